import { generateIdentity } from "age-encryption";
import { expect, test } from "vitest";

import { githubClient } from "../../src/scm/github/client.ts";
import { type Scenario, startScenario, toolchain } from "./scenario.ts";

const plugin = `export default { name: "note", summary: "-", options: { type: "object", properties: { text: {} } },
  env: { NOTE_IS: { public: true } },
  async read({ prior }) { return prior ? { status: { is: process.env.NOTE_IS ?? "" }, outputs: {} } : null; },
  async create() { return { status: { is: process.env.NOTE_IS ?? "" }, outputs: {} }; },
  async update() { return this.create(); }, async delete() {} };`;
const stack = (text: string) => `config: { state: { backend: branch } }
plugins: [{ name: note, source: ./note.mjs }]
tools: [{ name: note, instanceID: a, options: { text: ${text} } }]\n`;
const bot = "github-actions[bot]";
const changed = { env: { NOTE_IS: "changed" } };

/** A stack that was applied and has drifted, which issue 2 shows. */
async function drifted(inputs: Record<string, string> = {}): Promise<Scenario> {
  const scenario = await startScenario();
  const { github } = scenario;
  const first = await scenario.propose({ "note.mjs": plugin, "dtm.yaml": stack("one") }, "First");
  await scenario.onPull(first, "opened", { env: {}, inputs });
  await scenario.onMerge(first, { env: {}, inputs });
  const event = { repository: await github.describe.repository(toolchain) };
  await scenario.onPush(await scenario.head(), { eventName: "schedule", event, ...changed, inputs });
  return scenario;
}

const issue = async ({ github }: Scenario) => {
  const { rest } = githubClient({ token: "token-of-alice", apiUrl: github.url });
  return (await rest.issues.get({ owner: "acme", repo: "toolchain", issue_number: 2 })).data;
};
const answers = async ({ github }: Scenario) =>
  (await github.comments(toolchain, 2)).filter(({ login }) => login === bot).map(({ body }) => body);

test.each([
  ["without a state key", {}],
  ["with a state key, which signs what it shows", { "state-key": await generateIdentity() }],
])(
  "/dtm apply on a drift issue undoes the drift that it shows, answers there and closes it, %s",
  async (_, inputs) => {
    await using scenario = await drifted(inputs);
    expect(await issue(scenario)).toMatchObject({ title: "Drift in dtm.yaml", state: "open" });
    const run = await scenario.onIssue(2, "/dtm apply", { ...changed, inputs });
    expect(run).toMatchObject({ code: 0, outputs: { result: "success", update: "1" } });
    expect(run.reactions).toEqual([`${bot}: eyes`, `${bot}: rocket`]);
    expect(await answers(scenario)).toEqual([expect.stringContaining("### ✅ `dtm.yaml`: applied (1 done)")]);
    expect(await issue(scenario)).toMatchObject({ state: "closed" });
  },
);

test("it undoes nothing that the issue does not show, until it is commented again", async () => {
  await using scenario = await drifted();
  await scenario.github.commit(toolchain, "main", { "dtm.yaml": stack("two") }, "Not applied yet");
  const run = await scenario.onIssue(2, "/dtm apply", changed);
  expect(run).toMatchObject({ code: 5, outputs: { result: "stale-plan" } });
  expect(run.reactions).toEqual([`${bot}: eyes`, `${bot}: confused`]);
  expect(await answers(scenario)).toEqual([expect.stringContaining("not the reviewed one")]);
  expect(await issue(scenario)).toMatchObject({ state: "open" });
  expect((await scenario.onIssue(2, "/dtm apply", changed)).outputs).toMatchObject({
    result: "success",
  });
});

test("it is not for an issue that somebody else has opened or edited, nor for another command", async () => {
  await using scenario = await drifted();
  const { github } = scenario;
  const { rest } = githubClient({ token: "token-of-alice", apiUrl: github.url });
  const at = { owner: "acme", repo: "toolchain" };
  const { body } = await issue(scenario);
  const { data: copy } = await rest.issues.create({ ...at, title: "Drift in dtm.yaml", body: body ?? "" });
  for (const [number, text] of [
    [copy.number, "/dtm apply"],
    [2, "/dtm plan"],
  ] as const)
    expect(await scenario.onIssue(number, text, changed)).toMatchObject({
      reactions: [],
      outputs: { result: "skipped" },
    });
  await rest.issues.update({ ...at, issue_number: 2, body: body ?? "" });
  const forged = await scenario.onIssue(2, "/dtm apply", changed);
  expect(forged).toMatchObject({ code: 5, outputs: { "failure-reason": "plan-forged" } });
});
