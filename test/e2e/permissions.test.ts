import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { expect, test } from "vitest";

import { jobPermissions } from "../github/workflow-permissions.ts";
import type { ActionResult, ActionRun } from "../github/runner.ts";
import { type Scenario, startScenario, toolchain } from "./scenario.ts";

// Each job of the documented workflows, with a token that has exactly what the workflow grants it.

const read = (path: string) => readFileSync(resolve(import.meta.dirname, "../..", path), "utf8");
const called = read(".github/workflows/dtm.yml");
const pasted = (page: string) =>
  [...read(page).matchAll(/^```yaml\n(.*?)^```/gms)]
    .map(([, text = ""]) => text)
    .find((text) => text.includes("/.github/workflows/dtm.yml@")) ?? "";

const plugin = `const seen = (ctx) => ({ status: { is: ctx.env("NOTE_IS") ?? "" }, outputs: {} });
export default { name: "note", summary: "-", options: { type: "object", properties: { text: {} } },
  env: { NOTE_IS: { public: true } }, async read(ctx) { return ctx.prior ? seen(ctx) : null; },
  async create(ctx) { return seen(ctx); }, async update(ctx) { return seen(ctx); }, async delete() {} };`;
const stack = (text: string, up = ".") => `config: { state: { backend: branch } }
plugins: [{ name: note, source: ${up}/note.mjs }]
tools: [{ name: note, instanceID: a, options: { text: ${text} } }]\n`;

/** No request may be refused, and nobody may be told that something could not be done. */
function allowed({ github }: Scenario, run: ActionResult, result: string): void {
  expect(github.requests.filter(({ status }) => status === 403)).toEqual([]);
  expect(run.warnings.map(({ message }) => message).filter((text) => !text.includes("has drifted"))).toEqual(
    [],
  );
  expect(run.errors).toEqual([]);
  expect(run.outputs).toMatchObject({ result });
}

/** A run of a job, as the called workflow starts the Action. */
const job = (
  permissions: NonNullable<ActionRun["permissions"]>,
  inputs: Record<string, string>,
  env: Record<string, string> = {},
) => ({ permissions, inputs, env });

test("the README's workflow plans, answers comments, applies and reports drift with what it grants its jobs", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const granted = jobPermissions(pasted("README.md"), called);
  const planning = job(granted["dtm / plan"] ?? {}, { command: "plan" });
  const applying = job(granted["dtm / apply"] ?? {}, { command: "apply" });
  const number = await scenario.propose({ "note.mjs": plugin, "dtm.yaml": stack("one") }, "First");
  for (const action of ["opened", "synchronize"])
    allowed(scenario, await scenario.onPull(number, action, planning), "success");
  const planned = await scenario.onComment(number, "/dtm plan", planning);
  allowed(scenario, planned, "success");
  expect(planned.reactions).toEqual(["github-actions[bot]: eyes", "github-actions[bot]: rocket"]);
  allowed(scenario, await scenario.onComment(number, "/dtm apply", applying), "success");
  allowed(scenario, await scenario.onMerge(number, applying), "no-changes");
  const second = await scenario.propose({ "dtm.yaml": stack("two") }, "Second");
  allowed(scenario, await scenario.onPull(second, "opened", planning), "success");
  const before = await scenario.head();
  allowed(scenario, await scenario.onMerge(second, applying), "success");
  const event = { repository: await github.describe.repository(toolchain) };
  const drifting = (env: Record<string, string>) => ({
    ...job(granted["dtm / drift"] ?? {}, { command: "drift" }, env),
    eventName: "schedule",
    event,
  });
  allowed(scenario, await scenario.onPush(before, drifting({ NOTE_IS: "changed" })), "drift");
  const undone = await scenario.onIssue(3, "/dtm apply", { ...applying, env: { NOTE_IS: "changed" } });
  allowed(scenario, undone, "success");
  allowed(scenario, await scenario.onPush(before, drifting({ NOTE_IS: "changed" })), "no-changes");
  allowed(scenario, await scenario.onPush(before, drifting({})), "drift");
  allowed(
    scenario,
    await scenario.onPush(before, { ...drifting({}), env: { NOTE_IS: "changed" } }),
    "no-changes",
  );
  const byHand = {
    ...job(applying.permissions, { command: "apply", confirm: "true" }, { NOTE_IS: "changed" }),
    event,
  };
  allowed(
    scenario,
    await scenario.onPush(before, { ...byHand, eventName: "workflow_dispatch" }),
    "no-changes",
  );
  const closed = await scenario.propose({ "dtm.yaml": stack("three") }, "Third");
  allowed(scenario, await scenario.onPull(closed, "opened", planning), "success");
  allowed(scenario, await scenario.onPull(closed, "closed", planning), "skipped");
});

test("the workflow for several stacks discovers and plans them, and withdraws plans, with what it grants its jobs", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const granted = jobPermissions(pasted("docs/github.md"), called);
  const changed = job(granted["changed"] ?? {}, { command: "discover", config: "stacks/*/dtm.yaml" });
  const planning = (config: string) => job(granted["dtm / plan"] ?? {}, { command: "plan", config });
  const files = (prod: string) => ({
    "stacks/dev/dtm.yaml": stack("two", "../.."),
    "stacks/prod/dtm.yaml": stack(prod, "../.."),
  });
  await github.commit(toolchain, "main", { ...files("one"), "note.mjs": plugin });
  await github.commit(toolchain, "main", { "stacks/dev/dtm.yaml": stack("one", "../..") });
  const number = await scenario.propose(files("two"), "Both");
  const both = await scenario.onPull(number, "opened", changed);
  expect(JSON.parse(both.outputs["stacks"] ?? "")).toHaveLength(2);
  for (const name of ["dev", "prod"])
    allowed(
      scenario,
      await scenario.onPull(number, "opened", planning(`stacks/${name}/dtm.yaml`)),
      "success",
    );
  await github.commit(toolchain, "both", files("one"));
  const one = await scenario.onPull(number, "synchronize", changed);
  expect(JSON.parse(one.outputs["stacks"] ?? "")).toEqual(["stacks/dev/dtm.yaml"]);
  expect([...both.warnings, ...one.warnings]).toEqual([]);
  const bodies = (await github.comments(toolchain, number)).map(({ body }) => body);
  expect(bodies.filter((body) => body.includes("`stacks/prod/dtm.yaml`: no longer affected"))).toHaveLength(
    1,
  );
});

test("a job without a permission is told which one it lacks", async () => {
  await using scenario = await startScenario();
  const number = await scenario.propose({ "note.mjs": plugin, "dtm.yaml": stack("one") }, "First");
  const permissions = { contents: "read", "pull-requests": "read", checks: "write" } as const;
  const run = await scenario.onPull(number, "opened", job(permissions, {}));
  expect(run).toMatchObject({ code: 0, outputs: { result: "success" } });
  expect(run.warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining("`issues: write`, or `pull-requests: write`"),
  ]);
});
