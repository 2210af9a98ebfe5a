import { afterEach, beforeEach, expect, test } from "vitest";

import { UserError } from "../../src/core/errors.ts";
import type { Result } from "../../src/core/events.ts";
import type { Plan } from "../../src/core/plan.ts";
import type { Trigger, TriggerOf } from "../../src/review/trigger.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { change, plan } from "../report/plans.ts";
import { type Given, type Hosting, hosting } from "./hosting.ts";

const name = "acme/shop";
let github: GitHub;
let pull: TriggerOf<"pull">;

beforeEach(async () => {
  github = await startGitHub();
  await github.repo(name, { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
  const { number, headSha } = await github.pull(name, { head: "x", files: { b: "b" } });
  pull = { kind: "pull", number, headSha, isFinal: true };
});
afterEach(() => closeGitHub(github));

const good = plan([change("create", "t.a")]);
const destroying = plan([change("replace", "t.a")]);
const nothing = plan([change("none", "t.a")]);
const blocked = plan([{ ...change("none", "t.b"), blocked: { code: "read-failed", message: "no" } }]);
const given: Given = { inputs: { labels: "dtm" } };
const labelsOf = async (number: number) =>
  ((await github.describe.pull(name, number))["labels"] as { name: string }[]).map((one) => one.name).sort();
const on = async (trigger: Trigger, act: (run: Hosting) => Promise<unknown>, more = given) => {
  const run = hosting(github, trigger, more);
  await act(run);
  await run.host.end();
  await run.labels.show();
  return run;
};
const planned = (made: Plan) => on(pull, ({ host }) => host.planned(made));
const done: Result = {
  outcome: "success",
  tools: [{ tool: "t.a", action: "create", status: "done", milliseconds: 1 }],
  outputs: {},
  serial: 1,
};

test("show the status of the plan, each replacing the one before; others stay", async () => {
  const at = { owner: "acme", repo: "shop", issue_number: pull.number };
  const { rest } = githubClient({ token: "token-of-alice", apiUrl: github.url });
  await rest.issues.addLabels({ ...at, labels: ["dtm: mine"] });
  const seen: string[][] = [];
  for (const made of [good, destroying, nothing, blocked, nothing]) {
    await planned(made);
    seen.push(await labelsOf(pull.number));
  }
  expect(seen).toEqual([
    ["dtm: changes", "dtm: mine"],
    ["dtm: changes", "dtm: destroy", "dtm: mine"],
    ["dtm: mine", "dtm: no-changes"],
    ["dtm: failed", "dtm: mine"],
    ["dtm: mine", "dtm: no-changes"],
  ]);
});

test("are the same in any spelling", async () => {
  const at = { owner: "acme", repo: "shop", issue_number: pull.number };
  const { rest } = githubClient({ token: "token-of-alice", apiUrl: github.url });
  await rest.issues.addLabels({ ...at, labels: ["DTM: Changes"] });
  await planned(good);
  expect(await labelsOf(pull.number)).toEqual(["DTM: Changes"]);
  await planned(nothing);
  expect(await labelsOf(pull.number)).toEqual(["dtm: no-changes"]);
});

test("in the spelling of a label that the repository has are the status, too", async () => {
  const { rest } = githubClient({ token: "token-of-alice", apiUrl: github.url });
  await rest.issues.createLabel({ owner: "acme", repo: "shop", name: "DTM: Changes" });
  await planned(good);
  expect(await labelsOf(pull.number)).toEqual(["DTM: Changes"]);
  await planned(nothing);
  expect(await labelsOf(pull.number)).toEqual(["dtm: no-changes"]);
});

test("cost one request if nothing changes, and none if labels are turned off", async () => {
  await planned(good);
  const before = github.requests.length;
  await planned(good);
  expect(github.requests.slice(before).filter(({ path }) => path.includes("/labels"))).toHaveLength(1);
  const later = github.requests.length;
  await on(pull, ({ host }) => host.planned(destroying), {});
  expect(github.requests.slice(later).filter(({ path }) => path.includes("/labels"))).toEqual([]);
  expect(await labelsOf(pull.number)).toEqual(["dtm: changes"]);
});

test("show how the apply ended after the merge", async () => {
  await planned(good);
  const sha = await github.merge(name, pull.number);
  const push: Trigger = { kind: "push", before: "", sha, branch: "main", message: "" };
  const seen: string[][] = [];
  for (const act of [
    async ({ host }: Hosting) => host.failed(await host.approve(destroying).catch((error: unknown) => error)),
    ({ host }: Hosting) => host.failed(new UserError("config-invalid", "no")),
    ({ host }: Hosting) => host.applied(good, { ...done, outcome: "failed" }),
    ({ host }: Hosting) => host.applied(good, done),
  ]) {
    await on(push, act);
    seen.push(await labelsOf(pull.number));
  }
  expect(seen).toEqual([["dtm: stale"], ["dtm: failed"], ["dtm: failed"], ["dtm: applied"]]);
});

test("show on other pull requests that their plans are outdated, until they are planned again", async () => {
  const { number, headSha } = await github.pull(name, { head: "y", files: { c: "c" } });
  const other: Trigger = { ...pull, number, headSha };
  await on(other, ({ host }) => host.planned(good));
  await planned(good);
  const sha = await github.merge(name, pull.number);
  const push: Trigger = { kind: "push", before: "", sha, branch: "main", message: "" };
  await on(push, ({ host }) => host.applied(good, done));
  expect(await labelsOf(number)).toEqual(["dtm: changes", "dtm: stale"]);
  await on(other, ({ host }) => host.planned(nothing));
  expect(await labelsOf(number)).toEqual(["dtm: no-changes"]);
});

test("of several stacks are combined", async () => {
  await on(pull, async ({ host }) => {
    for (const made of [nothing, good, destroying]) await host.planned(made);
  });
  expect(await labelsOf(pull.number)).toEqual(["dtm: changes", "dtm: destroy"]);
});

test("are removed from a pull request that is closed without merging", async () => {
  await planned(good);
  await on({ ...pull, kind: "closed" }, ({ host }) => host.withdraw());
  expect(await labelsOf(pull.number)).toEqual([]);
});

test("that GitHub refuses are a warning that names the permission", async () => {
  github.fail({ method: "POST", path: /\/labels/, status: 403, body: { message: "no" } });
  const run = await planned(good);
  expect(run.printed().commands.at(-1)).toMatchObject({
    name: "warning",
    message: expect.stringContaining("issues: write"),
  });
  expect(run.outputs()).toMatchObject({ result: "success" });
});
