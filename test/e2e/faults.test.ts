import { expect, test } from "vitest";

import { configuration, startScenario, toolchain } from "./scenario.ts";

// What GitHub or the workflow's author can get wrong: each is a message with a hint, and without a stack trace.

test.each([
  { what: "an unknown event", given: { eventName: "star" }, code: 3, says: /star/ },
  {
    what: "a missing event file",
    given: { env: { GITHUB_EVENT_PATH: "/nowhere/event.json" } },
    code: 3,
    says: /event/i,
  },
  { what: "an input that is not a command", given: { inputs: { command: "aply" } }, code: 3, says: /aply/ },
  {
    what: "a configuration that does not exist",
    given: { inputs: { config: "nowhere.yaml" } },
    code: 3,
    says: /nowhere\.yaml/,
  },
  { what: "no token", given: { inputs: { token: "" } }, code: 1, says: /token/i },
  { what: "a wrong token", given: { token: "token-of-nobody" }, code: 1, says: /token/i },
])("$what ends with exit code $code and a message", async ({ given, code, says }) => {
  await using scenario = await startScenario();
  const number = await scenario.propose({ "dtm.yaml": configuration(scenario.github.url) }, "Add the shop");
  const run = await scenario.onPull(number, "opened", given);
  expect(run.code).toBe(code);
  expect(run.errors.map((error) => error.message).join("\n")).toMatch(says);
  expect(`${run.stdout}${run.stderr}`).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});

test.each([403, 404, 422, 500])(
  "a comment that GitHub refuses with %i is a warning; the plan is in the summary",
  async (status) => {
    await using scenario = await startScenario();
    const { github } = scenario;
    const number = await scenario.propose({ "dtm.yaml": configuration(github.url) }, "Add the shop");
    github.fail({ method: "POST", path: /\/comments$/, status, body: { message: "no" }, times: 100 });
    const run = await scenario.onPull(number, "opened");
    expect(run.code).toBe(0);
    expect(run.warnings.map((warning) => warning.message).join()).toMatch(/comment/i);
    expect(run.summary).toContain("repo-scaffolding.shop");
  },
);

test.each([
  ["refused for the token (401)", { status: 401, body: { message: "Bad credentials" } }],
  ["forbidden (403)", { status: 403, body: { message: "Resource not accessible" } }],
])("a state branch that is %s is reported, and nothing changes", async (_, fault) => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const number = await scenario.propose({ "dtm.yaml": configuration(github.url) }, "Add the shop");
  await scenario.onPull(number);
  github.fail({ path: new RegExp(`/repos/${toolchain}/git/`), times: 100, ...fault });
  const run = await scenario.onMerge(number);
  expect(run.code).toBe(1);
  expect(run.errors.length).toBeGreaterThan(0);
  expect(github.requests.some(({ method, path }) => method === "POST" && path.startsWith("/orgs/"))).toBe(
    false,
  );
});
