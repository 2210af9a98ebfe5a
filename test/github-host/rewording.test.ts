import { generateIdentity } from "age-encryption";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { UserError } from "../../src/core/errors.ts";
import type { Result } from "../../src/core/events.ts";
import type { Plan } from "../../src/core/plan.ts";
import { readMarker } from "../../src/review/marker.ts";
import type { Trigger, TriggerOf } from "../../src/review/trigger.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { change, plan } from "../report/plans.ts";
import { type Given, hosting } from "./hosting.ts";

// The words, icons and headings of comments can change, and people can edit them: a later run reads nothing but
// hidden lines. Each flow here has the same result with our words, with others, with none, and after an edit.

const name = "acme/shop";
const stateKey = await generateIdentity();
let github: GitHub;

beforeEach(async () => {
  github = await startGitHub();
  await github.repo(name, { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
});
afterEach(() => closeGitHub(github));

const good = plan([change("create", "t.a"), change("update", "u.b")]);
const other = plan([change("delete", "w.d")]);
const nothing = plan([change("none", "t.a")]);
const drifted = plan([change("update", "t.a", { reason: "drift" })]);
const result = (outcome: Result["outcome"], { changes }: Plan): Result => ({
  outcome,
  tools: changes
    .filter(({ action }) => action !== "none")
    .map(({ tool, action }) => ({
      tool,
      action,
      status: outcome === "failed" ? "failed" : "done",
      milliseconds: 1,
    })),
  outputs: {},
  serial: 1,
});

const headings = /^###.*$/gm;
const words: Record<string, (text: string) => string> = {
  "our words": (text) => text,
  "other headings": (text) => text.replace(headings, "## 🎉 Look here"),
  "headings that say the opposite": (text) =>
    text.replace(headings, (line) =>
      line.includes("✅") ? "### ❌ `dtm.yaml`: failed" : "### ✅ `dtm.yaml`: no changes",
    ),
  "another language": () => "Alles anders als zuvor.",
  "no text at all": () => "",
};

describe.each(Object.entries(words))("with %s", (_, reword) => {
  const given: Given = { reword, stateKey };
  const open = (trigger: Trigger, more: Given = {}) => hosting(github, trigger, { ...given, ...more }).host;
  const statusOf = async (number: number) => {
    const [comment] = await github.comments(name, number);
    return readMarker(comment?.body ?? "")?.status?.kind;
  };
  const propose = async (head: string): Promise<TriggerOf<"pull">> => {
    const { number, headSha } = await github.pull(name, { head, files: { [head]: "x" } });
    return { kind: "pull", number, headSha, isFinal: true };
  };
  const merge = async (number: number): Promise<TriggerOf<"push">> => {
    const before = (await github.sha(name, "main")) ?? "";
    const sha = await github.merge(name, number);
    return { kind: "push", before, sha, branch: "main", message: "" };
  };
  const command = (number: number): Trigger => {
    const at = new Date(Date.now() + 5000).toISOString();
    const comment = { id: 1, author: "alice", at };
    return {
      kind: "command",
      number,
      comment,
      asked: { verb: "apply", targets: [] },
      sha: "a",
      isMerged: true,
    };
  };
  const ending = (ended: Promise<unknown>) =>
    ended.then(
      (value) => value,
      (error: unknown) => (error as UserError).code,
    );

  test("a merge is applied as it was reviewed, and a later run leaves that result in place", async () => {
    const pull = await propose("x");
    await open(pull).planned(good);
    const push = await merge(pull.number);
    const host = open(push);
    expect(await ending(host.approve(good))).toBe(true);
    await host.applied(good, result("success", good));
    const writes = github.requests.length;
    await open(push).applied(nothing, result("no-changes", nothing));
    expect(github.requests.slice(writes).filter(({ method }) => method === "PATCH")).toEqual([]);
    expect(await statusOf(pull.number)).toBe("applied");
  });

  test("a failure is followed by the message that there are no more changes", async () => {
    const pull = await propose("x");
    await open(pull).planned(good);
    const push = await merge(pull.number);
    await open(push).applied(good, result("failed", good));
    const writes = github.requests.length;
    await open(push).applied(nothing, result("no-changes", nothing));
    expect(github.requests.slice(writes).filter(({ method }) => method === "PATCH")).toHaveLength(1);
  });

  test("a refused plan is offered for a comment command", async () => {
    const pull = await propose("x");
    await open(pull).planned(good);
    const push = await merge(pull.number);
    expect(await ending(open(push).approve(other))).toBe("plan-stale");
    expect(await statusOf(pull.number)).toBe("stale");
    expect(await ending(open(command(pull.number)).approve(other))).toBe(true);
  });

  test("a plan that is withdrawn is not applied", async () => {
    const pull = await propose("x");
    await open(pull).planned(good);
    await open({ ...pull, kind: "closed" }).withdraw();
    expect(await statusOf(pull.number)).toBe("withdrawn");
    expect(await ending(open(await merge(pull.number)).approve(good))).toBe("plan-missing");
  });

  test("a plan that is withdrawn after an apply says that this is kept, even if it was planned again", async () => {
    const pull = await propose("x");
    await open(pull).planned(good);
    const half = result("success", good);
    await open(command(pull.number)).applied(good, half);
    await open(pull).planned(other);
    await open({ ...pull, kind: "closed" }, { reword: (text) => text }).withdraw();
    const [comment] = await github.comments(name, pull.number);
    expect(comment?.body).toContain("is kept");
  });

  test("an outdated plan says so once, which replaces what it said before", async () => {
    const [pull, neighbor] = [await propose("x"), await propose("y")];
    await open(pull).planned(good);
    await open(neighbor).planned(good);
    const push = await merge(pull.number);
    for (const tool of ["t.a", "u.b"]) {
      const applied = plan([change("update", tool)]);
      const host = open(push, { reword: (text) => text });
      await host.applied(applied, result("success", applied));
      await host.end();
    }
    const [comment] = await github.comments(name, neighbor.number);
    expect(comment?.body.match(/Outdated/g)).toHaveLength(1);
    expect(comment?.body).not.toContain("to apply exactly this plan");
    expect(readMarker(comment?.body ?? "")).toMatchObject({
      outdated: ["u.b"],
      reviewed: { plan: { stack: "dtm.yaml" } },
    });
  });

  test("the overview shows the status of each stack", async () => {
    const pull = await propose("x");
    for (const [stack, { changes }] of [
      ["a.yaml", good],
      ["b.yaml", other],
    ] as const) {
      const run = hosting(github, pull, { ...given, inputs: { config: stack } });
      await run.host.planned(plan(changes, stack));
      // Its own text is what is checked.
      const { overview } = hosting(github, pull, {});
      overview.note();
      await overview.show();
    }
    const found = (await github.comments(name, pull.number)).map(({ body }) => body);
    const [overview] = found.filter((body) => body.startsWith("<!-- dtm:overview"));
    expect(overview).toMatch(/`a.yaml`.* 1 to create, 1 to update \|\n.*`b.yaml`.* 1 to delete \|/);
  });

  test("the same drift is not reported again", async () => {
    await open({ kind: "schedule" }).planned(drifted);
    const before = github.requests.length;
    await open({ kind: "schedule" }).planned(drifted);
    const writes = github.requests
      .slice(before)
      .filter(({ method }) => method === "PATCH" || method === "POST");
    expect(writes.filter(({ path }) => path.includes("/issues"))).toEqual([]);
  });
});

test("a person's edits of a comment's text have no effect", async () => {
  const { number, headSha } = await github.pull(name, { head: "x", files: { x: "x" } });
  await hosting(github, { kind: "pull", number, headSha, isFinal: true }).host.planned(good);
  const [{ id, body } = { id: 0, body: "" }] = await github.comments(name, number);
  const edited = body.replace("### ", "### ✅ applied ").replace("t.a", "t.evil");
  const { rest } = githubClient({ token: "token-of-alice", apiUrl: github.url });
  await rest.issues.updateComment({ owner: "acme", repo: "shop", comment_id: id, body: edited });
  const sha = await github.merge(name, number);
  const push: Trigger = { kind: "push", before: "", sha, branch: "main", message: "" };
  expect(await hosting(github, push).host.approve(good)).toBe(true);
  await hosting(github, push).host.applied(nothing, result("no-changes", nothing));
  const [after] = await github.comments(name, number);
  expect(readMarker(after?.body ?? "")?.status).toMatchObject({ kind: "applied", outcome: "no-changes" });
});
