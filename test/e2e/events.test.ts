import { expect, test } from "vitest";

import type { ActionRun } from "../github/runner.ts";
import { configuration, type Scenario, startScenario, toolchain } from "./scenario.ts";

/** Runs the Action on the main branch for an event that is neither a pull request's nor a push. */
async function onEvent(scenario: Scenario, eventName: string, event: object, more: Partial<ActionRun> = {}) {
  const { github } = scenario;
  const repository = await github.describe.repository(toolchain);
  return scenario.onPush(await scenario.head(), { eventName, event: { repository, ...event }, ...more });
}

test("a merge queue gets the plan of what it wants to merge in log, summary and outputs, and nothing else", async () => {
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
  expect(github.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  const apply = await onEvent(scenario, "merge_group", event, {
    inputs: { command: "apply", confirm: "true" },
  });
  expect(apply).toMatchObject({ code: 3, outputs: { "failure-reason": "bad-arguments" } });
});
