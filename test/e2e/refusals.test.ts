import { afterEach, beforeEach, expect, test } from "vitest";

import { type Scenario, startScenario, toolchain } from "./scenario.ts";

// What GitHub and the runner refuse although nothing is wrong with the configuration.

const plugin = `export default {
  name: "note", summary: "-", options: { type: "object", properties: { text: { type: "string" } } },
  async read(ctx) { return ctx.prior ? { status: {}, outputs: {} } : null; },
  async create() { return { status: {}, outputs: {} }; },
  async update() { return { status: {}, outputs: {} }; },
  async delete() {},
};
`;
const configuration = (...names: string[]) => `config: { state: { backend: branch } }
plugins: [{ name: note, source: ./note.mjs }]
tools:
${names.map((name) => `- { name: note, instanceID: ${name}, options: { text: hi } }`).join("\n")}
`;
const files = { "note.mjs": plugin, "dtm.yaml": configuration("a", "b") };

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario();
});
afterEach(() => scenario.github.close());

const last = async (number: number) => (await scenario.github.comments(toolchain, number)).at(-1)?.body;

test("an apply survives refs that GitHub refuses for a moment, and releases the lock", async () => {
  const number = await scenario.propose(files, "One");
  await scenario.onPull(number);
  const before = await scenario.head();
  await scenario.github.merge(toolchain, number);
  scenario.github.keepBusy(toolchain, 2);
  const { outputs, warnings } = await scenario.onPush(before);
  expect([outputs["result"], warnings]).toEqual(["success", []]);
  scenario.github.keepBusy(toolchain, 1);
  const next = await scenario.propose({ "dtm.yaml": configuration("a", "b", "c") }, "Two");
  await scenario.onPull(next);
  const second = await scenario.onMerge(next, { inputs: { "lock-timeout": "1s" } });
  expect(second.outputs["result"]).toBe("success");
});

test("a ruleset that forbids the lock is named, with where to change it", async () => {
  const number = await scenario.propose(files, "One");
  await scenario.onPull(number);
  scenario.github.rule(toolchain, {
    ref: /^refs\/dtm\//,
    says: "Cannot create ref due to creations being restricted.",
  });
  const { errors } = await scenario.onMerge(number);
  expect(errors[0]?.message).toMatch(
    /creations being restricted[^]*A ruleset or a branch protection forbids it/,
  );
});

test("a locked conversation is a warning that says so, and the check keeps the plan", async () => {
  const number = await scenario.propose(files, "One");
  scenario.github.lock(toolchain, number);
  const { code, warnings } = await scenario.onPull(number);
  expect([code, warnings.map(({ message }) => message)]).toEqual([
    0,
    [expect.stringMatching(/issue is locked\. The conversation is locked\. Unlock it/)],
  ]);
});

test("a plan of another token is not applied, and both owners are named", async () => {
  const number = await scenario.propose(files, "One");
  await scenario.onPull(number, "opened", { inputs: { check: "false" } });
  const { errors, outputs } = await scenario.onMerge(number, { token: "token-of-alice" });
  expect(outputs["failure-reason"]).toBe("plan-missing");
  expect(errors[0]?.message).toMatch(
    /was written by github-actions\[bot\], and the token of this run belongs to alice[^]*the same `token`/,
  );
});

test("a command on a pull request with conflicts says to resolve them", async () => {
  const { github } = scenario;
  await github.commit(toolchain, "main", { ...files, "dtm.yaml": configuration("a") });
  const number = await scenario.propose({ "dtm.yaml": configuration("b") }, "Change");
  const old = (await github.sha(toolchain, "change")) ?? "";
  await github.commit(toolchain, "main", { "dtm.yaml": configuration("c") });
  await github.commit(toolchain, "change", { "dtm.yaml": configuration("d") });
  const { outputs } = await scenario.onComment(number, "/dtm plan", { checkout: old });
  expect(outputs["failure-reason"]).toBe("checkout-wrong");
  expect(await last(number)).toMatch(/has conflicts with its base\..*Resolve the conflicts/);
});

test("a container without git is told from a folder without a checkout", async () => {
  const number = await scenario.propose(files, "One");
  await scenario.onComment(number, "/dtm plan", { env: { PATH: "/nowhere" } });
  expect(await last(number)).toContain("Install git in the container of the job");
});
