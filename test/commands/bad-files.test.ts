import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { rawTextIn } from "../stack/raw-texts.ts";
import { type Program, startProgram } from "./program.ts";

// Files that people name by mistake, and files that are damaged. Each is refused with words, and with what to do.

let program: Program;
beforeEach(async () => {
  program = await startProgram();
  await program.write("[{ name: thing, instanceID: a, options: { text: x } }]");
  const write = (name: string, content: string | Uint8Array) =>
    writeFile(join(program.folder, name), content);
  await mkdir(join(program.folder, "folder"));
  await write("empty", "");
  await write("text", "hello\n");
  await write(
    "binary",
    Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 256),
  );
  await write("cut", '{"version": 1,');
  await write("other", '{"version": 2}');
  await write("list", "[]");
  await write("secret", "{}");
  await chmod(join(program.folder, "secret"), 0);
  await symlink("loop", join(program.folder, "loop"));
});

const names = ["folder", "none", "none/none", "empty", "text", "binary", "cut", "other", "list", "loop"];

// Only another user than root cannot read it.
const unreadable = process.getuid?.() === 0 ? [] : ["secret"];

async function refused(...args: string[]): Promise<string> {
  const { code, stderr } = await program.dtm(...args);
  expect([args, code > 0, rawTextIn(stderr)]).toEqual([args, true, undefined]);
  expect(stderr).toMatch(/^Error \([\w-]+\): .+\n(?:.*\n)*.+\n$/);
  return stderr;
}

test.each([...names, ...unreadable])("the configuration %s", async (name) => {
  for (const command of ["validate", "plan"]) expect(await refused(command, "-f", name)).toContain(name);
});

test.each([...names, ...unreadable])("the saved plan %s", async (name) => {
  expect(await refused("apply", "-y", name)).toContain(name);
});

describe("the state", () => {
  test.each(names.filter((name) => name !== "empty" && !name.startsWith("none")))("%s", async (name) => {
    await program.write(
      "[{ name: thing, instanceID: a, options: { text: x } }]",
      `{ backend: local, options: { stateFile: ${name} } }`,
    );
    for (const command of [["plan"], ["apply", "-y"], ["state", "list"]])
      expect(await refused(...command)).toContain(name);
  });

  test.each(names)("%s as a state to push", async (name) => {
    expect(await refused("state", "push", name)).toContain(name);
  });
});

test.each([
  [["plan", "--out", "folder"]],
  [["plan", "--out", "none/plan.json"]],
  [["state", "pull", "--out", "none/x"]],
  [["plan", "--var", "a=b"]],
  [["plan", "--target"]],
  [["plan", "-q"]],
  [["plan", "--yes=1"]],
  [["plan", "--parallelism", "many"]],
  [["apply", "--lock-timeout", "soon"]],
  [["show", "cut"]],
])("the arguments %j", async (args) => {
  expect(await refused(...args)).not.toContain("    at ");
});

test("a file with a byte-order mark is read", async () => {
  const text = "\uFEFFconfig: { state: { backend: local } }\ntools: []\n";
  await writeFile(join(program.folder, "bom.yaml"), text);
  expect(await program.dtm("validate", "-f", "bom.yaml")).toMatchObject({ code: 0 });
});
