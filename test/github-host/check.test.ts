import { generateIdentity } from "age-encryption";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { Plan } from "../../src/core/plan.ts";
import { UserError } from "../../src/core/errors.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { belowHidden } from "../../src/review/hidden-lines.ts";
import { reviewable } from "../../src/review/comparison.ts";
import type { Trigger, TriggerOf } from "../../src/review/trigger.ts";
import { marker } from "../review/markers.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { change, plan } from "../report/plans.ts";
import { type Given, hosting } from "./hosting.ts";

const at = { owner: "acme", repo: "shop" };
let github: GitHub;
let pull: TriggerOf<"pull">;

beforeEach(async () => {
  const permissions = { "github-actions[bot]": "write", "shop-app[bot]": "write" } as const;
  github = await startGitHub({
    tokens: {
      "token-of-alice": { login: "alice" },
      "token-of-actions": { login: "github-actions[bot]", type: "app-bot" },
      "token-of-app": { login: "shop-app[bot]", type: "app-bot" },
    },
  });
  await github.repo("acme/shop", { files: { a: "a" }, permissions });
  const { number } = await github.pull("acme/shop", { head: "x", files: { b: "b" } });
  const headSha = (await github.sha("acme/shop", "x")) ?? "";
  pull = { kind: "pull", number, headSha, isFinal: true };
});
afterEach(() => closeGitHub(github));

const rest = () => githubClient({ token: "token-of-actions", apiUrl: github.url }).rest;
const open = (trigger: Trigger, folder = "") => hosting(github, trigger, { inputs: { check: true }, folder });
const checks = async () =>
  (await rest().checks.listForRef({ ...at, ref: pull.headSha, filter: "all" })).data.check_runs;

const source = { file: "dtm.yaml", line: 7 };
const good = plan([{ ...change("create", "t.a"), source }]);
const blocked = plan([
  { ...change("create", "t.a"), source },
  {
    ...change("none", "t.b"),
    source: { ...source, line: 9 },
    blocked: { code: "read-failed", message: "no" },
  },
]);

describe("the check on the commit", () => {
  test("has the plan's digest, and annotates changes at their lines", async () => {
    await open(pull, "infra/").host.planned(good);
    const [check, ...more] = await checks();
    expect(more).toEqual([]);
    expect(check).toMatchObject({
      name: "dtm: infra/dtm.yaml",
      status: "completed",
      conclusion: "success",
      external_id: good.digest,
      output: { title: "1 to create" },
    });
    const notes = await rest().checks.listAnnotations({ ...at, check_run_id: check?.id ?? 0 });
    expect(notes.data).toMatchObject([
      { path: "infra/dtm.yaml", start_line: 7, annotation_level: "notice", message: "t.a: create, new" },
    ]);
  });

  test("fails if something is blocked, and names that first", async () => {
    await open(pull).host.planned(blocked);
    const [check] = await checks();
    expect(check).toMatchObject({ conclusion: "failure", output: { title: "1 to create, 1 blocked" } });
    const notes = await rest().checks.listAnnotations({ ...at, check_run_id: check?.id ?? 0 });
    expect(notes.data.map(({ message, annotation_level: level }) => [message, level])).toEqual([
      ["t.b: no", "failure"],
      ["t.a: create, new", "notice"],
    ]);
  });

  test("fails with the error if there is no plan", async () => {
    await open(pull).host.failed(new UserError("config-invalid", "dtm.yaml: 1 problem"));
    expect(await checks()).toMatchObject([
      { conclusion: "failure", output: { title: "dtm.yaml: 1 problem" } },
    ]);
  });

  test("says how the apply ended after the merge", async () => {
    await open(pull).host.planned(good);
    const sha = await github.merge("acme/shop", pull.number);
    const { host } = open({ kind: "push", before: "", sha, branch: "main", message: "" });
    await host.approve(good);
    const tools = [{ tool: "t.a", action: "create", status: "done", milliseconds: 1 } as const];
    await host.applied(good, { outcome: "success", tools, outputs: {}, serial: 1 });
    const { data } = await rest().checks.listForRef({ ...at, ref: sha });
    expect(data.check_runs).toMatchObject([{ conclusion: "success", output: { title: "1 done" } }]);
  });

  test.each([{ status: 502 }, { reset: true }])(
    "is written once if its response is lost: %j",
    async (fault) => {
      github.fail({ method: "POST", path: /check-runs$/, when: "after", ...fault });
      await open(pull).host.planned(good);
      expect(await checks()).toHaveLength(1);
    },
  );

  test("is a commit status that GitHub takes, however long its title is and whatever is in it", async () => {
    github.fail({ method: "POST", path: /check-runs/, status: 403 });
    await hosting(github, pull, { inputs: { check: true } }).host.failed(
      new UserError("bad-arguments", `🚀 ${"too long ".repeat(40)}`),
    );
    const [status] = github.requests.filter(({ path }) => path.includes("/statuses/"));
    const { description } = (status?.body ?? {}) as { description?: string };
    expect(description).toMatch(/^too long .*…$/);
    expect(description).toHaveLength(140);
  });

  test("is a commit status if the token may not write checks", async () => {
    github.fail({ method: "POST", path: /check-runs/, status: 403 });
    await open(pull).host.planned(good);
    const { data } = await rest().repos.listCommitStatusesForRef({ ...at, ref: pull.headSha });
    expect(data).toMatchObject([{ context: "dtm: dtm.yaml", state: "success", description: "1 to create" }]);
  });

  test("is one line of the log if the token may write neither, and the comment is still written", async () => {
    github.fail({ method: "POST", path: /check-runs/, status: 403 });
    github.fail({ method: "POST", path: /statuses/, status: 403 });
    const { host, printed } = open(pull);
    await host.planned(good);
    expect(printed().log).toContain("No check on the commit");
    expect(await github.comments("acme/shop", pull.number)).toHaveLength(1);
  });

  test("is not written if it is turned off", async () => {
    await hosting(github, pull, { inputs: { check: false } }).host.planned(good);
    expect(await checks()).toEqual([]);
  });
});

describe("a merge whose pull request has no comment of ours", () => {
  const inputs = { check: true, comment: false };
  const other = plan([change("delete", "t.a")]);
  const forge = (text: string, token = "token-of-app") =>
    githubClient({ token, apiUrl: github.url }).rest.checks.create({
      ...at,
      name: "dtm: dtm.yaml",
      head_sha: pull.headSha,
      conclusion: "success",
      output: { title: "1 to create", summary: "", text },
    });
  const merge = async (): Promise<Trigger> => {
    const sha = await github.merge("acme/shop", pull.number);
    return { kind: "push", before: "", sha, branch: "main", message: "" };
  };
  const ended = async (found = good, more: Given = {}, push?: Trigger) =>
    hosting(github, push ?? (await merge()), { inputs, ...more })
      .host.approve(found)
      .then(
        () => "approved",
        (error: unknown) => (error as UserError).code,
      );

  test.each([
    ["goes ahead with the plan that its check holds", good, "approved"],
    ["goes ahead with a part of it", plan([change("none", "t.a")]), "approved"],
    ["stops where that is another one", other, "plan-stale"],
  ])("%s", async (_, found, how) => {
    await hosting(github, pull, { inputs }).host.planned(good);
    expect(await ended(found)).toBe(how);
  });

  test("goes ahead even if the comment could only be written after the merge", async () => {
    github.fail({ method: "POST", path: /\/comments/, status: 403 });
    await hosting(github, pull, { inputs: { check: true } }).host.planned(good);
    const [options, push] = [{ inputs: { check: true } }, await merge()];
    expect(await ended(other, options, push)).toBe("plan-stale");
    expect(await github.comments("acme/shop", pull.number)).toHaveLength(1);
    expect(await ended(good, options, push)).toBe("approved");
  });

  test("accepts neither the check of another App nor one of another stack", async () => {
    await forge(marker(good.stack, reviewable(good)));
    await forge(marker("other.yaml", reviewable(good)), "token-of-actions");
    expect(await ended()).toBe("plan-missing");
  });

  test("accepts only the newest check: a plan that failed since then is not a review", async () => {
    await hosting(github, pull, { inputs }).host.planned(good);
    await hosting(github, pull, { inputs }).host.failed(new UserError("config-invalid", "no"));
    expect(await ended()).toBe("plan-missing");
  });

  test("refuses what is not signed if there is a state key", async () => {
    const stateKey = await generateIdentity();
    await hosting(github, pull, { inputs, stateKey }).host.planned(good);
    const push = await merge();
    expect(await ended(good, { stateKey }, push)).toBe("approved");
    await forge(marker(good.stack, reviewable(good)), "token-of-actions");
    expect(await ended(good, { stateKey }, push)).toBe("plan-forged");
  });

  test("is refused if neither comments nor checks are written", async () => {
    const none = { check: false, comment: false };
    const planned = hosting(github, pull, { inputs: none }).host.planned(good);
    await expect(planned).rejects.toMatchObject({ code: "plan-unkept" });
    expect(await ended(good, { inputs: none })).toBe("plan-missing");
    expect(github.requests.some(({ path }) => path.includes("check-runs"))).toBe(false);
  });
});

describe("a comment that somebody else has edited", () => {
  const inputs = { check: true };
  const evil = plan([change("create", "t.evil")]);
  const forge = async () => {
    const [comment] = await github.comments("acme/shop", pull.number);
    const body = `${marker(good.stack, reviewable(evil, pull.headSha))}\n${belowHidden(comment?.body ?? "")}`;
    const { issues } = githubClient({ token: "token-of-alice", apiUrl: github.url }).rest;
    await issues.updateComment({ ...at, comment_id: comment?.id ?? 0, body });
  };
  const merged = async (): Promise<Trigger> => {
    const sha = await github.merge("acme/shop", pull.number);
    return { kind: "push", before: "", sha, branch: "main", message: "" };
  };
  const ended = (found: Plan, trigger: Trigger, given: Given = { inputs }) =>
    hosting(github, trigger, given)
      .host.approve(found)
      .then(
        () => "approved",
        (error: unknown) => (error as UserError).code,
      );

  test("changes nothing, because the check on the head wins", async () => {
    await hosting(github, pull, { inputs }).host.planned(good);
    await forge();
    const push = await merged();
    expect(await ended(evil, push)).toBe("plan-stale");
    expect(await ended(good, push)).toBe("approved");
  });

  test("counts for nothing if its head has no check, also once the run itself has written it again", async () => {
    await hosting(github, pull, { inputs }).host.planned(good);
    await github.commit("acme/shop", "x", { b: "evil" }, "typo [skip ci]");
    await forge();
    const push = await merged();
    expect(await ended(evil, push)).toBe("plan-forged");
    expect((await github.comments("acme/shop", pull.number))[0]?.body).toContain("was edited by alice");
    expect(await ended(evil, push)).toBe("plan-missing");
  });

  test("is not applied by a comment command either", async () => {
    await hosting(github, pull, { inputs }).host.planned(good);
    await forge();
    const { number, headSha } = pull;
    const comment = { id: 1, author: "alice", at: new Date(Date.now() + 60_000).toISOString() };
    const asked = { verb: "apply" as const, targets: [] };
    const command: Trigger = {
      kind: "command",
      number,
      comment,
      asked,
      sha: headSha,
      headSha,
      isMerged: false,
    };
    expect(await ended(evil, command)).toBe("plan-forged");
  });

  test("counts with `check: false`, which says that comments are to be trusted", async () => {
    await hosting(github, pull).host.planned(good);
    await forge();
    expect(await ended(evil, await merged(), {})).toBe("approved");
  });
});

test("a plan without a check on the head still counts if nobody else has edited its comment", async () => {
  await hosting(github, pull, { inputs: { check: true } }).host.planned(good);
  await github.commit("acme/shop", "x", { "README.md": "docs" }, "docs [skip ci]");
  const sha = await github.merge("acme/shop", pull.number);
  const { host } = open({ kind: "push", before: "", sha, branch: "main", message: "" });
  expect(await host.approve(good)).toBe(true);
});
