import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { startScenario } from "./scenario.ts";

const plugin = `
export default {
  name: "note", summary: "keeps a text", options: { type: "object", properties: { size: { type: "number" } } },
  async read() { return null; },
  async create(ctx) { return { status: {}, outputs: { text: "x".repeat(ctx.options.size) } }; },
  async update(ctx) { return this.create(ctx); },
  async delete() {},
};
`;

const stack = (...sizes: number[]) => `config: { state: { backend: branch } }
plugins: [{ name: note, source: ./note.mjs }]
tools:
${sizes.map((size, i) => `- { name: note, instanceID: shopping${i}, options: { size: ${size} } }\n`).join("")}`;

test("outputs over 1 MB are in a file, the small ones also in the output, and a warning says so", async () => {
  await using scenario = await startScenario();
  const temp = await mkdtemp(join(tmpdir(), "runner-"));
  try {
    const number = await scenario.propose({ "note.mjs": plugin, "dtm.yaml": stack(3, 1_300_000) }, "One");
    await scenario.onPull(number);
    const run = await scenario.onMerge(number, { temp });
    expect(run).toMatchObject({ code: 0, outputs: { result: "success" } });
    expect(JSON.parse(run.outputs["outputs"] ?? "")).toEqual({ "note.shopping0": { text: "xxx" } });
    expect(run.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/without note\.shopping1: GitHub drops .* `outputs-file` is the path of a file/),
    ]);
    const whole = JSON.parse(await readFile(run.outputs["outputs-file"] ?? "", "utf8")) as object;
    expect(JSON.stringify(whole).length).toBeGreaterThan(1_300_000);
    expect(Object.keys(whole)).toEqual(["note.shopping0", "note.shopping1"]);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
});

test("an output that the runner will drop because of a masked word is told, with the variable", async () => {
  await using scenario = await startScenario();
  const number = await scenario.propose({ "note.mjs": plugin, "dtm.yaml": stack(3) }, "One");
  const inputs = { env: "DEPARTMENT=shopping" };
  const planned = await scenario.onPull(number, "opened", { env: {}, inputs });
  expect(planned.warnings).toEqual([]);
  const merged = await scenario.onMerge(number, { env: {}, inputs });
  expect(merged.warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining(
      "contain the value of DEPARTMENT: `outputs`. A value that is not a secret belongs",
    ),
  ]);
});
