import { expect, test } from "vitest";

import { configuration, startScenario, toolchain } from "./scenario.ts";

const unset = { TOOLCHAIN_TOKEN: "", IMAGE_REPO_PASSWORD: "" };

test("a plan whose variables are not set says everywhere that it is not ready, and how to set all of them", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const number = await scenario.propose({ "dtm.yaml": configuration(github.url) }, "Add the shop");
  const inputs = { env: "TOOLCHAIN_TOKEN=\nIMAGE_REPO_PASSWORD=\n" };
  const run = await scenario.onPull(number, "opened", { env: {}, inputs });
  expect(run).toMatchObject({
    code: 1,
    outputs: { ready: "false", result: "failed", "failure-reason": "env-missing", create: "2" },
  });
  const [comment = ""] = (await github.comments(toolchain, number)).map(({ body }) => body);
  for (const text of [comment, run.summary]) {
    expect(text).toContain("not ready: 2 to create, 2 missing");
    expect(text).toContain("The environment variable IMAGE_REPO_PASSWORD is not set.");
    expect(text).toContain("The environment variable TOOLCHAIN_TOKEN is not set.");
    expect(text).toContain("does not reach a called workflow from its caller");
    expect(text).not.toContain("**Merge** to apply exactly this plan");
  }
  const checks = github.requests.filter(({ operation }) => operation === "checks/create");
  expect(checks.map(({ body }) => body)).toMatchObject([{ conclusion: "failure" }]);
  expect(await scenario.onMerge(number, { env: {}, inputs })).toMatchObject({
    code: 3,
    outputs: { "failure-reason": "env-missing" },
  });
});

test("a pull request of Dependabot, whose run may only read and has no secrets, has no plan that looks fine", async () => {
  await using scenario = await startScenario();
  const { github } = scenario;
  const first = await scenario.propose({ "dtm.yaml": configuration(github.url) }, "Add the shop");
  await scenario.onPull(first);
  await scenario.onMerge(first);
  const number = await scenario.propose({ "dtm.yaml": configuration(github.url, "payments") }, "Bump");
  for (const method of ["POST", "PATCH", "PUT", "DELETE"])
    github.fail({ method, path: /^\/repos\/acme\/toolchain\//, status: 403, times: 1000, body: {} });
  const run = await scenario.onPull(number, "opened", { env: unset, actor: "dependabot[bot]" });
  expect(run).toMatchObject({ code: 1, outputs: { ready: "false", result: "failed" } });
  expect(run.summary).toContain("not ready: 1 to update, 3 missing");
  expect(run.summary).toContain("Secrets and variables, Dependabot");
  expect(run.summary).toContain("`pull-requests: write` or `checks: write`");
  expect(run.summary).not.toContain("**Merge** to apply exactly this plan");
});
