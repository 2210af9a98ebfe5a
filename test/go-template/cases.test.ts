import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import { renderTemplate } from "../../src/go-template/index.ts";
import { groups } from "./inputs.ts";

interface Row {
  template: string;
  want?: string;
  error?: true;
}

const cases: Record<string, Row[]> = JSON.parse(readFileSync(new URL("cases.json", import.meta.url), "utf8"));

test("the recorded results of Go are those of the current cases", () => {
  const today = Object.fromEntries(groups.map(({ name, templates }) => [name, templates]));
  const known = Object.entries(cases).map(([name, rows]) => [name, rows.map(({ template }) => template)]);
  expect(Object.fromEntries(known)).toEqual(today);
});

describe.each(groups)("$name: as in Go", ({ name, data = null, ...options }) => {
  const rows = (cases[name] ?? []).map((row) => ({ ...row, title: JSON.stringify(row.template) }));

  test.each(rows.filter(({ error }) => error === undefined))("$title renders", ({ template, want }) => {
    expect(renderTemplate(template, data, options)).toBe(want);
  });

  const mistakes = rows.filter(({ error }) => error === true);
  test.runIf(mistakes.length > 0).each(mistakes)("$title is a mistake with a place", ({ template }) => {
    const { code, problems } = failure(() => renderTemplate(template, data, { ...options, file: "a.yaml" }));
    expect(code).toBe("template-invalid");
    const [problem] = problems;
    const line = template.split("\n")[(problem?.at?.line ?? 0) - 1];
    expect(problem).toMatchObject({ at: { file: "a.yaml" }, excerpt: line?.trimEnd() });
    expect(problem?.at?.column).toBeGreaterThan(0);
    expect(problem?.at?.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
  });
});

function failure(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("no failure");
}
