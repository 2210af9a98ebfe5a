import { afterEach, beforeEach, expect, test } from "vitest";

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { eventually } from "../eventually.ts";
import { startScenario, toolchain } from "./scenario.ts";

let world = "";
beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), "dtm-world-"));
});
afterEach(() => rm(world, { recursive: true }));

// Creating a note waits for the file `go`.
const plugin = () => `import { appendFileSync, existsSync, readFileSync } from "node:fs";
const log = (ctx) => ctx.env("WORLD") + "/log";
const seen = (ctx) => existsSync(log(ctx)) && readFileSync(log(ctx), "utf8").includes("made " + ctx.tool.instanceID);
export default {
  name: "note", summary: "A note", options: { type: "object" }, write: [${JSON.stringify(world)}],
  env: { WORLD: { public: true }, GITHUB_RUN_ID: { public: true } },
  async read(ctx) { return seen(ctx) ? { status: {}, outputs: {} } : null; },
  async create(ctx) {
    appendFileSync(log(ctx), "begun " + ctx.tool.instanceID + " by " + ctx.env("GITHUB_RUN_ID") + "\\n");
    while (!existsSync(ctx.env("WORLD") + "/go")) await new Promise((done) => setTimeout(done, 20));
    appendFileSync(log(ctx), "made " + ctx.tool.instanceID + " by " + ctx.env("GITHUB_RUN_ID") + "\\n");
    return { status: {}, outputs: {} };
  },
  async update() { return { status: {}, outputs: {} }; },
  async delete() {},
};
`;
const config = `config: { state: { backend: branch } }
plugins: [{ name: note, source: ./note.mjs }]
tools: [{ name: note, instanceID: a }]
`;

const log = () => readFile(join(world, "log"), "utf8").catch(() => "");

test("a run that GitHub calls completed, and that goes on, keeps its lock, and the next one waits", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const env = { WORLD: world };
  const number = await scenario.propose({ "dtm.yaml": config, "note.mjs": plugin() }, "A note");
  await scenario.onPull(number, "opened", { env });
  const first = scenario.onMerge(number, { env, runId: 55 });
  await eventually(async () => expect(await log()).toBe("begun a by 55\n"));
  github.run(toolchain, { id: 55, status: "completed", conclusion: "cancelled" });
  let said = "";
  const second = scenario.onPush(await scenario.head(), {
    env,
    runId: 56,
    started: (child) => child.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString())),
  });
  await eventually(() => expect(said).toContain("Waiting for the lock"));
  await writeFile(join(world, "go"), "");
  expect(await first).toMatchObject({ code: 0, outputs: { result: "success" } });
  expect(await second).toMatchObject({ code: 0, outputs: { result: "no-changes" } });
  expect(await log()).toBe("begun a by 55\nmade a by 55\n");
});

test("a state belongs to one repository, and another one that names the same place is refused", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  await writeFile(join(world, "go"), "");
  const shared = config.replace("backend: branch", `backend: branch, options: { repository: ${toolchain} }`);
  const number = await scenario.propose({ "dtm.yaml": shared, "note.mjs": plugin() }, "A note");
  const env = { WORLD: world };
  await scenario.onPull(number, "opened", { env });
  const id = { GITHUB_REPOSITORY_ID: "7" };
  expect(await scenario.onMerge(number, { env: { ...env, ...id } })).toMatchObject({ code: 0 });
  const renamed = { ...env, ...id, GITHUB_REPOSITORY: "acme/renamed" };
  await github.repo("acme/renamed", { permissions: { "github-actions[bot]": "write" } });
  const before = await scenario.head();
  const byHand = { eventName: "workflow_dispatch", inputs: { command: "plan" } };
  expect(await scenario.onPush(before, { ...byHand, env: renamed })).toMatchObject({ code: 0 });
  const stranger = { ...renamed, GITHUB_REPOSITORY_ID: "8" };
  const refused = await scenario.onPush(before, { ...byHand, env: stranger });
  expect(refused).toMatchObject({ code: 3, outputs: { "failure-reason": "state-owner" } });
  expect(refused.log).toMatch(
    /belongs to dtm\.yaml of .*acme\/toolchain, not to dtm\.yaml of .*acme\/renamed/,
  );
});
