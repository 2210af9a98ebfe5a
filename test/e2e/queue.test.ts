import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { load } from "js-yaml";
import { expect, test } from "vitest";

import { pushEvent } from "../github/payloads.ts";
import { type Concurrency, concurrencyGroup } from "../github/queue.ts";
import { startScenario, toolchain } from "./scenario.ts";

const plugin = `export default { name: "note", summary: "-", options: { type: "object", properties: {} },
  async read({ prior }) { return prior ? { status: {}, outputs: {} } : null; },
  async create() { return { status: {}, outputs: {} }; }, async update() { return this.create(); }, async delete() {} };`;
const base = `config: { state: { backend: branch } }\nplugins: [{ name: note, source: ../note.mjs }]\n`;
const tool = (name: string) => ({ [`stack/${name}.yaml`]: `tools: [{ name: note, instanceID: ${name} }]\n` });
const given = { inputs: { config: "stack" }, env: {} };
const ours = load(readFileSync(resolve(import.meta.dirname, "../../.github/workflows/dtm.yml"), "utf8")) as {
  jobs: { apply: { concurrency: Concurrency } };
};

test.each([
  [
    "the reusable workflow's queue, each merge is applied by a run of its own",
    ours.jobs.apply.concurrency,
    4,
  ],
  ["a server that knows no `queue`, the last run applies what the dropped ones would have", {}, 2],
])("of four merges in quick succession, with %s", async (_, concurrency, runs) => {
  await using scenario = await startScenario();
  const { github } = scenario;
  await github.commit(toolchain, "main", { "note.mjs": plugin, "stack/base.yaml": base });
  const names = ["one", "two", "three", "four"];
  const numbers: number[] = [];
  for (const name of names) numbers.push(await scenario.propose(tool(name), name));
  for (const number of numbers) await scenario.onPull(number, "opened", given);
  const group = concurrencyGroup<{ before: string; sha: string }>(concurrency);
  for (const number of numbers) {
    const before = await scenario.head();
    group.arrive({ before, sha: await github.merge(toolchain, number) });
  }
  const created: string[] = [];
  for (; group.running; group.end()) {
    const { before, sha } = group.running;
    const event = await pushEvent(github, toolchain, "main", before, sha);
    const run = await scenario.onPush(before, { ...given, event, sha, checkout: sha });
    expect(run).toMatchObject({ code: 0, outputs: { result: "success" } });
    created.push(run.outputs["create"] ?? "");
  }
  expect(created).toHaveLength(runs);
  expect(created.reduce((sum, count) => sum + Number(count), 0)).toBe(names.length);
  for (const number of numbers)
    expect((await github.comments(toolchain, number))[0]?.body).toMatch(/### ✅ `stack`: applied/);
});
