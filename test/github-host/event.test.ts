import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { readEvent } from "../../src/github/run/event.ts";
import { contextIn } from "./context.ts";

const repository = { default_branch: "main", full_name: "acme/shop" };
const from = (name: string | null) => ({
  head: { sha: "abc", repo: name === null ? null : { full_name: name } },
});
const pull = (action: string, more = {}) => ({
  action,
  number: 7,
  pull_request: { ...from("acme/shop"), base: { ref: "main", repo: repository }, ...more },
});
const edited = (changes: object) => ({ ...pull("edited"), changes });
const push = (ref: string, more = {}) => ({
  ref,
  after: "def",
  repository,
  head_commit: { message: "m" },
  ...more,
});
const queue = (action: string) => ({ action, merge_group: { head_sha: "fed" } });
const ended = (more = {}, action = "completed") => ({
  action,
  workflow_run: {
    id: 5,
    event: "pull_request",
    head_sha: "abc",
    head_branch: "x",
    head_repository: { full_name: "mallory/shop" },
    ...more,
  },
  repository,
});

const comment = (body: string, more = {}) => ({
  action: "created",
  issue: { number: 7, pull_request: {} },
  comment: { id: 1, body, created_at: "2026-01-01T00:00:00Z", user: { login: "mona", type: "User" } },
  ...more,
});

function read(name: string, payload: unknown, drafts = true, more = {}) {
  const file = join(mkdtempSync(join(tmpdir(), "event-")), "event.json");
  writeFileSync(file, typeof payload === "string" ? payload : JSON.stringify(payload));
  const env = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file, ...more };
  return readEvent(contextIn(env), { drafts }, env);
}

test.each([
  ["pull_request", pull("opened"), { kind: "pull", number: 7, headSha: "abc", isFinal: true }],
  ["pull_request", pull("synchronize"), { kind: "pull", number: 7, headSha: "abc" }],
  ["pull_request", pull("reopened"), { kind: "pull", number: 7, headSha: "abc" }],
  ["pull_request", pull("ready_for_review"), { kind: "pull", number: 7, headSha: "abc" }],
  ["pull_request", pull("closed"), { kind: "closed", number: 7, headSha: "abc" }],
  ["pull_request", pull("closed", { merged: true }), { kind: "ignored" }],
  ["pull_request", pull("edited"), { kind: "ignored" }],
  ["pull_request", edited({ title: { from: "a" } }), { kind: "ignored" }],
  ["pull_request", edited({ base: { ref: { from: "dev" } } }), { kind: "pull", isFinal: true }],
  ["pull_request", pull("opened", { draft: true }), { kind: "pull", number: 7 }],
  ["pull_request", pull("converted_to_draft", { draft: true }), { kind: "ignored" }],
  ["pull_request", pull("labeled"), { kind: "ignored" }],
  ["pull_request", pull("opened", from("mallory/shop")), { kind: "fork", number: 7, headSha: "abc" }],
  ["pull_request", pull("opened", from(null)), { kind: "fork", number: 7, headSha: "abc" }],
  ["pull_request", pull("closed", from("mallory/shop")), { kind: "ignored" }],
  ["push", push("refs/heads/main"), { kind: "push", sha: "def", branch: "main", message: "m" }],
  ["push", push("refs/heads/main", { head_commit: null }), { kind: "push", message: "" }],
  ["push", push("refs/heads/main", { forced: true }), { kind: "push", isForced: true }],
  ["push", push("refs/heads/dev"), { kind: "ignored" }],
  ["push", push("refs/tags/main"), { kind: "ignored" }],
  ["push", push("refs/heads/main", { deleted: true }), { kind: "ignored" }],
  ["merge_group", queue("checks_requested"), { kind: "queue", sha: "fed" }],
  ["merge_group", queue("destroyed"), { kind: "ignored" }],
  ["schedule", { schedule: "0 6 * * *" }, { kind: "schedule" }],
  ["workflow_run", ended(), { kind: "publish", runId: 5, headSha: "abc", from: "mallory/shop", branch: "x" }],
  ["workflow_run", ended({}, "requested"), { kind: "ignored" }],
  ["workflow_run", ended({ event: "push" }), { kind: "ignored" }],
  ["workflow_run", ended({ head_repository: { full_name: "acme/shop" } }), { kind: "ignored" }],
  ["workflow_run", ended({ head_repository: null }), { kind: "ignored" }],
  ["workflow_run", ended({ head_branch: null }), { kind: "ignored" }],
  ["workflow_dispatch", {}, { kind: "manual" }],
  ["issue_comment", comment("/dtm plan"), { kind: "comment", number: 7, asked: { verb: "plan" } }],
  ["issue_comment", comment("please /dtm plan"), { kind: "ignored" }],
  ["issue_comment", comment("/dtm plan", { action: "edited" }), { kind: "ignored" }],
  ["issue_comment", comment("/dtm plan", { action: "deleted" }), { kind: "ignored" }],
  ["issue_comment", comment("/dtm plan", { issue: { number: 7 } }), { kind: "ignored" }],
  [
    "issue_comment",
    { ...comment(""), comment: { ...comment("/dtm plan").comment, user: { login: "x[bot]", type: "Bot" } } },
    { kind: "ignored" },
  ],
])("%s %j is %j", (name, payload, trigger) => {
  expect(read(name, payload)).toMatchObject(trigger);
});

test.each([
  ["the default branch", "refs/heads/main", { kind: "manual", branch: "main", sha: "abc" }],
  [
    "another branch",
    "refs/heads/mine",
    { kind: "manual", branch: "mine", sha: "abc", isDefault: false, starter: "mona" },
  ],
  ["a tag", "refs/tags/main", { kind: "manual", isDefault: false, starter: "mona" }],
])("a run that mona starts by hand on %s", (_, ref, trigger) => {
  const at = { GITHUB_REF: ref, GITHUB_SHA: "abc", GITHUB_ACTOR: "lisa", GITHUB_TRIGGERING_ACTOR: "mona" };
  expect(read("workflow_dispatch", { repository }, true, at)).toEqual(trigger);
});

test.each([
  ["opened", true, "ignored"],
  ["synchronize", true, "ignored"],
  ["ready_for_review", false, "pull"],
])("with `drafts: false`, %s of a pull request, draft: %s, is %s", (action, draft, kind) => {
  expect(read("pull_request", pull(action, { draft }), false)).toMatchObject({ kind });
});

test.each(["issues", "pull_request_target", "star", ""])(
  "%j is refused, and the supported events are named",
  (name) => {
    expect(() => read(name, {})).toThrow(
      expect.objectContaining({
        code: "event-unsupported",
        hint: expect.stringContaining("pull_request, push"),
      }),
    );
  },
);

test.each([
  ["no object", "[]"],
  ["without a number", { ...pull("opened"), number: "7" }],
])("an event file that is %s is refused as such", (_, payload) => {
  expect(() => read("pull_request", payload)).toThrow(expect.objectContaining({ code: "event-invalid" }));
});
