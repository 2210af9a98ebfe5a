import { expect, test } from "vitest";

import type { ActionResult } from "../github/runner.ts";
import { type Scenario, startScenario } from "./scenario.ts";

// Counts only requests for the run itself: tools are elsewhere, and so is the state unless the test says otherwise.
const plugin = `
export default {
  name: "note", summary: "keeps a text",
  options: { type: "object", properties: { text: { type: "string" } } },
  outputs: { type: "object", properties: {} },
  async read({ prior }) { return prior ? { status: {}, outputs: {} } : null; },
  async create() { return { status: {}, outputs: {} }; },
  async update() { return this.create(); },
  async delete() {},
};
`;
const configuration = (text: string) => `config: { state: { backend: local } }
plugins: [{ name: note, source: ./note.mjs }]
tools: [{ name: note, instanceID: n, options: { text: ${text} } }]
`;
const debugging = { env: { RUNNER_DEBUG: "1" } };

test("a plan on a pull request makes at most 6 requests, the apply after its merge at most 10; the debug log counts them", async () => {
  await using scenario = await startScenario();
  const files = { "note.mjs": plugin, "dtm.yaml": configuration("one") };
  const number = await scenario.propose(files, "Add a note");
  const [first, again, applied] = [
    await counted(scenario, () => scenario.onPull(number, "opened", debugging)),
    await counted(scenario, () => scenario.onPull(number, "synchronize", debugging)),
    await counted(scenario, () => scenario.onMerge(number, debugging)),
  ];
  expect([first.run, again.run, applied.run]).toMatchObject([
    { outputs: { result: "success", create: "1" } },
    { outputs: { result: "success", create: "1" } },
    { outputs: { result: "success" } },
  ]);
  for (const { run, requests } of [first, again, applied])
    expect(run.commands.find(({ name }) => name === "debug")?.message).toBe(
      `Requests to GitHub: ${requests.length}. ${requests.join(", ")}`,
    );
  expect(applied.run.log).toContain("State saved, serial 1");
  expect(first.requests.length).toBeLessThanOrEqual(6);
  expect(again.requests.length).toBeLessThanOrEqual(6);
  expect(applied.requests.length).toBeLessThanOrEqual(10);
});

test("with the state on a branch, a plan still makes at most 6", async () => {
  await using scenario = await startScenario();
  const onBranch = (text: string) => configuration(text).replace("local", "branch");
  const seed = await scenario.propose({ "note.mjs": plugin, "dtm.yaml": onBranch("one") }, "Add a note");
  await scenario.onPull(seed);
  await scenario.onMerge(seed);
  const number = await scenario.propose({ "dtm.yaml": onBranch("two") }, "Change it");
  for (const action of ["opened", "synchronize"]) {
    const { run, requests } = await counted(scenario, () => scenario.onPull(number, action));
    expect(run.outputs).toMatchObject({ result: "success" });
    expect(requests.length).toBeLessThanOrEqual(6);
  }
});

test("with the state on a branch, an apply makes at most 8 requests for state and lock, and the first one 9", async () => {
  await using scenario = await startScenario();
  const second = (text: string) =>
    `, { name: note, instanceID: m, dependsOn: [note.n], options: { text: ${text} } }]`;
  const two = (text: string) => configuration(text).replace("local", "branch").replace(/\]\n$/, second(text));
  const counts: number[] = [];
  for (const text of ["one", "two"]) {
    const title = `Say ${text}`;
    const number = await scenario.propose({ "note.mjs": plugin, "dtm.yaml": two(text) }, title);
    await scenario.onPull(number);
    const { run, ofState } = await counted(scenario, () => scenario.onMerge(number));
    expect(run.outputs).toMatchObject({ result: "success" });
    counts.push(ofState);
  }
  expect(counts[0]).toBeLessThanOrEqual(9);
  expect(counts[1]).toBeLessThanOrEqual(8);
});

// In this repository, git data is only for state and lock, which the queries about them name.
function isForState({ path, body }: { path: string; body?: unknown }): boolean {
  return path.includes("/git/") || JSON.stringify(body ?? "").includes("dtm-state");
}

async function counted({ github }: Scenario, run: () => Promise<ActionResult>) {
  const before = github.requests.length;
  const result = await run();
  const made = github.requests.slice(before);
  const requests = made.map(({ method, path }) => `${method} ${path.split("?")[0]}`);
  const ofState = made.filter((request) => isForState(request)).length;
  return { run: result, requests, ofState };
}
