import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { describe, expect, test } from "vitest";

import { checkedCommit, commandsOf, factsOf, mergeOf, ownPull, wayOf } from "../../src/review/facts.ts";
import type { CommentCommand, Trigger, TriggerOf } from "../../src/review/trigger.ts";

const asked: CommentCommand = { verb: "apply", targets: [] };
const comment = { id: 1, author: "mona", at: "2026-01-01T00:00:00Z" };
const triggers: { [Kind in Trigger["kind"]]: TriggerOf<Kind> } = {
  pull: { kind: "pull", number: 7, headSha: "head", isFinal: true },
  fork: { kind: "fork", number: 7, headSha: "head" },
  closed: { kind: "closed", number: 7, headSha: "head" },
  push: { kind: "push", before: "a", sha: "sha", branch: "main", message: "m" },
  queue: { kind: "queue", sha: "sha" },
  schedule: { kind: "schedule" },
  publish: { kind: "publish", runId: 5, headSha: "head", from: "mallory/shop", branch: "x" },
  manual: { kind: "manual", branch: "main", sha: "sha" },
  comment: { kind: "comment", number: 7, comment, asked },
  command: { kind: "command", number: 7, comment, asked, sha: "sha", headSha: "head", isMerged: false },
  ignored: { kind: "ignored", why: "no" },
};
const { pull, fork, closed, push, queue, schedule, manual, command } = triggers;

describe.each(Object.values(triggers))("$kind", (trigger) => {
  const { job, approval, isTrusted, plan, pull } = factsOf(trigger);
  const mayApply = job === "stacks" && commandsOf(trigger).includes("apply");

  test("says what approves an apply if, and only if, it may apply", () => {
    expect(approval !== "none").toBe(mayApply);
  });

  test("neither applies nor records what it must not trust", () => {
    expect(!isTrusted && (mayApply || plan !== "unkept")).toBe(false);
  });

  test("records a plan only if there is a pull request to show it on", () => {
    expect(plan !== "unkept" && pull === "none").toBe(false);
  });
});

test.each([
  [pull, "plan"],
  [fork, "plan"],
  [push, "apply"],
  [queue, "plan"],
  [schedule, "drift"],
  [manual, "plan"],
  [command, "apply"],
])("the usual command of %j is %s", (trigger, usual) => {
  expect(commandsOf(trigger)[0]).toBe(usual);
});

test.each([
  [pull, { number: 7, headSha: "head" }],
  [closed, { number: 7, headSha: "head" }],
  [command, { number: 7, headSha: "head" }],
  [fork, null],
  [push, null],
])("the pull request that %j comments on is %j", (trigger, own) => {
  expect(ownPull(trigger)).toEqual(own);
});

test("only a push comments on the pull request that it merged", () => {
  const merges = Object.values(triggers).filter((trigger) => mergeOf(trigger));
  expect(merges).toEqual([push]);
});

test.each([
  [pull, "head"],
  [push, "sha"],
  [queue, "sha"],
  [command, undefined],
  [fork, undefined],
])("the check of %j is on %s", (trigger, sha) => {
  expect(checkedCommit(trigger)).toBe(sha);
});

test("a pull request to a branch other than the default one announces no apply at its merge", () => {
  expect(wayOf(pull)).toBe("merge");
  expect(wayOf({ ...pull, isFinal: false })).toBe("other-branch");
});

// A comparison would silently decide for a new kind. What depends on the kind is a column of the facts.
test("nothing compares the kind of a trigger", () => {
  const kinds = Object.keys(triggers).join("|");
  const comparison = new RegExp(`trigger\\.kind|\\bkind [!=]== "(${kinds})"|case "(${kinds})":`);
  const source = resolve(import.meta.dirname, "../../src");
  const files = ["github", "review"].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(source, folder, file)),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => comparison.test(readFileSync(file, "utf8")))).toEqual([]);
});
