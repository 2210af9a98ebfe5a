import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { modeOf } from "../lacking.ts";
import { type Program, startProgram } from "./program.ts";

let program: Program;

beforeEach(async () => {
  program = await startProgram();
  await program.write(
    `- { name: thing, instanceID: a, options: { text: one, password: "[[ env PASSWORD ]]" } }\n`,
  );
});

test("a saved plan is shown as it was when it was made", async () => {
  const { stdout: planned } = await program.dtm("plan", "--out", "plan.json");
  await program.dtm("apply", "-y");
  expect(await program.dtm("show", "plan.json")).toMatchObject({ code: 0, stdout: planned });
});

test.each([
  ["json", /^\{"version":1|^\{\n\s+"version": 1/],
  ["markdown", /^### .*1 to create/],
  ["html", /^<!doctype html>/],
])("a saved plan is shown as %s", async (format, start) => {
  await program.dtm("plan", "--out", "plan.json");
  const { code, stdout } = await program.dtm("show", "plan.json", "--as", format);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(start) });
  expect(stdout).toContain("thing.a");
  expect(stdout).not.toContain("correct-horse");
});

test("the page of a plan is a file that only its owner reads", async () => {
  await program.dtm("plan", "--html", "plan.html");
  const path = join(program.folder, "plan.html");
  expect(readFileSync(path, "utf8")).toContain("<h1>dtm.yaml: 1 to create</h1>");
  expect(modeOf(path, 0o600) & 0o777).toBe(0o600);
});

test.each([
  ["missing.json", "missing.json"],
  ["broken.json", "broken.json"],
])("a file that is not a plan is refused by name: %s", async (name, said) => {
  writeFileSync(join(program.folder, "broken.json"), `{"version": 1}`);
  const { code, stderr } = await program.dtm("show", name);
  expect(code).toBe(3);
  expect(stderr).toContain(said);
  expect(stderr).toContain("dtm plan --out plan.json");
});

test("a page that cannot be written is an error that names it", async () => {
  const { code, stderr } = await program.dtm("plan", "--html", "no/such/folder.html");
  expect(code).toBe(3);
  expect(stderr).toMatch(/The page could not be written to \S+folder\.html: (?!.*ENOENT)/);
  expect(stderr).toContain("Name a file in a folder that exists");
});
