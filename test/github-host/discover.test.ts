import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { changedFiles, changedStacks, refuseTooMany } from "../../src/github/run/discover.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { settingOf } from "./hosting.ts";

const folder = mkdtempSync(join(tmpdir(), "discover-"));
mkdirSync(join(folder, "whole"));
writeFileSync(join(folder, "root.yaml"), "");
const stacks = ["a/dtm.yaml", "ab/dtm.yaml", "whole"];

test.each<[string, string[], string[]]>([
  ["the file itself", ["infra/a/dtm.yaml"], ["a/dtm.yaml"]],
  ["a file beside it", ["infra/ab/plugin.mjs"], ["ab/dtm.yaml"]],
  ["a file below its folder", ["infra/a/templates/x.tpl"], ["a/dtm.yaml"]],
  ["a file in a folder that is a stack", ["infra/whole/tools.yaml"], ["whole"]],
  ["a file somewhere else", ["infra/README.md", "a/dtm.yaml"], []],
  ["a workflow", [".github/workflows/x.yml"], stacks],
])("a change of %s affects its stack", (_, changed, found) => {
  expect(changedStacks(stacks, changed, { folder, below: "infra" })).toEqual(found);
});

test("a change of a file or folder that the configuration names affects its stack", () => {
  mkdirSync(join(folder, "named"));
  writeFileSync(join(folder, "named/dtm.yaml"), "plugins: [{ name: note, source: ../../plugins/note.mjs }]");
  writeFileSync(join(folder, "whole/tools.yaml"), 'templates: "../../shared/templates"');
  writeFileSync(join(folder, "whole/other.yaml"), "tools: []");
  const about = (...changed: string[]) =>
    changedStacks(["named/dtm.yaml", "whole"], changed, { folder, below: "infra" });
  expect(about("plugins/note.mjs")).toEqual(["named/dtm.yaml"]);
  expect(about("shared/templates/deep/x.tpl")).toEqual(["whole"]);
  expect(about("shared/other.tpl", "README.md", "infra/note.mjs")).toEqual([]);
});

test("more stacks than a matrix can have are refused before GitHub drops them silently", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `stacks/${index}/dtm.yaml`);
  expect(() => refuseTooMany(many(256))).not.toThrow();
  expect(() => refuseTooMany(many(257))).toThrow(/affects 257 stacks, and a matrix has at most 256 jobs/);
});

test("every change affects a stack at the root of the repository", () => {
  expect(changedStacks(["root.yaml"], ["docs/x.md"], { folder, below: "" })).toEqual(["root.yaml"]);
});

test("unknown changes affect all stacks", () => {
  expect(changedStacks(stacks, "all", { folder, below: "" })).toEqual(stacks);
});

let github: GitHub;
let first: string;

beforeEach(async () => {
  github = await startGitHub();
  await github.repo("acme/shop", { files: { a: "a", b: "b" } });
  first = (await github.sha("acme/shop", "main")) ?? "";
});
afterEach(() => closeGitHub(github));

const pushed = (before: string, sha: string) =>
  changedFiles(settingOf(github, { kind: "push", before, sha, branch: "main", message: "" }));

test("all files of a pull request count, however many pages they take", async () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`f${index}`, "x"]));
  const { number } = await github.pull("acme/shop", { head: "x", files: { ...many, a: null } });
  const found = await changedFiles(
    settingOf(github, { kind: "pull", number, headSha: "abc", isFinal: true }),
  );
  expect(new Set(found)).toEqual(new Set([...Object.keys(many), "a"]));
});

test("all files of all commits of a push count", async () => {
  await github.commit("acme/shop", "main", { c: "c" }, "one");
  const sha = await github.commit("acme/shop", "main", { "d/e": "e", b: null }, "two");
  expect(new Set(await pushed(first, sha))).toEqual(new Set(["b", "c", "d/e"]));
});

test("a branch that is new, was moved back or came from a deleted commit affects all stacks", async () => {
  const sha = await github.commit("acme/shop", "main", { c: "c" }, "one");
  expect(await pushed("0".repeat(40), sha)).toBe("all");
  expect(await pushed(sha, first)).toBe("all");
  expect(await pushed("f".repeat(40), sha)).toBe("all");
});

test.each([
  { kind: "manual" as const },
  { kind: "schedule" as const },
  { kind: "queue" as const, sha: "abc" },
])("$kind affects all stacks", async (trigger) => {
  expect(await changedFiles(settingOf(github, trigger))).toBe("all");
});
