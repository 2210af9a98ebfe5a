import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { bundled } from "../bundle.ts";
import { configuration, made, secrets, startScenario, toolchain } from "./scenario.ts";

test("the post step of a run that was killed during the apply releases its lock, and the next run continues", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const number = await scenario.propose({ "dtm.yaml": configuration(github.url) }, "Add the shop");
  await scenario.onPull(number);
  const before = await scenario.head();
  const fault = github.fail({ method: "POST", path: /\/orgs\/acme\/repos/, hold: new Promise(() => {}) });
  const temp = await mkdtemp(join(tmpdir(), "runner-"));
  const killed = await scenario.onMerge(number, {
    temp,
    started: (child) => void fault.struck.then(() => child.kill("SIGKILL")),
  });
  expect(killed.signal).toBe("SIGKILL");
  expect(killed.state).toEqual({ apply: "begun" });
  expect(killed.outputs["result"]).toBe("failed");
  const locks = async () =>
    github.requests.filter(({ method, path }) => method === "PATCH" && path.includes("locks")).length;
  const post = await scenario.onPush(before, {
    dist: await bundled("post.cjs"),
    state: killed.state,
    runId: 102,
  });
  expect(post.code).toBe(0);
  expect(await locks()).toBe(1);
  expect((await github.comments(toolchain, number))[0]?.body).toContain("the apply was interrupted");
  const next = await scenario.onPush(before);
  expect(next).toMatchObject({ code: 0, outputs: { result: "success" } });
  expect(await github.read(made, "main", "go.mod")).toContain("acme/shop");
  expect(github.violations).toEqual([]);
});

test("the post step of a run that ended by itself changes nothing", async () => {
  await using scenario = await startScenario();
  const before = await scenario.head();
  const requests = scenario.github.requests.length;
  const post = await scenario.onPush(before, { dist: await bundled("post.cjs"), state: { apply: "ended" } });
  expect(post.code).toBe(0);
  expect(scenario.github.requests.length).toBe(requests);
});

test("a manual apply needs an approval", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  await github.commit(toolchain, "main", { "dtm.yaml": configuration(github.url) }, "without a pull request");
  const before = await scenario.head();
  const byHand = (inputs: Record<string, string>) =>
    scenario.onPush(before, {
      event: { inputs: {}, ref: "refs/heads/main", repository: { default_branch: "main" } },
      eventName: "workflow_dispatch",
      inputs,
    });
  expect(await byHand({ command: "plan" })).toMatchObject({ code: 0, outputs: { create: "2" } });
  for (const command of ["validate", "render"])
    expect(await byHand({ command })).toMatchObject({ code: 0, outputs: { result: "success" } });
  expect(await byHand({ command: "apply" })).toMatchObject({
    code: 5,
    outputs: { "failure-reason": "plan-missing" },
  });
  expect(await byHand({ command: "apply", confirm: "true" })).toMatchObject({
    code: 0,
    outputs: { result: "success" },
  });
});

test("an apply that failed halfway is finished by running it again, under the same review", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const number = await scenario.propose({ "dtm.yaml": configuration(github.url) }, "Add the shop");
  await scenario.onPull(number);
  const before = await scenario.head();
  const fault = github.fail({
    method: "PUT",
    path: /actions\/secrets/,
    status: 403,
    body: { message: "no" },
    times: 100,
  });
  const failed = await scenario.onMerge(number);
  expect(failed).toMatchObject({ code: 1, outputs: { result: "failed", "failure-reason": "apply-failed" } });
  expect((await github.comments(toolchain, number)).at(-1)?.body).toContain("1 done, 1 failed");
  fault.remove();
  expect(await scenario.onPush(before)).toMatchObject({ code: 0, outputs: { result: "success" } });
  expect((await github.comments(toolchain, number)).at(-1)?.body).toContain("applied");
});

test("events that need no work succeed and say why", async () => {
  await using scenario = await startScenario();
  const number = await scenario.propose({ "dtm.yaml": configuration(scenario.github.url) }, "Add the shop");
  const run = await scenario.onPull(number, "labeled");
  expect(run).toMatchObject({ code: 0, outputs: { result: "skipped" } });
  expect(run.log).toContain('Nothing to do: "labeled" does not affect the plan');
});

test("an invalid state key is refused, without being shown", async () => {
  await using scenario = await startScenario();
  const number = await scenario.propose({ "dtm.yaml": configuration(scenario.github.url) }, "Add the shop");
  const inputs = { "state-key": "AGE-SECRET-KEY-1NOT-ONE-AT-ALL" };
  const run = await scenario.onPull(number, "opened", { inputs });
  expect(run).toMatchObject({ code: 3, outputs: { "failure-reason": "bad-arguments" } });
  const comment = (await scenario.github.comments(toolchain, number)).at(-1)?.body ?? "";
  expect(comment).toContain("Line 1 of the state key is not an age identity");
  expect(`${run.log}${run.summary}${comment}`).not.toContain("NOT-ONE");
});

test("text from a plugin cannot give commands to the runner", async () => {
  await using scenario = await startScenario();
  const loud = `export default { name: "loud", summary: "-", options: { type: "object" },
    async read() { return null; },
    async create(ctx) { ctx.log("::set-output name=x::y\\n  ::add-mask::z\\n##[group]hm\\nok"); return { status: {}, outputs: {} }; },
    async update(ctx) { return this.create(ctx); }, async delete() {} };`;
  const text =
    "config: { state: { backend: branch } }\nplugins: [{ name: loud, source: ./loud.mjs }]\ntools: [{ name: loud, instanceID: a }]\n";
  const number = await scenario.propose({ "dtm.yaml": text, "loud.mjs": loud }, "Loud");
  await scenario.onPull(number);
  const run = await scenario.onMerge(number);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain(":\\:add-mask::z");
  expect(run.commands.map(({ name }) => name)).not.toContain("set-output");
  expect(run.masks).not.toContain("z");
  expect(run.stdout).not.toContain("##[");
});

test("the example of this repository manages its labels with a plugin in one file", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const read = (name: string) =>
    readFileSync(new URL(`../../examples/labels/${name}`, import.meta.url), "utf8");
  const files = {
    "examples/labels/dtm.yaml": read("dtm.yaml").replace("devstream-action/devstream-action", toolchain),
    "examples/labels/label.mjs": read("label.mjs"),
  };
  const number = await scenario.propose(files, "Labels");
  // The plugin has a process of its own, which the runner does not redirect.
  const env = { GITHUB_TOKEN: "token-of-alice", GITHUB_API_URL: github.url };
  const given = { inputs: { config: "examples/labels/dtm.yaml" }, env };
  expect((await scenario.onPull(number, "opened", given)).outputs).toMatchObject({ create: "2" });
  expect(await scenario.onMerge(number, given)).toMatchObject({ code: 0, outputs: { result: "success" } });
  const drift = await scenario.onPull(await scenario.propose({ x: "y" }, "Another"), "opened", given);
  expect(drift.outputs).toMatchObject({ "has-changes": "false" });
  expect(github.violations).toEqual([]);
});

test("the input `env` sets variables for `[[ env X ]]` like the environment of the step, and all of them are masked", async () => {
  await using scenario = await startScenario();
  const files = { "dtm.yaml": configuration(scenario.github.url) };
  const number = await scenario.propose(files, "Add the shop");
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}`);
  const planned = await scenario.onPull(number, "opened", {
    env: {},
    inputs: { env: lines.join("\n") },
  });
  expect(planned).toMatchObject({ code: 0, outputs: { create: "2" } });
  expect(planned.masks).toEqual(expect.arrayContaining(Object.values(secrets)));
});
