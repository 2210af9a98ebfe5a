import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { UserError } from "../../src/core/errors.ts";
import { githubClient } from "../../src/scm/client.ts";
import type { Occasion } from "../../src/github/event.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { change, plan } from "../report/plans.ts";
import { hosting } from "./hosting.ts";

const at = { owner: "acme", repo: "shop" };
let github: GitHub;
let pull: Extract<Occasion, { kind: "pull" }>;

beforeEach(async () => {
  github = await startGitHub();
  await github.repo("acme/shop", { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
  const { number } = await github.pull("acme/shop", { head: "x", files: { b: "b" } });
  const headSha = (await github.sha("acme/shop", "x")) ?? "";
  pull = { kind: "pull", number, headSha, isFinal: true };
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  const broken = github.violations.map(({ message }) => message);
  await github.close();
  if (broken.length > 0) throw new Error(`not as GitHub describes its API: ${broken.join("; ")}`);
});

const rest = () => githubClient({ token: "token-of-actions", apiUrl: github.url }).rest;
const open = (occasion: Occasion, folder = "") =>
  hosting(github, occasion, { inputs: { check: true }, folder });
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
  test("says the plan, by its digest, and notes changes at their lines", async () => {
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

  test("fails where something is blocked, and names that first", async () => {
    await open(pull).host.planned(blocked);
    const [check] = await checks();
    expect(check).toMatchObject({ conclusion: "failure", output: { title: "1 to create, 1 blocked" } });
    const notes = await rest().checks.listAnnotations({ ...at, check_run_id: check?.id ?? 0 });
    expect(notes.data.map(({ message, annotation_level: level }) => [message, level])).toEqual([
      ["t.b: no", "failure"],
      ["t.a: create, new", "notice"],
    ]);
  });

  test("fails with the error where there is no plan", async () => {
    await open(pull).host.failed(new UserError("config-invalid", "dtm.yaml: 1 problem"));
    expect(await checks()).toMatchObject([
      { conclusion: "failure", output: { title: "dtm.yaml: 1 problem" } },
    ]);
  });

  test("says after the merge how the apply ended", async () => {
    await open(pull).host.planned(good);
    const sha = await github.merge("acme/shop", pull.number);
    const { host } = open({ kind: "push", before: "", sha, branch: "main", message: "" });
    await host.approve(good);
    const tools = [{ tool: "t.a", action: "create", status: "done", milliseconds: 1 } as const];
    await host.applied(good, { outcome: "success", tools, outputs: {}, serial: 1 });
    const { data } = await rest().checks.listForRef({ ...at, ref: sha });
    expect(data.check_runs).toMatchObject([{ conclusion: "success", output: { title: "1 done" } }]);
  });

  test("is a commit status where a token may not write checks", async () => {
    github.fail({ method: "POST", path: /check-runs/, status: 403 });
    await open(pull).host.planned(good);
    const { data } = await rest().repos.listCommitStatusesForRef({ ...at, ref: pull.headSha });
    expect(data).toMatchObject([{ context: "dtm: dtm.yaml", state: "success", description: "1 to create" }]);
  });

  test("is one line of the log where it may write neither, and the comment is there all the same", async () => {
    github.fail({ method: "POST", path: /check-runs/, status: 403 });
    github.fail({ method: "POST", path: /statuses/, status: 403 });
    const { host, printed } = open(pull);
    await host.planned(good);
    expect(printed().log).toContain("No check on the commit");
    expect(await github.comments("acme/shop", pull.number)).toHaveLength(1);
  });

  test("is left out when it is not wanted", async () => {
    await hosting(github, pull, { inputs: { check: false } }).host.planned(good);
    expect(await checks()).toEqual([]);
  });
});
