import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

import { schemas } from "../../scripts/schemas.ts";
import { startProgram } from "../commands/program.ts";

const tools = `- { name: thing, instanceID: a, options: { text: one, password: "[[ env PASSWORD ]]" } }
- { name: thing, instanceID: b, options: { text: "\${{ thing.a.outputs.path }}" } }
`;

const published = await schemas();
// `base64` is not a format of the draft: it tells readers, and the pattern beside it is what checks.
const checkOf = (name: string) => {
  const check = new Ajv2020({ allErrors: true, validateFormats: false }).compile(published[name] ?? false);
  return (value: unknown) => (check(value) ? [] : check.errors);
};

test("the plans and states that dtm writes match their published schemas", async () => {
  const program = await startProgram();
  await program.write(tools);
  const plan = JSON.parse((await program.dtm("plan", "--json")).stdout) as object;
  await program.dtm("apply", "-y");
  const state = JSON.parse(await readFile(join(program.folder, "the.state"), "utf8")) as object;
  expect(checkOf("plan.schema.json")(plan)).toEqual([]);
  expect(checkOf("state.schema.json")(state)).toEqual([]);
});

test.each([
  { name: "state.schema.json", value: { version: 2 }, says: "must have required property 'lineage'" },
  { name: "state.schema.json", value: { version: 1 }, says: "must be equal to constant" },
  { name: "state.schema.json", value: { extra: 1 }, says: "must NOT have additional properties" },
  { name: "plan.schema.json", value: { version: 1 }, says: "must have required property 'changes'" },
])("$name refuses $value", ({ name, value, says }) => {
  expect(JSON.stringify(checkOf(name)(value))).toContain(says);
});
