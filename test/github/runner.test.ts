import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { readFileCommands, readPrinted } from "./commands.ts";
import { runAction } from "./runner.ts";

const github = { url: "http://127.0.0.1:1" };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "runner-test-"));
  await mkdir(join(folder, "workspace"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a program as an Action on a push. */
async function run(program: string, more: object = {}) {
  const dist = join(folder, "index.mjs");
  await writeFile(dist, program);
  const event = {
    ref: "refs/heads/main",
    after: "a".repeat(40),
    repository: { full_name: "acme/shop" },
    sender: { login: "alice" },
  };
  return runAction({ github, eventName: "push", event, dist, workspace: join(folder, "workspace"), ...more });
}

const print = "console.log(JSON.stringify({ env: process.env, cwd: process.cwd() }));";

test("an event is as it was sent, except for what a patch changes, adds and removes", async () => {
  const show =
    'import { readFileSync } from "node:fs"; console.log(readFileSync(process.env.GITHUB_EVENT_PATH, "utf8"));';
  const patch = { after: null, repository: { private: true }, head_commit: { message: "Patched" } };
  const { stdout } = await run(show, { patch });
  expect(JSON.parse(stdout)).toEqual({
    ref: "refs/heads/main",
    repository: { full_name: "acme/shop", private: true },
    sender: { login: "alice" },
    head_commit: { message: "Patched" },
  });
});

test("an Action sees the runner's environment and nothing else", async () => {
  vi.stubEnv("LEFT_OVER", "of this process");
  const { stdout, code } = await run(print, {
    inputs: { "state-key": "k", "two words": "w", token: "${{ github.token }}" },
    env: { OWN: "1" },
  });
  const { env, cwd } = JSON.parse(stdout) as { env: Record<string, string>; cwd: string };
  expect(code).toBe(0);
  expect(cwd).toBe(join(folder, "workspace"));
  expect(env).not.toHaveProperty("LEFT_OVER");
  expect(env).toMatchObject({
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: "https://api.github.com",
    GITHUB_EVENT_NAME: "push",
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_SHA: "a".repeat(40),
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_ACTOR: "alice",
    "INPUT_STATE-KEY": "k",
    INPUT_TWO_WORDS: "w",
    INPUT_TOKEN: "token-of-actions",
    OWN: "1",
  });
});

test.each([
  { merged: false, ref: "refs/pull/7/merge", sha: "h".repeat(40) },
  { merged: true, ref: "refs/heads/main", sha: "m".repeat(40) },
])("a pull request runs on $ref (merged: $merged)", async ({ merged, ref, sha }) => {
  const head = { ref: "next", sha: "h".repeat(40) };
  const pull = { number: 7, merged, merge_commit_sha: merged ? sha : null, head, base: { ref: "main" } };
  const { stdout } = await run(print, { eventName: "pull_request", event: { pull_request: pull } });
  const { env } = JSON.parse(stdout) as { env: Record<string, string> };
  expect(env).toMatchObject({
    GITHUB_REF: ref,
    GITHUB_SHA: sha,
    GITHUB_HEAD_REF: "next",
    GITHUB_BASE_REF: "main",
  });
});

test("outputs, summary, state, commands and the exit code are collected, and state reaches the post step", async () => {
  const main = await run(`
    import { appendFileSync } from "node:fs";
    appendFileSync(process.env.GITHUB_OUTPUT, "plan<<END\\none\\ntwo\\nEND\\nshort=1\\n");
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, "# Plan\\n");
    appendFileSync(process.env.GITHUB_STATE, "holder=me\\n");
    console.log("::add-mask::hunter2");
    console.log("the key is hunter2");
    console.error("::error file=dtm.yaml,line=3::broken%0Aagain");
    process.exitCode = 3;
  `);
  expect(main).toMatchObject({
    code: 3,
    outputs: { plan: "one\ntwo", short: "1" },
    summary: "# Plan\n",
    state: { holder: "me" },
  });
  expect(main.errors).toEqual([
    { name: "error", properties: { file: "dtm.yaml", line: "3" }, message: "broken\nagain" },
  ]);
  expect(main.log).toContain("the key is ***");
  expect(main.log).not.toContain("hunter2");
  const post = await run("console.log(process.env.STATE_holder)", { state: main.state });
  expect(post.stdout).toBe("me\n");
});

test("a process that gets a signal ends by it", async () => {
  const result = await run("console.log('up'); setInterval(() => {}, 1000);", {
    started: (child: import("node:child_process").ChildProcess) =>
      child.stdout?.once("data", () => child.kill("SIGTERM")),
  });
  expect(result).toMatchObject({ code: null, signal: "SIGTERM" });
});

test.each([
  ["::notice::hello", { name: "notice", properties: {}, message: "hello" }],
  [
    "::warning title=a%3Ab%2Cc,line=1::x%25",
    { name: "warning", properties: { title: "a:b,c", line: "1" }, message: "x%" },
  ],
  ["::group::Plan: a::b", { name: "group", properties: {}, message: "Plan: a::b" }],
])("%s is read as a command", (line, command) => {
  expect(readPrinted(line).commands).toEqual([command]);
});

test("between stop-commands and its token nothing is a command", () => {
  const { commands, log } = readPrinted("::stop-commands::t\n::error::no\n::t::\n::error::yes");
  expect(commands.map((command) => command.message)).toEqual(["t", "yes"]);
  expect(log).toContain("::error::no");
});

test("a command file that the runner would not accept is refused", () => {
  expect(() => readFileCommands("plan<<END\nno end")).toThrow('"END" is missing');
  expect(() => readFileCommands("no value")).toThrow("not a command");
});
