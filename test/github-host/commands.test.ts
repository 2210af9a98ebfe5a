import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { readCommand } from "../../src/github/commands/asked.ts";
import { commandDesk } from "../../src/github/commands/desk.ts";
import type { Trigger } from "../../src/review/trigger.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { type Given, settingOf } from "./hosting.ts";

const bot = "github-actions[bot]";
let github: GitHub;
let number: number;
let head: string;
let warned: string[];

beforeEach(async () => {
  github = await startGitHub({ users: ["mallory"] });
  await github.repo("acme/shop", { files: { a: "a" }, permissions: { [bot]: "write" } });
  const pull = await github.pull("acme/shop", { head: "x", files: { b: "b" } });
  [number, head, warned] = [pull.number, pull.headSha, []];
});
afterEach(() => closeGitHub(github));

function checkout(sha: string): string {
  const folder = mkdtempSync(join(tmpdir(), "checkout-"));
  for (const name of ["objects", "refs"]) mkdirSync(join(folder, ".git", name), { recursive: true });
  writeFileSync(join(folder, ".git", "HEAD"), `${sha}\n`);
  return folder;
}

/** Somebody writes a comment, and the run for it begins. */
async function say(body: string, { by, ...given }: Given & { by?: string } = {}) {
  const comment = await github.comment("acme/shop", number, body, by);
  const [id, asked] = [Number(comment["id"]), readCommand(body)];
  if (!asked) throw new Error(`no command: ${body}`);
  const said = { id, author: by ?? "alice", at: String(comment["created_at"]) };
  const trigger: Trigger = { kind: "comment", number, comment: said, asked };
  const where = { folder: checkout(head), base: (await github.sha("acme/shop", "main")) ?? "" };
  const log = { warn: (text: string) => void warned.push(text) };
  const desk = commandDesk(trigger, settingOf(github, trigger, given), where, log);
  const opened = await desk.open();
  return { desk, opened, reactions: () => github.reactions("acme/shop", id) };
}

const answers = async () =>
  (await github.comments("acme/shop", number)).filter(({ login }) => login === bot).map(({ body }) => body);
const pullIs = async (change: object) => {
  const shown = await github.describe.pull("acme/shop", number);
  github.fail({ path: /\/pulls\/\d+$/, status: 200, body: { ...shown, ...change }, times: 10 });
};

describe("who may give a command", () => {
  test.each([
    ["apply", "write", "write", undefined, false],
    ["apply", "write", "maintain", undefined, true],
    ["apply", "admin", "admin", undefined, true],
    ["apply", "write", "release-manager", undefined, false],
    ["apply", "write", "write", "write", true],
    ["apply", "write", "maintain", "admin", false],
    ["plan", "write", "write", undefined, true],
    ["plan", "read", "triage", undefined, false],
    ["unlock", "read", "read", undefined, false],
    ["unlock", "write", "write", undefined, true],
  ] as const)(
    "/dtm %s by a user with %s (%s), if apply needs %s: %s",
    async (verb, permission, role, needed, may) => {
      const user = { ...(await github.describe.user("alice")), role_name: role };
      github.fail({ path: /\/permission$/, status: 200, body: { permission, role_name: role, user } });
      const inputs = needed ? { applyPermission: needed } : {};
      const { opened, reactions } = await say(`/dtm ${verb}`, { inputs });
      expect(opened.kind === "ignored").toBe(!may);
      expect(reactions()).toEqual([`${bot}: ${may ? "eyes" : "-1"}`]);
    },
  );

  test("a stranger gets a reaction and no answer, whatever the command", async () => {
    for (const body of ["/dtm apply", "/dtm plan", "/dtm unlock", "/dtm help", "/dtm @everybody"]) {
      const { opened, reactions } = await say(body, { by: "mallory" });
      expect(opened).toMatchObject({ kind: "ignored" });
      expect(reactions()).toEqual([`${bot}: -1`]);
    }
    expect(await answers()).toEqual([]);
  });

  test("nobody, if GitHub does not say", async () => {
    github.fail({ path: /\/permission$/, status: 404 });
    await expect(say("/dtm apply")).rejects.toMatchObject({ code: "scm-not-found" });
  });
});

test.each([
  ["plan", "apply", false],
  ["plan", "unlock", false],
  ["plan", "plan", true],
  ["plan", "help", true],
  ["apply", "plan", false],
  ["apply", "help", false],
  ["apply", "apply", true],
  ["apply", "unlock", true],
  ["validate", "plan", false],
] as const)("a job with `command: %s` and /dtm %s: %s", async (command, verb, does) => {
  const { reactions } = await say(`/dtm ${verb}`, { inputs: { command } });
  expect(reactions()).toEqual(does ? [`${bot}: eyes`] : []);
});

describe("a command is refused, with the reason as an answer,", () => {
  test.each([
    ["apply", { draft: true }, "is a draft"],
    ["apply", { mergeable_state: "dirty" }, "has conflicts"],
    ["apply", { mergeable_state: "blocked" }, "Reviews or checks"],
    ["apply", { state: "closed" }, "closed without merging"],
    ["plan", { state: "closed" }, "closed without merging"],
    ["plan", { head: { sha: "a", repo: null } }, "comes from a fork"],
    ["unlock", { head: { sha: "a", repo: { full_name: "mallory/shop" } } }, "comes from a fork"],
  ])("/dtm %s on a pull request that is %j", async (verb, change, why) => {
    await pullIs(change);
    const { opened, reactions } = await say(`/dtm ${verb}`);
    expect(opened).toMatchObject({ kind: "ignored", why: expect.stringContaining(why) });
    expect(reactions()).toEqual([`${bot}: eyes`, `${bot}: -1`]);
    expect(await answers()).toEqual([expect.stringContaining(why)]);
  });
});

test.each([
  ["clean", "command", ""],
  ["has_hooks", "command", ""],
  ["unstable", "command", ""],
  ["behind", "ignored", "is behind its base"],
  ["blocked", "ignored", "Reviews or checks"],
  ["dirty", "ignored", "has conflicts"],
  ["unknown", "ignored", "does not say yet"],
] as const)("/dtm apply on a pull request that GitHub calls %s becomes %s", async (state, kind, reason) => {
  github.mergeable("acme/shop", number, state);
  const { opened } = await say("/dtm apply");
  const { why = "" } = opened as { why?: string };
  expect([opened.kind, why]).toEqual([kind, expect.stringContaining(reason)]);
});

test("/dtm apply waits until GitHub says whether the pull request can be merged", async () => {
  github.behave({ lateMergeable: 2 });
  expect((await say("/dtm apply")).opened).toMatchObject({ kind: "command" });
});

test("/dtm plan on a draft is like a push to it", async () => {
  await pullIs({ draft: true });
  const { opened } = await say("/dtm plan");
  expect(opened).toEqual({ kind: "pull", number, headSha: head, isFinal: true });
});

test("an answer that GitHub refuses is a warning and stops nothing", async () => {
  github.fail({ path: /\/reactions$/, status: 403, body: { message: "no" }, times: 10 });
  const { desk, opened } = await say("/dtm apply");
  expect(opened).toMatchObject({ kind: "command", sha: head });
  await desk.close(0, "");
  expect(warned).toHaveLength(2);
});

test("text in an answer mentions nobody and makes no link", async () => {
  await say("/dtm @acme/everybody");
  expect((await answers())[0]).toMatch(/^There is no command `@acme\/everybody`\./);
});

test("the text of a run or an error is also only text in an answer", async () => {
  const { desk } = await say("/dtm unlock");
  await desk.close(0, "Released the lock of @acme/everybody");
  await desk.close(0, "two\n\n@acme/everybody");
  await pullIs({ base: { ref: "@acme/all", repo: { full_name: "acme/shop", default_branch: "@acme/all" } } });
  await expect(say("/dtm apply")).rejects.toThrow("found nothing while comparing");
  expect(await answers()).toEqual([
    "🔓 `Released the lock of @acme/everybody`",
    "🔓\n\n```\ntwo\n\n@acme/everybody\n```",
    expect.stringMatching(/^❌ `[^`]*@acme\/all[^`]*` /),
  ]);
});
