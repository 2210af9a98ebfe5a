import { expect, test } from "vitest";

import { bundled } from "../bundle.ts";
import { type Scenario, startScenario, toolchain } from "./scenario.ts";

const plugin = `
export default {
  name: "note", summary: "keeps a text", env: { GITHUB_RUN_ID: { public: true } },
  options: { type: "object", properties: { text: { type: "string" } } },
  outputs: { type: "object", properties: { text: { type: "string" } } },
  async read(ctx) { return ctx.prior ? { status: ctx.prior.status, outputs: ctx.prior.outputs } : null; },
  async create(ctx) {
    if (ctx.options.text === "dies-in-" + ctx.env("GITHUB_RUN_ID")) process.kill(process.ppid, "SIGKILL");
    if (ctx.options.text === "broken") throw new Error("no paper left");
    return { status: {}, outputs: { text: ctx.options.text } };
  },
  async update(ctx) { return this.create(ctx); },
  async delete() {},
};
`;
const stack = (text: string, options = "{}") => `config: { state: { backend: branch, options: ${options} } }
plugins: [{ name: note, source: ../../note.mjs }]
tools: [{ name: note, instanceID: n, options: { text: ${text} } }]
`;
const several = { inputs: { config: "stacks/*/dtm.yaml" }, env: {} };
const files = (stacks: Record<string, string>) => ({
  "note.mjs": plugin,
  ...Object.fromEntries(Object.entries(stacks).map(([name, text]) => [`stacks/${name}/dtm.yaml`, text])),
});
const bodies = async ({ github }: Scenario, number: number) =>
  (await github.comments(toolchain, number)).map(({ body }) => body);
const isOverview = (body: string) => body.startsWith("<!-- dtm:overview");
const comments = async (scenario: Scenario, number: number) =>
  (await bodies(scenario, number)).filter((body) => !isOverview(body));
const overviews = async (scenario: Scenario, number: number) =>
  (await bodies(scenario, number)).filter(isOverview);

test("each stack that a pattern matches has its own plan, comment and state; outputs are totals, and the summary starts with an overview", async () => {
  await using scenario = await startScenario();
  const number = await scenario.propose(files({ a: stack("one"), b: stack("two") }), "Two stacks");
  const planned = await scenario.onPull(number, "opened", several);
  expect(planned).toMatchObject({
    code: 0,
    outputs: { create: "2", "has-changes": "true", result: "success" },
  });
  expect(planned.outputs).not.toHaveProperty("plan-file");
  expect(JSON.parse(planned.outputs["stacks"] ?? "")).toEqual([
    expect.objectContaining({
      stack: "stacks/a/dtm.yaml",
      result: "success",
      create: 1,
      "has-changes": true,
    }),
    expect.objectContaining({
      stack: "stacks/b/dtm.yaml",
      result: "success",
      create: 1,
      "has-changes": true,
    }),
  ]);
  expect(planned.summary).toMatch(/^### 2 stacks\n/);
  expect(planned.summary).toMatch(
    /\| `stacks\/a\/dtm.yaml` \| \[✅ success\]\(http.*\) \| 1 \| 0 \| 0 \| 0 \|/,
  );
  expect(planned.summary).toContain("### 📋 `stacks/b/dtm.yaml`: 1 to create");
  expect(await comments(scenario, number)).toHaveLength(2);
  const [overview, ...more] = await overviews(scenario, number);
  expect(more).toEqual([]);
  expect(overview).toMatch(/`stacks\/b\/dtm.yaml`\]\(http\S+\) \| 📋 1 to create/);

  const applied = await scenario.onMerge(number, several);
  expect(applied).toMatchObject({ code: 0, outputs: { result: "success" } });
  expect(JSON.parse(applied.outputs["outputs"] ?? "")).toEqual({
    "stacks/a/dtm.yaml": { "note.n": { text: "one" } },
    "stacks/b/dtm.yaml": { "note.n": { text: "two" } },
  });
  expect(Object.keys(await scenario.github.tree(toolchain, "dtm-state"))).toEqual(
    expect.arrayContaining(["stacks/a/dtm.yaml.state.json", "stacks/b/dtm.yaml.state.json"]),
  );
});

test("a failed stack stops no other, and the run ends like its worst stack", async () => {
  await using scenario = await startScenario();
  const stacks = { a: "tools: [", b: stack("broken"), c: stack("three") };
  const number = await scenario.propose(files(stacks), "Three stacks");
  const planned = await scenario.onPull(number, "opened", several);
  expect(planned).toMatchObject({
    code: 3,
    outputs: { create: "2", result: "failed", "failure-reason": "config-invalid" },
  });
  expect(await comments(scenario, number)).toHaveLength(3);

  const applied = await scenario.onMerge(number, several);
  expect(applied.code).toBe(1);
  const ends = JSON.parse(applied.outputs["stacks"] ?? "") as Record<string, unknown>[];
  expect(ends.map((end) => [end["result"], end["failure-reason"]])).toEqual([
    ["failed", "config-invalid"],
    ["failed", "apply-failed"],
    ["success", undefined],
  ]);
});

test("stacks that would share one state are refused before anything is done; the others continue", async () => {
  await using scenario = await startScenario();
  const shared = "{ path: one.json }";
  const stacks = { a: stack("one", shared), b: stack("two"), c: stack("three", shared) };
  const number = await scenario.propose(files(stacks), "A copy");
  const planned = await scenario.onPull(number, "opened", several);
  expect(planned).toMatchObject({ code: 3, outputs: { create: "1", "failure-reason": "config-invalid" } });
  expect(planned.log).toContain(
    "stacks/a/dtm.yaml has its state in the same place as stacks/c/dtm.yaml: one.json on branch dtm-state of acme/toolchain",
  );
  const told = (await comments(scenario, number)).map((body) =>
    body.includes("has its state in the same place"),
  );
  expect(told).toEqual([true, false, true]);
});

test("a pattern that matches nothing is reported in the log and the summary, and leaves no comment behind", async () => {
  await using scenario = await startScenario();
  const number = await scenario.propose(files({}), "No stack");
  const planned = await scenario.onPull(number, "opened", several);
  expect(planned).toMatchObject({
    code: 3,
    outputs: { result: "failed", "failure-reason": "config-not-found" },
  });
  expect(planned.summary).toContain('No file matches "stacks/*/dtm.yaml"');
  expect(await scenario.github.comments(toolchain, number)).toEqual([]);
});

test("`discover` lists the stacks that a change affects, for a matrix, and plans none of them", async () => {
  await using scenario = await startScenario();
  await scenario.github.commit(toolchain, "main", files({ a: stack("one"), b: stack("two") }), "Two stacks");
  const before = await scenario.head();
  const discover = { ...several, inputs: { ...several.inputs, command: "discover" } };
  const number = await scenario.propose({ "stacks/b/dtm.yaml": stack("three") }, "One of two");
  const found = { "has-changes": "true", stacks: '["stacks/b/dtm.yaml"]', result: "success" };
  expect(await scenario.onPull(number, "opened", discover)).toMatchObject({ code: 0, outputs: found });
  expect(await scenario.onMerge(number, discover)).toMatchObject({ code: 0, outputs: found });
  const other = await scenario.propose({ "README.md": "Changed.\n" }, "None");
  const none = { "has-changes": "false", stacks: "[]", result: "no-changes" };
  expect(await scenario.onPull(other, "opened", discover)).toMatchObject({ code: 0, outputs: none });
  expect(await scenario.github.comments(toolchain, number)).toEqual([]);
  expect(await scenario.onPush(before, discover)).toMatchObject({ outputs: found });
});

const allStacks = ({ github }: Scenario) =>
  github.requests.flatMap(({ operation, body }) => {
    const check = body as { name?: string; status?: string; conclusion?: string };
    return operation === "checks/create" && check.name === "dtm (all stacks)"
      ? [check.conclusion ?? check.status]
      : [];
  });

test("one check stands for all stacks of a run: it is green only if each of them is", async () => {
  await using scenario = await startScenario();
  const fine = await scenario.propose(files({ a: stack("one"), b: stack("two") }), "Two stacks");
  await scenario.onPull(fine, "opened", several);
  expect(allStacks(scenario)).toEqual(["success"]);
  const broken = await scenario.propose(files({ a: stack("one"), b: "tools: [" }), "One is broken");
  await scenario.onPull(broken, "opened", several);
  expect(allStacks(scenario)).toEqual(["success", "failure"]);
  const none = await scenario.propose(files({}), "No stack");
  await scenario.onPull(none, "opened", several);
  expect(allStacks(scenario)).toEqual(["success", "failure", "failure"]);
});

test("with a job for each stack, that check waits for all stacks that `discover` listed, and is green if there are none", async () => {
  await using scenario = await startScenario();
  const stacks = { a: stack("one"), b: stack("two"), c: stack("three") };
  await scenario.github.commit(toolchain, "main", files(stacks), "Three stacks");
  const discover = { ...several, inputs: { ...several.inputs, command: "discover" } };
  const job = (name: string, runId: number) => ({
    env: {},
    runId,
    inputs: { config: `stacks/${name}/dtm.yaml` },
  });
  const number = await scenario.propose(files({ a: stack("four"), b: stack("five") }), "Two of three");
  await scenario.onPull(number, "opened", { ...discover, runId: 501 });
  await scenario.onPull(number, "opened", job("a", 501));
  expect(allStacks(scenario)).toEqual(["in_progress"]);
  await scenario.onPull(number, "opened", job("b", 502));
  expect(allStacks(scenario)).toEqual(["in_progress"]);
  await scenario.onPull(number, "opened", job("b", 501));
  expect(allStacks(scenario)).toEqual(["in_progress", "success"]);

  const broken = await scenario.propose(files({ a: "tools: [", c: stack("six") }), "One is broken");
  await scenario.onPull(broken, "opened", { ...discover, runId: 503 });
  await scenario.onPull(broken, "opened", job("a", 503));
  await scenario.onPull(broken, "opened", job("c", 503));
  expect(allStacks(scenario).slice(2)).toEqual(["in_progress", "failure"]);

  const other = await scenario.propose({ "README.md": "Changed.\n" }, "None");
  await scenario.onPull(other, "opened", { ...discover, runId: 504 });
  expect(allStacks(scenario).slice(4)).toEqual(["success"]);
});

test("the post step of a killed run of several stacks releases its locks, and reports the stack that was begun", async () => {
  await using scenario = await startScenario();
  const number = await scenario.propose(files({ a: stack("one"), b: stack("dies-in-102") }), "Two stacks");
  await scenario.onPull(number, "opened", several);
  const before = await scenario.head();
  const killed = await scenario.onMerge(number, { ...several, runId: 102 });
  expect(killed).toMatchObject({ signal: "SIGKILL", state: { apply: "begun" } });

  const left = { ...several, dist: await bundled("post.cjs"), state: killed.state, runId: 102 };
  const post = await scenario.onPush(before, left);
  expect(post).toMatchObject({ code: 0, errors: [] });
  expect(post.log.match(/Released the lock/g)).toHaveLength(1);
  const told = (await comments(scenario, number)).map((body) => body.includes("interrupted"));
  expect(told).toEqual([false, true]);
  expect((await overviews(scenario, number))[0]).toContain("interrupted");
  expect(await scenario.onPush(before, several)).toMatchObject({ code: 0, outputs: { result: "success" } });
});

const firstLines = async (scenario: Scenario, number: number) =>
  (await comments(scenario, number)).map((body) => /^### .*/m.exec(body)?.[0]);

test("a stack that a pull request no longer affects has its plan withdrawn, and is planned again if it comes back", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  await github.commit(toolchain, "main", files({ dev: stack("one"), prod: stack("one") }));
  const discover = { inputs: { command: "discover", config: "stacks/*/dtm.yaml" }, env: {} };
  const both = files({ dev: stack("two"), prod: stack("two") });
  const number = await scenario.propose(both, "Both");
  const round = async (action: string) => {
    const { outputs } = await scenario.onPull(number, action, discover);
    for (const config of JSON.parse(outputs["stacks"] ?? "[]") as string[])
      await scenario.onPull(number, action, { inputs: { config }, env: {} });
    return firstLines(scenario, number);
  };
  const planned = ["### 📋 `stacks/dev/dtm.yaml`: 1 to create", "### 📋 `stacks/prod/dtm.yaml`: 1 to create"];
  expect(await round("opened")).toEqual(planned);
  await github.commit(toolchain, "both", { "stacks/prod/dtm.yaml": stack("one") });
  expect(await round("synchronize")).toEqual([
    planned[0],
    "### ⚪ `stacks/prod/dtm.yaml`: no longer affected",
  ]);
  expect((await comments(scenario, number))[1]).not.toContain("**Merge**");
  expect(await overviews(scenario, number)).toEqual([expect.stringContaining("⚪ no longer affected")]);
  await github.commit(toolchain, "both", { "stacks/prod/dtm.yaml": stack("three") });
  expect(await round("synchronize")).toEqual(planned);
});

test("a stack whose file a pull request no longer adds has its plan withdrawn, too", async () => {
  await using scenario = await startScenario();
  const number = await scenario.propose(files({ a: stack("one"), b: stack("two") }), "Two stacks");
  await scenario.onPull(number, "opened", several);
  await scenario.github.commit(toolchain, "two-stacks", { "stacks/b/dtm.yaml": null });
  await scenario.onPull(number, "synchronize", several);
  expect(await firstLines(scenario, number)).toEqual([
    "### 📋 `stacks/a/dtm.yaml`: 1 to create",
    "### ⚪ `stacks/b/dtm.yaml`: no longer affected",
  ]);
});
