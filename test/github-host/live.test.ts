import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { locked } from "../../src/core/backend.ts";
import type { Result, ToolResult } from "../../src/core/events.ts";
import { reviewable } from "../../src/review/comparison.ts";
import type { CommentCommand, Trigger } from "../../src/review/trigger.ts";
import { reviewedIn } from "../review/markers.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { change, plan } from "../report/plans.ts";
import { type Given, hosting } from "./hosting.ts";
import { eventually } from "../eventually.ts";

let github: GitHub;
let number: number;

beforeEach(async () => {
  github = await startGitHub();
  await github.repo("acme/shop", { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
  number = await propose("x");
});
afterEach(() => vi.useRealTimers());
afterEach(() => closeGitHub(github));

const two = plan([change("create", "t.a"), change("update", "u.b")]);
const heads = new Map<number, string>();
const propose = async (head: string) => {
  const { number: pull, headSha } = await github.pull("acme/shop", { head, files: { [head]: head } });
  heads.set(pull, headSha);
  return pull;
};
const on = (pull: number): Trigger => ({
  kind: "pull",
  number: pull,
  headSha: heads.get(pull) ?? "",
  isFinal: true,
});
const body = async (pull = number) => (await github.comments("acme/shop", pull))[0]?.body ?? "";
const done = (tool: string, more: Partial<ToolResult> = {}): ToolResult => ({
  tool,
  action: "create",
  status: "done",
  milliseconds: 1,
  ...more,
});
const result = (...tools: ToolResult[]): Result => ({ outcome: "success", serial: 1, outputs: {}, tools });
const updates = () => github.requests.filter(({ method }) => method === "PATCH").map(({ body }) => body);

/** The run for the merge of the pull request, whose plan was reviewed. */
async function merging(given: Given = {}) {
  await hosting(github, on(number)).host.planned(two);
  const sha = await github.merge("acme/shop", number);
  const push = { kind: "push" as const, before: "0".repeat(40), sha, branch: "main", message: "" };
  return hosting(github, push, { pace: 0, ...given });
}

describe("the comment during an apply", () => {
  test("shows what is running and what is done, and finally the result", async () => {
    const { host } = await merging();
    await host.approve(two);
    host.report({ type: "started", tool: "t.a", action: "create" });
    host.report({ type: "progress", tool: "t.a", text: "pushing <!-- @team", fraction: 0.5 });
    await eventually(async () =>
      expect(await body()).toContain("🔄 create</td><td>\n\n`t.a`: `pushing <!-- @team (50 %)`"),
    );
    expect(await body()).toContain("applying (0 of 2 done)");
    host.report({ type: "finished", tool: "t.a", result: done("t.a") });
    await eventually(async () => expect(await body()).toContain("applying (1 of 2 done)"));
    await host.applied(two, result(done("t.a"), done("u.b")));
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    host.report({ type: "started", tool: "u.b", action: "update" });
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    expect(await body()).toContain("applied (2 done)");
    expect(reviewedIn(await body())).toMatchObject(reviewable(two));
  });

  test("is not written for an apply that ends quickly", async () => {
    const { host } = await merging({ pace: 600_000 });
    await host.approve(two);
    host.report({ type: "started", tool: "t.a", action: "create" });
    await host.applied(two, result(done("t.a")));
    expect(updates()).toHaveLength(1);
  });

  test("shows no secret", async () => {
    const { host } = await merging({ secrets: ["hunter|2"] });
    await host.approve(two);
    host.report({ type: "started", tool: "t.a", action: "create" });
    host.report({ type: "progress", tool: "t.a", text: "key hunter|2" });
    await eventually(async () => expect(await body()).toContain("`key ***`"));
    await host.applied(two, result(done("t.a")));
    expect(JSON.stringify(updates())).not.toContain("hunter");
  });

  test("that GitHub refuses stops nothing", async () => {
    const { host } = await merging();
    await host.approve(two);
    const fault = github.fail({ method: "PATCH", path: /comments/, status: 422, body: { message: "no" } });
    host.report({ type: "started", tool: "t.a", action: "create" });
    await eventually(() => expect(fault.left()).toBe(0));
    await host.applied(two, result(done("t.a")));
    expect(await body()).toContain("applied (1 done)");
  });

  test("says that the run was interrupted, if it was killed", async () => {
    const { host } = await merging();
    await host.interrupted();
    expect(await body()).toContain("the apply was interrupted");
    expect(reviewedIn(await body())).toMatchObject(reviewable(two));
  });
});

describe("the comment of a run that waits for a lock", () => {
  const holder = {
    id: "github:acme/shop:6/1",
    operation: "apply",
    actor: "mona",
    url: "https://github.com/acme/shop/actions/runs/6",
    at: "2026-01-01T00:00:00Z",
  };

  test("says who holds it, with a link to that run, and what to do if the wait fails", async () => {
    const { host } = await merging();
    host.report({ type: "waiting", holder });
    const who =
      "`mona` has held it since `2026-01-01 00:00 UTC`, for `apply` ([its run](https://github.com/acme/shop/actions/runs/6))";
    await eventually(async () => expect(await body()).toContain(who));
    expect(await body()).toContain("waiting for the lock");
    await host.failed(locked("branch dtm-state", holder));
    expect(await body()).toMatch(/not applied, because the state is locked[^]*\/dtm unlock/);
    expect(await body()).toContain(who);
    expect(reviewedIn(await body())).toMatchObject(reviewable(two));
  });

  test("shows the result once the run gets the lock", async () => {
    const { host } = await merging();
    host.report({ type: "waiting", holder: null });
    await eventually(async () => expect(await body()).toContain("Another run holds it."));
    await host.approve(two);
    await host.applied(two, result(done("t.a")));
    expect(await body()).toContain("applied (1 done)");
  });
});

test("the note about waiting is followed by the result, even without changes", async () => {
  const { host } = await merging();
  host.report({ type: "waiting", holder: null });
  await eventually(async () => expect(await body()).toContain("Another run holds it."));
  const nothing = plan([change("none", "t.a")]);
  await host.approve(nothing);
  await host.applied(nothing, { ...result(), outcome: "no-changes" });
  expect(await body()).toContain("nothing to do");
});

test("no note about waiting comes after a refusal", async () => {
  const pace = 600_000;
  const { host } = await merging({ pace });
  // These still run on real time, for what waits between two requests.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  host.report({ type: "waiting", holder: null });
  await expect(host.approve(plan([change("create", "w.d")]))).rejects.toMatchObject({ code: "plan-stale" });
  await vi.advanceTimersByTimeAsync(pace);
  vi.useRealTimers();
  await host.end();
  expect(await body()).toContain("not the reviewed one");
});

describe("other open pull requests", () => {
  const about = (...tools: string[]) => plan(tools.map((tool) => change("update", tool)));

  test("are told once that an apply changed what their plans show; a new plan ends that", async () => {
    const pulls = [
      await propose("same"),
      await propose("user"),
      await propose("other"),
      await propose("closed"),
    ];
    const [same = 0, user = 0, other = 0, closed = 0] = pulls;
    await hosting(github, on(same)).host.planned(about("t.a", "w.d"));
    await hosting(github, on(user)).host.planned(about("v.c"));
    await hosting(github, on(other)).host.planned(about("w.d"));
    await hosting(github, on(closed)).host.planned(about("t.a"));
    await github.merge("acme/shop", closed);
    const before = await body(same);
    const { host, printed } = await merging();
    const applied = plan([change("create", "t.a"), change("none", "v.c", { dependsOn: ["t.a"] })]);
    await host.applied(applied, result(done("t.a"), done("u.b", { status: "failed" })));
    await host.end();
    const note = /^> \*\*Outdated:\*\* \[another apply\]\(http[^)]*\) has since changed `t\.a`\./m;
    expect(await body(same)).toMatch(note);
    expect(await body(user)).toMatch(/Outdated:.*`v\.c`/);
    for (const pull of [other, closed, number]) expect(await body(pull)).not.toContain("Outdated");
    expect(printed().log).toContain(`these plans outdated: #${user}, #${same}`);
    expect(reviewedIn(await body(same))).toEqual(reviewedIn(before));
    await host.applied(applied, result(done("t.a")));
    await host.end();
    expect((await body(same)).match(/Outdated/g)).toHaveLength(1);
    await hosting(github, on(same)).host.planned(about("t.a", "w.d"));
    expect(await body(same)).toBe(before);
  });

  test("do not include the one whose head was applied by a comment", async () => {
    await hosting(github, on(number)).host.planned(two);
    const comment = { id: 1, author: "alice", at: new Date(Date.now() + 5000).toISOString() };
    const asked: CommentCommand = { verb: "apply", targets: [] };
    const said: Trigger = { kind: "command", number, comment, asked, sha: "a", isMerged: false };
    const { host } = hosting(github, said);
    await host.applied(two, result(done("t.a")));
    await host.end();
    expect(await body()).toContain("applied (1 done)");
    expect(await body()).not.toContain("Outdated");
  });

  test("cost one request if there are none, and none if nothing was done", async () => {
    const { host } = await merging();
    await host.applied(two, result(done("t.a")));
    await host.end();
    const lists = () =>
      github.requests.filter(({ path }) => /\/pulls\?|\/issues\/comments\?/.test(path)).length;
    expect(lists()).toBe(1);
    await host.applied(two, result(done("t.a", { status: "unchanged" })));
    await host.end();
    expect(lists()).toBe(1);
  });

  test("are told ten at a time", async () => {
    for (let i = 0; i < 12; i++) await hosting(github, on(await propose(`p${i}`))).host.planned(about("t.a"));
    const { host } = await merging();
    const before = updates().length;
    await host.applied(two, result(done("t.a")));
    await host.end();
    expect(updates().length - before).toBe(11);
  });

  test("that cannot be updated are a warning", async () => {
    await propose("same");
    github.fail({ path: /\/pulls\?/, status: 403, body: { message: "no" } });
    const { host, printed } = await merging();
    await host.applied(two, result(done("t.a")));
    await host.end();
    expect(printed().log).toContain("could not be marked as outdated");
  });

  test("are not told in a comment that somebody else wrote", async () => {
    const same = await propose("same");
    await hosting(github, on(same)).host.planned(about("t.a"));
    await github.comment("acme/shop", same, await body(same), "alice");
    const { host } = await merging();
    await host.applied(two, result(done("t.a")));
    await host.end();
    const [ours, theirs] = await github.comments("acme/shop", same);
    expect(ours?.body).toContain("Outdated");
    expect(theirs?.body).not.toContain("Outdated");
  });
});
