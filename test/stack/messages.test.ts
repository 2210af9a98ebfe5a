import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { dump } from "js-yaml";
import { afterAll, beforeAll, expect, test } from "vitest";

import { schemas } from "../../scripts/schemas.ts";
import { place, UserError } from "../../src/core/errors.ts";
import { isObject, type Json, type JsonObject } from "../../src/core/json.ts";
import { makeSecrets } from "../../src/core/secrets.ts";
import { openConfig } from "../../src/stack/config.ts";
import { readPlanFile } from "../../src/stack/plan-file.ts";
import { parseState } from "../../src/state/document.ts";
import { readArguments } from "../../src/terminal/arguments.ts";
import { rawTextIn } from "./raw-texts.ts";
import { sampleOf, wrongly } from "./wrong-values.ts";

// Every value that the published schemas describe is made wrong in every way. No message repeats what a library says,
// and every problem of a configuration says where it is and what to do.

const published = await schemas();
const schemaOf = (name: string) => published[`${name}.schema.json`] as JsonObject;

const folder = mkdtempSync(join(tmpdir(), "dtm-messages-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function failureOf(work: () => Promise<unknown>): Promise<UserError | undefined> {
  const failure = await work().then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure === undefined || failure instanceof UserError) return failure;
  throw failure;
}

function textsOf({ message, hint = "", problems }: UserError): string[] {
  return [message, hint, ...problems.flatMap((problem) => [problem.message, problem.hint ?? ""])];
}

test("of a plan", async () => {
  const path = join(folder, "plan.json");
  const found: string[] = [];
  for (const document of wrongly(sampleOf(schemaOf("plan"), schemaOf("plan")))) {
    writeFileSync(path, JSON.stringify(document));
    const failure = await failureOf(() => readPlanFile(path));
    if (failure) found.push(...textsOf(failure).filter(rawTextIn));
  }
  expect([...new Set(found)]).toEqual([]);
});

test("of a state", async () => {
  const found: string[] = [];
  for (const document of wrongly(sampleOf(schemaOf("state"), schemaOf("state")))) {
    const failure = await failureOf(() => parseState(Buffer.from(JSON.stringify(document)), "file x.state"));
    if (failure) found.push(...textsOf(failure).filter(rawTextIn));
  }
  expect([...new Set(found)]).toEqual([]);
});

const config = schemaOf("config");
const defs = config["$defs"] as JsonObject;
const named = (kind: string) =>
  Object.keys(defs).flatMap((key) => (key.startsWith(`${kind}.`) ? [key.slice(kind.length + 1)] : []));
const optionsOf = (kind: string, name: string) => {
  const def = defs[`${kind}.${name}`] as JsonObject;
  return sampleOf(def, { ...config, ...def });
};

const tools = named("plugin").map((name) => ({ name, instanceID: "a", options: optionsOf("plugin", name) }));
const states = named("backend").map((backend) => ({ backend, options: optionsOf("backend", backend) }));
const sections = sampleOf(config, config) as JsonObject;
const others = Object.keys(sections).filter((key) => !["config", "tools"].includes(key));

async function problemsOf(document: Json): Promise<UserError["problems"]> {
  writeFileSync(join(folder, "dtm.yaml"), dump(document));
  const { signal } = new AbortController();
  const { request } = readArguments(["validate"], { cwd: folder, env: {}, pid: 1, signal });
  const host = { report: () => {}, secrets: makeSecrets() } as unknown as Parameters<typeof openConfig>[1];
  return (await failureOf(() => openConfig(request.context, host)))?.problems ?? [];
}

beforeAll(async () => {
  const verbs = "async read() {}, async create() {}, async update() {}, async delete() {}";
  writeFileSync(
    join(folder, "p.mjs"),
    `export default { name: "p", summary: "-", ${verbs}, options: ${JSON.stringify(plain)} };\n`,
  );
});

// A plugin in plain JSON Schema, whose limits have no messages of their own.
const plain = {
  type: "object",
  additionalProperties: false,
  required: ["text", "list"],
  properties: {
    text: { type: "string", minLength: 2, maxLength: 5, pattern: "^[a-z]+$" },
    list: { type: "array", items: { type: "integer", minimum: 1, maximum: 9, multipleOf: 3 }, minItems: 1 },
    mail: { type: "string", format: "email" },
    kind: { enum: ["one", "two"] },
    some: {
      anyOf: [
        { type: "string", minLength: 3 },
        { type: "object", properties: { a: { type: "boolean" } } },
      ],
    },
    map: { type: "object", additionalProperties: { type: "number" } },
  },
};
const ownTool = {
  name: "p",
  instanceID: "a",
  options: { text: "abc", list: [3], mail: "a@b.c", kind: "one", some: { a: true }, map: { x: 1 } },
};

test.each<[string, (wrong: Json) => Json, Json]>([
  ...states.map((state): [string, (wrong: Json) => Json, Json] => [
    `the backend ${state.backend}`,
    (wrong) => ({ config: wrong, tools: [] }),
    { state: state as Json, parallelism: 3 },
  ]),
  ...tools.map((tool): [string, (wrong: Json) => Json, Json] => [
    `the plugin ${tool.name}`,
    (wrong) => ({ config: { state: { backend: "local" } }, tools: [wrong] }),
    {
      ...tool,
      dependsOn: [],
      lifecycle: { preventDestroy: true, ignoreChanges: ["options.x"], adopt: true },
    },
  ]),
  ...others.map((name): [string, (wrong: Json) => Json, Json] => [
    `the section ${name}`,
    (wrong) => ({ config: { state: { backend: "local" } }, tools: [], [name]: wrong }),
    sections[name] ?? {},
  ]),
  [
    "a plugin in JSON Schema",
    (wrong) => ({
      config: { state: { backend: "local" } },
      plugins: [{ name: "p", source: "./p.mjs" }],
      tools: [wrong],
    }),
    ownTool,
  ],
])("of a configuration: %s", async (_, around, right) => {
  const found = new Set<string>();
  for (const wrong of wrongly(right))
    for (const { message, hint, at } of await problemsOf(around(wrong))) {
      const text = `${at ? place(at).replace(/\d+:\d+$/, "L:C") : "nowhere"} ${message} | ${hint ?? "no hint"}`;
      if (!at || !hint || rawTextIn(`${message} ${hint}`)) found.add(text);
    }
  expect([...found]).toEqual([]);
});

test("samples are read where nothing is wrong with them", async () => {
  expect(await problemsOf({ config: { state: states[0] as Json }, tools: [] })).toEqual([]);
  expect(isObject(sections)).toBe(true);
});
