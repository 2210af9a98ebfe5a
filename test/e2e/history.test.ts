import { expect, test } from "vitest";

import { pushEvent } from "../github/payloads.ts";
import { startScenario, toolchain } from "./scenario.ts";

const plugin = `
export default {
  name: "note", summary: "keeps a text",
  options: { type: "object", properties: { text: { type: "string" } } },
  outputs: { type: "object", properties: {} },
  async read(ctx) { return ctx.prior ? { status: ctx.prior.status, outputs: {} } : null; },
  async create() { return { status: {}, outputs: {} }; },
  async update() { return this.create(); },
  async delete() {},
};
`;
const base = `config: { state: { backend: branch } }
plugins: [{ name: note, source: ../note.mjs }]
`;
const tool = (name: string) => ({
  [`stack/${name}.yaml`]: `tools: [{ name: note, instanceID: ${name}, options: { text: hi } }]\n`,
});
const given = { inputs: { config: "stack" }, env: {} };

test("the last of several quick merges, the only one that GitHub ran, applies them all; the first, run late, reverts nothing", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const seed = await scenario.propose(
    { "note.mjs": plugin, "stack/base.yaml": base, ...tool("zero") },
    "Zero",
  );
  await scenario.onPull(seed, "opened", given);
  await scenario.onMerge(seed, given);
  const [first, second] = [
    await scenario.propose(tool("one"), "One"),
    await scenario.propose(tool("two"), "Two"),
  ];
  for (const number of [first, second]) await scenario.onPull(number, "opened", given);
  const before = await scenario.head();
  const dropped = await github.merge(toolchain, first);

  const applied = await scenario.onMerge(second, given);
  expect(applied).toMatchObject({ code: 0, outputs: { result: "success", create: "2" } });
  const [comment] = await github.comments(toolchain, first);
  expect(comment?.body).toContain(`Applied together with #${second}`);

  const event = await pushEvent(github, toolchain, "main", before, dropped);
  const late = await scenario.onPush(before, { ...given, event, sha: dropped });
  expect(late).toMatchObject({ code: 0, errors: [], outputs: { result: "skipped" } });
  expect(late.log).toContain("already applied");
  const kept = JSON.parse((await github.read(toolchain, "dtm-state", "stack.state.json")) ?? "{}");
  expect(Object.keys(kept.tools)).toEqual(["note.one", "note.two", "note.zero"]);
  expect(kept.lastApplied.sha).toBe(await scenario.head());
  expect(github.violations).toEqual([]);
});
