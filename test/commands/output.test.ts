import { generateIdentity } from "age-encryption";
import { beforeAll, expect, test } from "vitest";

import { type Program, startProgram } from "./program.ts";

let program: Program;

beforeAll(async () => {
  program = await startProgram();
  program.stateKey = await generateIdentity();
  await program.write(
    "- { name: thing, instanceID: a, options: { text: one } }\n- { name: thing, instanceID: b, options: { text: two } }\n",
  );
  await program.dtm("apply", "-y");
});

test("prints the outputs of all tools, and never a secret", async () => {
  expect(await program.dtm("output")).toMatchObject({
    code: 0,
    stdout: 'thing.a\n    path = "a"\n    key = (secret)\nthing.b\n    path = "b"\n    key = (secret)\n',
  });
});

test.each([
  [["thing.a"], 'thing.a\n    path = "a"\n    key = (secret)\n'],
  [["thing.b.path"], "b\n"],
  [["thing.b.outputs.path"], "b\n"],
  [["thing.b.key"], "(secret)\n"],
  [["thing.a", "--json"], '{\n  "path": "a",\n  "key": "(secret)"\n}\n'],
  [["thing.a.path", "--json"], '"a"\n'],
])("prints what is named: %j", async (args, stdout) => {
  expect(await program.dtm("output", ...args)).toMatchObject({ code: 0, stdout });
});

test("an output that does not exist is an error that names a similar one", async () => {
  const { code, stderr } = await program.dtm("output", "thing.a.paht");
  expect(code).toBe(3);
  expect(stderr).toContain('Did you mean "thing.a.path"?');
});

test("a plan without previews cannot be saved", async () => {
  expect(await program.dtm("plan", "--no-preview", "--out", "plan.json")).toMatchObject({
    code: 3,
    stderr: expect.stringContaining("Leave out `--no-preview`") as string,
  });
});

test("a plan without previews says so", async () => {
  const { code, stderr } = await program.dtm("plan", "--no-preview");
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringContaining("Planned without previews") as string,
  });
});
