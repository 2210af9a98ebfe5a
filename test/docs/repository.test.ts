import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import * as z from "zod";

import manifest from "../../package.json" with { type: "json" };

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const yaml = (path: string) => load(read(path));
const node = Number(read(".nvmrc"));

describe("one version of Node", () => {
  test("in .nvmrc and in action.yml", () => {
    expect(yaml("action.yml")).toMatchObject({ runs: { using: `node${node}` } });
  });

  test("in the packages that install it for npm scripts, and in the types", () => {
    const versions = { ...manifest.optionalDependencies, types: manifest.devDependencies["@types/node"] };
    for (const version of Object.values(versions)) expect(version).toMatch(new RegExp(`^${node}\\.`));
  });

  test("is the newest that unit tests run on in CI; the others are the oldest ones that `engines` allows", () => {
    const { jobs } = yaml(".github/workflows/ci.yml") as { jobs: { unit: Job } };
    const { node: tested, os } = jobs.unit.strategy.matrix;
    expect(tested.at(-1)).toBe(node);
    const allowed = manifest.engines.node.split(" || ").map((range) => range.replace(/^\D+/, ""));
    expect(tested.map((version) => (version === node ? `${version}.0.0` : version))).toEqual(allowed);
    expect(os.map((name) => name.split("-")[0])).toEqual(["ubuntu", "macos", "windows"]);
  });
});

interface Job {
  strategy: { matrix: { node: (number | string)[]; os: string[] } };
}

test("versions of packages are exact", () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const all = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  for (const version of all) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

// According to https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests. A form
// that GitHub does not understand is not offered, without an error.
const id = z.string().regex(/^[\w-]+$/);
const about = { label: z.string().min(1), description: z.string().optional() };
const text = { ...about, placeholder: z.string().optional(), value: z.string().optional() };
const validations = z.strictObject({ required: z.boolean() }).optional();
const options = z.array(z.string().min(1)).min(1);
const choice = z.strictObject({ label: z.string().min(1), required: z.boolean().optional() });
const Field = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({ type: z.literal("input"), id, attributes: z.strictObject(text), validations }),
  z.strictObject({
    type: z.literal("textarea"),
    id,
    attributes: z.strictObject({ ...text, render: z.string().optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal("dropdown"),
    id,
    attributes: z.strictObject({ ...about, options, multiple: z.boolean().optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal("checkboxes"),
    id,
    attributes: z.strictObject({ ...about, options: z.array(choice).min(1) }),
  }),
]);
const Form = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  title: z.string().optional(),
  labels: z.array(z.string()).optional(),
  body: z
    .array(Field)
    .refine((fields) => fields.some(({ type }) => type !== "markdown"), "asks nothing")
    .refine((fields) => isUnique(fields.flatMap((field) => ("id" in field ? field.id : []))), "repeats an id")
    .refine(
      (fields) => isUnique(fields.flatMap((field) => ("id" in field ? field.attributes.label : []))),
      "repeats a label",
    ),
});

function isUnique(words: string[]): boolean {
  return new Set(words).size === words.length;
}

const forms = readdirSync(join(root, ".github/ISSUE_TEMPLATE")).filter((name) => name !== "config.yml");
test.each(forms)("the issue form %s is one that GitHub accepts", (name) => {
  expect(Form.safeParse(yaml(`.github/ISSUE_TEMPLATE/${name}`)).error).toBeUndefined();
});
