import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { pullRequestEvent, workflowRunEvent } from "../github/payloads.ts";
import { type ActionResult, type ActionRun, runAction } from "../github/runner.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { jobPermissions } from "../github/workflow-permissions.ts";

const toolchain = "acme/toolchain";
const late = "correct-horse-battery";
let github: GitHub;
let workspace: string;
let number: number;

beforeEach(async () => {
  github = await startGitHub({ users: ["mallory"] });
  await github.repo(toolchain, {
    files: { "README.md": "-" },
    permissions: { "github-actions[bot]": "write" },
  });
  number = (await github.pull(toolchain, { head: "x", fork: "mallory/toolchain", files: { a: "a" } })).number;
  workspace = await mkdtemp(join(tmpdir(), "fork-"));
});
afterEach(async () => {
  await github.close();
  await rm(workspace, { recursive: true });
});

/** Runs the Action for the fork's pull request on the fork's files. */
async function onFork(files: Record<string, string>, more: Partial<ActionRun> = {}): Promise<ActionResult> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(workspace, name), text);
  const event = await pullRequestEvent(github, toolchain, number, "opened");
  return runAction({
    github,
    repo: toolchain,
    workspace,
    event,
    eventName: "pull_request",
    env: { LATE: late },
    ...more,
  });
}

const spy = `import { writeFileSync } from "node:fs";
writeFileSync(new URL("touched", import.meta.url), process.env.LATE ?? "");
export default { name: "spy", summary: "-", options: {}, async read() { return null; } };`;
const text = `config: { state: { backend: branch } }
plugins: [{ name: spy, source: ./spy.mjs }, { name: far, source: ./far.mjs }]
tools:
- { name: spy, instanceID: a, options: { text: "[[ env LATE ]]", any: [1] } }
- { name: far, instanceID: b, options: { url: "\${{ spy.a.outputs.url }}" } }
- name: repo-scaffolding
  instanceID: c
  options:
    sourceRepo: { org: acme, name: t, scmType: github }
    destinationRepo: { owner: acme, name: c, scmType: github, token: "[[ env LATE ]]" }
`;

describe("the plan of a fork", () => {
  test("is made without a state: no external plugin is loaded, no request is sent, no secret is looked up", async () => {
    const before = github.requests.length;
    const run = await onFork({ "dtm.yaml": text, "spy.mjs": spy });
    expect(run).toMatchObject({
      code: 0,
      errors: [],
      warnings: [],
      outputs: { result: "success", create: "3", update: "0", delete: "0" },
    });
    expect(existsSync(join(workspace, "touched"))).toBe(false);
    expect(github.requests.slice(before)).toEqual([]);
    expect(JSON.stringify(run)).not.toContain(late);
  });

  test("says so in summary, log and file, and names each tool that was not checked", async () => {
    const temp = await mkdtemp(join(tmpdir(), "runner-"));
    const run = await onFork({ "dtm.yaml": text, "spy.mjs": spy }, { temp });
    for (const shown of [run.summary, run.log])
      expect(shown).toContain("Plan of a fork, made from its files alone");
    const plan = await readJson(run.outputs["plan-file"] ?? "");
    expect(plan).toMatchObject({ isolated: true, state: { lineage: "", serial: 0 } });
    expect(plan.changes.map(({ tool, action, note }) => [tool, action, note])).toEqual([
      ["spy.a", "create", "not checked: its plugin was not loaded"],
      ["repo-scaffolding.c", "create", undefined],
      ["far.b", "create", "not checked: its plugin was not loaded"],
    ]);
    await rm(temp, { recursive: true });
  });

  test("reports what is wrong with the file, without a request to GitHub", async () => {
    const before = github.requests.length;
    const run = await onFork({ "dtm.yaml": text.replace("sourceRepo", "sourceRepos") });
    expect(run).toMatchObject({ code: 3, outputs: { "failure-reason": "config-invalid" } });
    expect(run.summary).toContain("sourceRepos");
    expect(github.requests.slice(before)).toEqual([]);
  });

  test.each(["auto", "validate", "render"])("is not made from a symbolic link: %s", async (command) => {
    const outside = await mkdtemp(join(tmpdir(), "outside-"));
    await writeFile(join(outside, "secret.yaml"), "password: hunter2\n");
    await symlink(join(outside, "secret.yaml"), join(workspace, "dtm.yaml"));
    const run = await onFork({}, { inputs: { command } });
    expect(run).toMatchObject({ code: 3, outputs: { "failure-reason": "config-not-found" } });
    expect(run.log).toContain("dtm.yaml is a link or is outside the checkout");
    expect(JSON.stringify(run)).not.toContain("hunter2");
    await rm(outside, { recursive: true });
  });

  test("is never applied", async () => {
    const run = await onFork({ "dtm.yaml": text }, { inputs: { command: "apply", confirm: "true" } });
    expect(run).toMatchObject({ code: 3, outputs: { "failure-reason": "bad-arguments" } });
  });
});

describe("when the fork's run has ended", () => {
  // With what docs/github.md grants the job.
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/github.md"), "utf8");
  const documented = jobPermissions(/^```yaml\n(name: Plans of forks\n.*?)^```/ms.exec(page)?.[1] ?? "");
  const runId = 77;
  const onEnd = async () =>
    runAction({
      github,
      repo: toolchain,
      workspace,
      event: await workflowRunEvent(github, toolchain, runId, number),
      eventName: "workflow_run",
      permissions: documented["show"] ?? {},
    });

  test("its plan is shown on the pull request, without a checkout", async () => {
    const temp = await mkdtemp(join(tmpdir(), "runner-"));
    const { outputs } = await onFork({ "dtm.yaml": text, "spy.mjs": spy }, { temp });
    const file = outputs["plan-file"] ?? "";
    const bytes = zipSync({ [basename(file)]: await readFile(file) });
    github.artifact(toolchain, { run: runId, name: "dtm-plan", bytes });
    await rm(join(workspace, "dtm.yaml"));
    const run = await onEnd();
    expect(run).toMatchObject({ code: 0, errors: [], warnings: [], outputs: { result: "success" } });
    const [comment, ...more] = await github.comments(toolchain, number);
    expect(more).toEqual([]);
    expect(comment?.body).toContain("Reported by a run of the fork `mallory/toolchain`");
    expect(comment?.body).toContain("not checked: its plugin was not loaded");
    expect(comment?.body).toContain(`/actions/runs/${runId}`);
    expect(github.violations).toEqual([]);
    await rm(temp, { recursive: true });
  });

  test.each([
    ["nothing", undefined],
    ["something else", zipSync({ "plan.json": strToU8("{}") })],
  ])("and has left %s, one line says so and the run succeeds", async (_, bytes) => {
    if (bytes) github.artifact(toolchain, { run: runId, name: "dtm-plan", bytes });
    const run = await onEnd();
    expect(run).toMatchObject({ code: 0, errors: [], warnings: [], outputs: { result: "skipped" } });
    expect(run.log.trim()).toMatch(/^Nothing to do: the artifact dtm-plan of run 77 is not shown: .*$/);
    expect(await github.comments(toolchain, number)).toEqual([]);
  });
});

async function readJson(
  path: string,
): Promise<{ changes: { tool: string; action: string; note?: string }[] }> {
  return JSON.parse(await readFile(path, "utf8"));
}
