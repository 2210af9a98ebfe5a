import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { UserError } from "../../src/core/errors.ts";
import type { Plan } from "../../src/core/plan.ts";
import { marker } from "../review/markers.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { attacks } from "../report/attacks.ts";
import { change, plan } from "../report/plans.ts";
import { type Given, hosting } from "./hosting.ts";

const repo = { owner: "acme", repo: "shop" };
const drift = { reason: "drift" as const };
const branch = (after: string) => [{ path: "options.branch", before: "main", after }];
const one = plan([change("update", "t.a", { ...drift, fields: branch("dev") })]);
const two = plan([...one.changes, change("create", "t.b", { reason: "missing" })]);
const none = plan([]);
const unread = plan([change("none", "t.a", { blocked: { code: "read-failed", message: "no answer" } })]);
let github: GitHub;

beforeEach(async () => {
  github = await startGitHub();
  await github.repo("acme/shop", { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
});
afterEach(() => closeGitHub(github));

const client = (token: string) => githubClient({ token, apiUrl: github.url, retryBase: 1 });
const issues = async () => {
  const { data } = await client("token-of-alice").rest.issues.listForRepo({ ...repo, state: "all" });
  return data.map(({ number, title, state, body, user }) => ({
    number,
    title,
    state,
    body: body ?? "",
    by: user?.login,
  }));
};
const found = async (drifted: Plan, given: Given = {}) => {
  const run = hosting(github, { kind: "schedule" }, given);
  const error = await run.host.planned(drifted).then(
    () => undefined,
    (thrown: unknown) => thrown as UserError,
  );
  if (error) await run.host.failed(error);
  return { ...run, error };
};

describe("drift", () => {
  test("opens an issue that shows it, and the run succeeds and reports it", async () => {
    const run = await found(one);
    expect(await issues()).toMatchObject([
      { title: "Drift in dtm.yaml", state: "open", by: "github-actions[bot]" },
    ]);
    const [{ body, number } = { body: "", number: 0 }] = await issues();
    expect(body).toContain('- options.branch: "main"\n+ options.branch: "dev"');
    expect(body).toContain("`command: apply` and `confirm: true`");
    expect(run.error).toBeUndefined();
    expect(run.outputs()).toMatchObject({ result: "drift", "has-changes": "true", update: "1" });
    expect(run.outputs()["issue-url"]).toMatch(new RegExp(`/${number}$`));
    expect(run.summary()).toContain("drift (1 to update)");
    expect(run.printed().commands).toContainEqual(expect.objectContaining({ name: "warning" }));
  });

  test("that is different now is shown in the same issue; the same drift again writes nothing", async () => {
    await found(one);
    await found(two);
    const writes = () =>
      github.requests.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
    const before = writes().length;
    await found(two);
    expect(writes()).toHaveLength(before);
    expect(await issues()).toMatchObject([{ state: "open", body: expect.stringContaining("t.b") }]);
  });

  test("that is gone closes the issue with a comment, and once it is back opens it again", async () => {
    await found(one);
    const run = await found(none);
    const [{ number } = { number: 0 }, ...more] = await issues();
    expect(more).toEqual([]);
    expect(await issues()).toMatchObject([{ state: "closed" }]);
    expect(await github.comments("acme/shop", number)).toMatchObject([
      { body: expect.stringContaining("The drift of `dtm.yaml` is gone.") },
    ]);
    expect(run.outputs()).toMatchObject({ result: "no-changes", "has-changes": "false" });
    await found(one);
    expect(await issues()).toMatchObject([{ number, state: "open" }]);
  });

  test("is in one issue: a second one that another run opened at the same time is closed", async () => {
    for (const text of ["one", "two"]) {
      const body = `${marker("dtm.yaml")}\n${text}`;
      await client("token-of-actions").rest.issues.create({ ...repo, title: "Drift in dtm.yaml", body });
    }
    await found(one);
    expect(await issues()).toMatchObject([
      { number: 2, state: "closed" },
      { number: 1, state: "open", body: expect.stringContaining("options.branch") },
    ]);
  });

  test("of one stack is separate from that of another", async () => {
    await found(one);
    await found(two, { folder: "infra/" });
    await found(none);
    expect(await issues()).toMatchObject([
      { title: "Drift in infra/dtm.yaml", state: "open" },
      { title: "Drift in dtm.yaml", state: "closed" },
    ]);
  });

  test("is reported neither in somebody else's issue, whatever its marker says, nor in a pull request", async () => {
    const body = `${marker("dtm.yaml")}\nforged`;
    await client("token-of-alice").rest.issues.create({ ...repo, title: "Drift in dtm.yaml", body });
    const bot = client("token-of-actions");
    await github.commit("acme/shop", "x", { b: "b" }, "b");
    await bot.rest.pulls.create({ ...repo, title: "a pull request", head: "x", base: "main", body });
    await found(none);
    await found(one);
    const all = await issues();
    expect(all.filter((issue) => issue.body === body).map(({ state }) => state)).toEqual(["open", "open"]);
    expect(all).toHaveLength(3);
  });

  test("is found after a hundred other issues", async () => {
    await found(one);
    const alice = client("token-of-alice");
    for (let i = 0; i < 101; i++) await alice.rest.issues.create({ ...repo, title: `n ${i}` });
    await found(none);
    const { data } = await alice.rest.issues.listForRepo({ ...repo, state: "closed" });
    expect(data).toMatchObject([{ title: "Drift in dtm.yaml" }]);
  });

  test("of a thousand tools fits into an issue, and the summary has all of it", async () => {
    const tools = Array.from({ length: 1000 }, (_, i) =>
      change("update", `plugin.instance-${i}`, { ...drift, fields: branch("dev") }),
    );
    const run = await found(plan(tools));
    expect((await issues())[0]?.body.length).toBeLessThan(65_536);
    expect(run.summary()).toContain("plugin.instance-999");
  });

  test("is reported without secrets, and with names that are only text", async () => {
    const secret = "pa55wo|rd";
    const hostile = change("update", "t.a", { ...drift, note: `said ${secret}`, fields: branch(secret) });
    for (const [at, attack] of attacks.entries()) {
      await found(plan([hostile], `${at} ${attack.slice(0, 40)}`), { secrets: [secret] });
    }
    const all = await issues();
    expect(JSON.stringify(all)).not.toMatch(/pa55/);
    for (const { title } of all) expect(title).toMatch(/^Drift in [^\u0000-\u001f\u202a-\u202e]+$/);
  });
});

describe("what could not be read", () => {
  test("neither opens nor closes an issue", async () => {
    await found(unread);
    expect(await issues()).toEqual([]);
    await found(one);
    await found(unread);
    expect(await issues()).toMatchObject([{ state: "open", body: expect.stringContaining("t.a") }]);
  });
});

test("drift that a missing variable may hide closes no issue, and nothing says that there is none", async () => {
  const need = { code: "env-missing" as const, name: "ONE", tools: ["t.a"], message: "ONE is not set" };
  await found(one);
  const run = await found({ ...none, needs: [{ ...need, hint: "Set it." }] });
  expect(run.summary()).toContain("could not look for all drift");
  expect(run.outputs()).toMatchObject({ result: "failed", "failure-reason": "env-missing" });
  expect(await issues()).toMatchObject([{ state: "open" }]);
});

describe("with `drift-issue: false`", () => {
  const given = { inputs: { driftIssue: false } };

  test("drift fails the run, and no request is sent", async () => {
    const run = await found(one, given);
    expect(run.error).toMatchObject({ code: "drifted", exitCode: 1 });
    expect(run.outputs()).toMatchObject({ result: "drift", "failure-reason": "drifted" });
    expect(run.summary()).toContain("options.branch");
    expect(github.requests).toEqual([]);
  });

  test("no drift is a success", async () => {
    expect((await found(none, given)).error).toBeUndefined();
  });
});

test.each([403, 404, 410])(
  "if GitHub refuses issues (%i), the run warns and fails, and the plan is in the summary",
  async (status) => {
    github.fail({ path: /\/issues/, status, body: { message: "no" }, times: 100 });
    const run = await found(one);
    expect(run.error?.hint).toContain("`issues: write`");
    expect(run.printed().commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["warning", "error"]),
    );
    expect(run.outputs()).toMatchObject({ result: "failed", update: "1" });
    expect(run.summary()).toContain("options.branch");
  },
);
