import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { type ActionResult, runAction } from "../github/runner.ts";
import { startGitHub } from "../github/server.ts";
import { startScenario, toolchain } from "./scenario.ts";

// Each in a form that a runner, a terminal or an output file would read as more than text.
const attack = [
  "::set-output name=result::owned",
  "  ::add-mask::owned",
  "\u0085::notice::owned",
  "x ##[error]owned",
  "\u001b[31mred\u001b[0m\u001b]8;;https://evil.test\u0007",
  "result<<EOF",
  "owned",
  "EOF",
].join("\n");
const quoted = JSON.stringify(attack);

const plugin = `const attack = ${quoted};
export default { name: "loud", summary: "-",
  options: { type: "object", properties: { text: { type: "string" }, bad: { type: "boolean" } }, additionalProperties: false },
  async read() { return null; },
  async create(ctx) {
    const { text, bad } = ctx.options;
    ctx.log(attack);
    if (bad) throw new Error(attack);
    return { status: { text }, outputs: { text } };
  },
  async update(ctx) { return this.create(ctx); }, async delete() {} };`;

/** Runs the Action by hand in a checkout of these files; none of their text may have had an effect. */
async function attacked(
  files: Record<string, string>,
  inputs: Record<string, string>,
): Promise<ActionResult> {
  const workspace = await mkdtemp(join(tmpdir(), "attacked-"));
  const github = await startGitHub();
  await github.repo("acme/shop", { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
  for (const [name, text] of Object.entries(files)) await writeFile(join(workspace, name), text);
  const repository = await github.describe.repository("acme/shop");
  const run = await runAction({
    github,
    eventName: "workflow_dispatch",
    event: { repository, inputs: {} },
    workspace,
    inputs,
  });
  await github.close();
  await rm(workspace, { recursive: true });
  expect(run.log).toContain("owned");
  expect(run.masks.join()).not.toContain("owned");
  const known = ["add-mask", "error", "warning", "group", "endgroup"];
  expect(run.commands.filter(({ name }) => !known.includes(name))).toEqual([]);
  expect(`${run.stdout}${run.stderr}`).not.toMatch(/\u001b|##\[/);
  expect(run.outputs["result"]).not.toBe("owned");
  return run;
}

test("plugin output, an output's value and an error stay text in log and outputs", async () => {
  const tools = ["text", "bad"].map(
    (name) => `  - { name: loud, instanceID: ${name}, options: { text: ${quoted}, bad: ${name === "bad"} } }`,
  );
  const text = `config: { state: { backend: branch } }\nplugins: [{ name: loud, source: ./loud.mjs }]\ntools:\n${tools.join("\n")}\n`;
  const inputs = { command: "apply", confirm: "true" };
  const run = await attacked({ "dtm.yaml": text, "loud.mjs": plugin }, inputs);
  expect(run.outputs).toMatchObject({
    result: "failed",
    "failure-reason": "apply-failed",
    outputs: JSON.stringify({ "loud.text": { text: attack } }),
  });
});

test("names, options and their problems stay text in the log", async () => {
  const text = `config: { state: { backend: branch } }
plugins: [{ name: loud, source: ./loud.mjs }]
${quoted}: 1
tools:
  - { name: ${quoted}, instanceID: ${quoted} }
  - { name: loud, instanceID: b, dependsOn: [${quoted}], options: { ${quoted}: ${quoted} } }
`;
  const run = await attacked({ "dtm.yaml": text, "loud.mjs": plugin }, { command: "plan" });
  expect(run).toMatchObject({ code: 3, outputs: { result: "failed", "failure-reason": "config-invalid" } });
});

test.each([
  ["config", { config: "../outside/dtm.yaml" }],
  ["config as a link", { config: "linked.yaml" }],
  ["working-directory", { "working-directory": "../outside" }],
  ["working-directory as a link", { "working-directory": "linked" }],
])(
  "the input %s that leads out of the checkout is refused, and nothing outside of it is shown",
  async (_, inputs) => {
    const folder = await mkdtemp(join(tmpdir(), "outside-"));
    const [outside, workspace] = [join(folder, "outside"), join(folder, "workspace")];
    for (const path of [outside, workspace]) await mkdir(path);
    await writeFile(join(outside, "dtm.yaml"), "password: correct-horse-battery\n");
    await symlink(join(outside, "dtm.yaml"), join(workspace, "linked.yaml"));
    await symlink(outside, join(workspace, "linked"));
    const event = { inputs: {} };
    const run = await runAction({
      github: { url: "http://127.0.0.1:9" },
      repo: "acme/shop",
      eventName: "workflow_dispatch",
      event,
      workspace,
      inputs,
    });
    await rm(folder, { recursive: true });
    expect(run).toMatchObject({ code: 3, outputs: { "failure-reason": "config-not-found" } });
    expect(run.errors[0]?.message).toContain("is outside the checkout");
    expect(JSON.stringify(run)).not.toContain("correct-horse");
  },
);

const noting = `export default { name: "note", summary: "-", options: { type: "object", properties: { text: {} } },
  async read({ prior }) { return prior ? { status: {}, outputs: {} } : null; },
  async create() { return { status: {}, outputs: {} }; },
  async update() { return this.create(); }, async delete() {} };`;
const noted = (text: string) => `config: { state: { backend: branch } }
plugins: [{ name: note, source: ./lib/note.mjs }]
tools: [{ name: note, instanceID: a, options: { text: ${text} } }]\n`;
const bring = "brings code of its own";

test("a plan says on top that its pull request brings code of its own, and only then", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const plugin = { "lib/note.mjs": `export { default } from "./all.mjs";`, "lib/all.mjs": noting };
  const first = await scenario.propose({ ...plugin, "dtm.yaml": noted("one") }, "First");
  const { summary } = await scenario.onPull(first);
  const [comment] = await github.comments(toolchain, first);
  for (const text of [summary, comment?.body ?? ""]) {
    expect(text).toContain(`**This pull request ${bring}:** \`lib/all.mjs\`, \`lib/note.mjs\``);
    expect(text.indexOf(bring)).toBeLessThan(text.indexOf("🟢 create"));
  }
  await scenario.onMerge(first);
  const second = await scenario.propose({ "dtm.yaml": noted("two") }, "Second");
  expect((await scenario.onPull(second)).summary).not.toContain(bring);
  await github.commit(toolchain, "second", { "lib/all.mjs": `${noting} // more` });
  expect((await scenario.onPull(second, "synchronize")).summary).toContain(`${bring}:** \`lib/all.mjs\`.`);
});

test("an apply that somebody starts by hand on a branch of their own is refused, and changes nothing", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const first = await scenario.propose({ "lib/note.mjs": noting, "dtm.yaml": noted("one") }, "First");
  await scenario.onPull(first);
  const before = await scenario.head();
  await scenario.onMerge(first);
  const number = await scenario.propose({ "dtm.yaml": noted("mine") }, "Mine");
  const event = { inputs: {}, repository: await github.describe.repository(toolchain) };
  const at = { sha: (await github.sha(toolchain, "mine")) ?? "", ref: "refs/heads/mine" };
  const inputs = { command: "apply", confirm: "true" };
  const started = { eventName: "workflow_dispatch", event, ...at, inputs };
  const refused = await scenario.onPull(number, "opened", { ...started, actor: "mallory" });
  expect(refused).toMatchObject({ code: 5, outputs: { "failure-reason": "plan-missing" } });
  const door = `${github.url}/acme/toolchain/actions/workflows/toolchain.yml`;
  expect(refused.summary).toContain(`[start by hand](${door})`);
  const allowed = await scenario.onPull(number, "opened", { ...started, actor: "alice" });
  expect(allowed.outputs).toMatchObject({ result: "success" });
  // What is on another branch is not on this one.
  const next = await scenario.onPush(before);
  expect(next.log).not.toContain("already applied");
  expect(next.outputs).toMatchObject({ result: "stale-plan" });
});
