import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { eventExamples } from "../github/examples.ts";
import { type ActionRun, runAction } from "../github/runner.ts";
import { configuration, made, type Scenario, startScenario, toolchain } from "./scenario.ts";

/** Runs the Action on the main branch for an event that is neither a pull request's nor a push. */
async function onEvent(scenario: Scenario, eventName: string, event: object, more: Partial<ActionRun> = {}) {
  const { github } = scenario;
  const repository = await github.describe.repository(toolchain);
  return scenario.onPush(await scenario.head(), { eventName, event: { repository, ...event }, ...more });
}

test("a merge queue gets the plan of what it is going to merge in log, summary, outputs and a check, and nothing else", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const number = await scenario.propose({ "dtm.yaml": configuration(github.url) }, "Add the shop");
  await github.commit(toolchain, "main", { "dtm.yaml": configuration(github.url) }, "as the queue merges it");
  const sha = await scenario.head();
  const event = { action: "checks_requested", merge_group: { head_sha: sha } };
  const run = await onEvent(scenario, "merge_group", event);
  expect(run).toMatchObject({ code: 0, outputs: { create: "2", result: "success" } });
  expect(run.log).toContain("repo-scaffolding.shop");
  expect(run.summary).toContain(`/blob/${sha}/dtm.yaml`);
  expect(await github.comments(toolchain, number)).toEqual([]);
  const written = github.requests.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
  expect(written).toMatchObject([{ path: expect.stringContaining("/check-runs") as string }]);
  const apply = await onEvent(scenario, "merge_group", event, {
    inputs: { command: "apply", confirm: "true" },
  });
  expect(apply).toMatchObject({ code: 3, outputs: { "failure-reason": "bad-arguments" } });
});

test("a pull request that is closed without merging loses its plan, and is planned again when it is reopened", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const number = await scenario.propose({ "dtm.yaml": configuration(github.url) }, "Add the shop");
  const comments = async () => (await github.comments(toolchain, number)).map(({ body }) => body);
  await scenario.onPull(number);
  const closed = await scenario.onPull(number, "closed");
  expect(closed).toMatchObject({ code: 0, errors: [], outputs: { result: "skipped" } });
  expect(await comments()).toEqual([expect.stringContaining("closed without merging")]);
  await scenario.onPull(number, "reopened");
  expect(await comments()).toEqual([expect.stringContaining("2 to create")]);
});

test("drift found on a schedule is reported in an issue, which is closed once an apply has corrected it", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const files = { "dtm.yaml": configuration(github.url) };
  await github.commit(toolchain, "main", files, "the toolchain");
  const apply = () =>
    onEvent(scenario, "workflow_dispatch", {}, { inputs: { command: "apply", confirm: "true" } });
  const schedule = (inputs: Record<string, string> = {}) =>
    onEvent(scenario, "schedule", { schedule: "0 6 * * *" }, { inputs });
  await apply();
  await github.commit(made, "main", { ".github/workflows/build.yml": "name: Mine\n" }, "by hand");
  const drifted = await schedule();
  expect(drifted).toMatchObject({ code: 0, errors: [], outputs: { result: "drift", update: "1" } });
  const url = drifted.outputs["issue-url"] ?? "";
  const number = Number(url.split("/").at(-1));
  expect(await schedule({ "drift-issue": "false" })).toMatchObject({
    code: 1,
    outputs: { result: "drift", "failure-reason": "drifted" },
  });
  await apply();
  const byHand = await onEvent(scenario, "workflow_dispatch", {}, { inputs: { command: "drift" } });
  expect(byHand).toMatchObject({ code: 0, outputs: { result: "no-changes" } });
  expect((await github.comments(toolchain, number)).map(({ body }) => body)).toEqual([
    expect.stringContaining("is gone"),
  ]);
  expect(github.violations).toEqual([]);
});

test("ten kinds of events, as GitHub sends them, end with one clear error if there is nothing to plan or they are not supported", async () => {
  await using scenario = await startScenario();
  const workspace = await mkdtemp(join(tmpdir(), "workspace-"));
  const reasons = {
    pull_request: "config-not-found",
    push: "config-not-found",
    merge_group: "config-not-found",
    workflow_dispatch: "config-not-found",
    issues: "event-unsupported",
    deployment: "event-unsupported",
    release: "event-unsupported",
    discussion: "event-unsupported",
    check_run: "event-unsupported",
    star: "event-unsupported",
  };
  for (const [eventName, reason] of Object.entries(reasons)) {
    const { examples = [] } = eventExamples.find(({ name }) => name === eventName) ?? {};
    // Pushed tags are not supported either.
    const event = examples.find(({ ref }) => !String(ref).startsWith("refs/tags/")) ?? {};
    const run = await runAction({ github: scenario.github, eventName, event, workspace });
    expect(run).toMatchObject({ code: 3, stderr: "", outputs: { "failure-reason": reason } });
    expect(run.errors).toHaveLength(1);
    expect(run.log).not.toMatch(/defect|^\s+at /m);
  }
  await rm(workspace, { recursive: true });
});
