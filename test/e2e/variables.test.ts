import { expect, test } from "vitest";

import { startScenario, toolchain } from "./scenario.ts";

const plugin = `
export default {
  name: "note", summary: "keeps a text",
  options: { type: "object", properties: { token: { type: "string", secret: true }, url: { type: "string" } } },
  async read(ctx) { return ctx.prior ? { status: ctx.prior.status, outputs: {} } : null; },
  async create(ctx) {
    if (!ctx.options.token.includes("writes")) throw new Error("this token only reads");
    return { status: { url: ctx.options.url }, outputs: { url: ctx.options.url } };
  },
  async update(ctx) { return this.create(ctx); },
  async delete() {},
};
`;

const configuration = (path: string) => `config: { state: { backend: branch } }
plugins: [{ name: note, source: ./note.mjs }]
tools:
- { name: note, instanceID: a, options: { token: "[[ env TOKEN ]]", url: "https://[[ env DOMAIN ]]/${path}" } }
`;

const inputs = {
  env: "TOKEN=canary-g1H2i3J4k5L6m7N8-writes",
  "plan-env": "TOKEN=canary-that-reads",
  vars: "DOMAIN=shop.example.com\nPORT=123\r\nBRANCH=main",
};

test("plans get tokens that only read, applies those that write, and the variables of `vars` are shown", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const files = { "note.mjs": plugin, "dtm.yaml": configuration("one") };
  const first = await scenario.propose(files, "One");
  const planned = await scenario.onPull(first, "opened", { env: {}, inputs });
  expect(planned).toMatchObject({ code: 0, outputs: { ready: "true", create: "1" } });
  const [comment = ""] = (await github.comments(toolchain, first)).map(({ body }) => body);
  expect(comment).toContain('+ options.url: "https://shop.example.com/one"');
  for (const value of ["shop.example.com", "123", "main"]) expect(planned.masks).not.toContain(value);
  for (const secret of ["canary-g1H2i3J4k5L6m7N8-writes", "canary-that-reads"])
    expect(planned.masks).toContain(secret);
  const merged = await scenario.onMerge(first, { env: {}, inputs });
  expect(merged).toMatchObject({ code: 0, outputs: { result: "success" } });
  expect(JSON.parse(merged.outputs["outputs"] ?? "")).toEqual({
    "note.a": { url: "https://shop.example.com/one" },
  });

  const second = await scenario.propose({ "dtm.yaml": configuration("two") }, "Two");
  const again = await scenario.onPull(second, "opened", { env: {}, inputs });
  expect(again).toMatchObject({ code: 0, outputs: { update: "1" } });
  expect(again.summary).not.toContain("secret changed");
  expect(await scenario.onMerge(second, { env: {}, inputs })).toMatchObject({
    code: 0,
    outputs: { result: "success" },
  });
  const texts = [planned, merged, again].flatMap(({ summary, outputs }) => [
    summary,
    JSON.stringify(outputs),
  ]);
  const state = Object.values(await github.tree(toolchain, "dtm-state"));
  expect([...texts, ...state, comment].join("\n")).not.toContain("canary-");
});

test("a variable that planning lacks is to be added to `plan-env`", async () => {
  await using scenario = await startScenario();
  const files = { "note.mjs": plugin, "dtm.yaml": configuration("one") };
  const number = await scenario.propose(files, "One");
  const given = { ...inputs, "plan-env": "OTHER=canary-that-reads" };
  const run = await scenario.onPull(number, "opened", { env: {}, inputs: given });
  expect(run).toMatchObject({ code: 1, outputs: { ready: "false", "failure-reason": "env-missing" } });
  expect(run.summary).toContain("Add it to `plan-env` of the workflow");
});

test("a secret that was rotated is not applied before a plan has shown it", async () => {
  await using scenario = await startScenario();
  const first = await scenario.propose({ "note.mjs": plugin, "dtm.yaml": configuration("one") }, "One");
  const rotated = { ...inputs, env: "TOKEN=canary-p1Q2r3S4t5U6v7W8-writes" };
  await scenario.onPull(first, "opened", { env: {}, inputs });
  await scenario.onMerge(first, { env: {}, inputs });
  const second = await scenario.propose({ "dtm.yaml": configuration("two") }, "Two");
  await scenario.onPull(second, "opened", { env: {}, inputs: rotated });
  const merged = await scenario.onMerge(second, { env: {}, inputs: rotated });
  expect([merged.code, merged.outputs["result"]]).toEqual([5, "stale-plan"]);
  const applied = await scenario.onComment(second, "/dtm apply", { env: {}, inputs: rotated });
  expect(applied).toMatchObject({ code: 0, outputs: { result: "success" } });
});

test("the token of a workflow is another one in each run, which makes no plan stale and nothing to update", async () => {
  await using scenario = await startScenario();
  const withToken = (token: string) => ({
    env: {},
    inputs: { ...inputs, env: `TOKEN=${token}`, "plan-env": "" },
  });
  const number = await scenario.propose({ "note.mjs": plugin, "dtm.yaml": configuration("one") }, "One");
  await scenario.onPull(number, "opened", withToken("ghs_canary1A2b3C4d5E-writes"));
  const merged = await scenario.onMerge(number, withToken("ghs_canary6F7g8H9i0J-writes"));
  expect(merged).toMatchObject({ code: 0, outputs: { result: "success" } });
  const next = await scenario.propose({ "README.md": "Nothing to apply.\n" }, "Two");
  const planned = await scenario.onPull(next, "opened", withToken("ghs_canary1K2l3M4n5O-writes"));
  expect(planned).toMatchObject({ code: 0, outputs: { "has-changes": "false" } });
});

test("code of a plugin that changes between review and merge makes its plan stale", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const lazy = plugin.replace(
    "async update(ctx)",
    'lib: () => import("./" + "lib.mjs"),\n  async update(ctx)',
  );
  await github.commit(toolchain, "main", { "lib.mjs": "export default 1;\n" }, "A library");
  const files = { "note.mjs": lazy, "dtm.yaml": configuration("one") };
  const number = await scenario.propose(files, "One");
  await scenario.onPull(number, "opened", { env: {}, inputs });
  await github.commit(toolchain, "main", { "lib.mjs": "export default 2;\n" }, "Another library");
  const merged = await scenario.onMerge(number, { env: {}, inputs });
  expect([merged.code, merged.outputs["result"]]).toEqual([5, "stale-plan"]);
});
