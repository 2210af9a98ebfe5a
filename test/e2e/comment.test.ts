import { describe, expect, test } from "vitest";

import { githubClient } from "../../src/scm/github/client.ts";
import { configuration, made, type Scenario, startScenario, toolchain } from "./scenario.ts";

async function withPlan(): Promise<Scenario & { number: number }> {
  const scenario = await startScenario();
  const number = await scenario.propose({ "dtm.yaml": configuration(scenario.github.url) }, "Add the shop");
  await scenario.onPull(number);
  return Object.assign(scenario, { number });
}

/** The comments of the bot; fails if a request broke GitHub's rules. */
async function said({ github, number }: { github: Scenario["github"]; number: number }): Promise<string[]> {
  expect(github.violations).toEqual([]);
  const all = await github.comments(toolchain, number);
  return all.filter(({ login }) => login === "github-actions[bot]").map(({ body }) => body);
}

const isMade = ({ github }: Scenario) =>
  github.sha(made, "main").then(
    (sha) => sha !== null,
    () => false,
  );

const bot = "github-actions[bot]";

describe("/dtm apply", () => {
  test("applies what the comment shows, and then the merge has no changes", async () => {
    await using scenario = await withPlan();
    const run = await scenario.onComment(scenario.number, "/dtm apply");
    expect(run).toMatchObject({ code: 0, errors: [], outputs: { result: "success" } });
    expect(run.reactions).toEqual([`${bot}: eyes`, `${bot}: rocket`]);
    expect(await isMade(scenario)).toBe(true);
    expect(await said(scenario)).toEqual([expect.stringContaining("applied")]);
    const merge = await scenario.onMerge(scenario.number);
    expect(merge).toMatchObject({ code: 0, outputs: { result: "no-changes" } });
  });

  test("with a target applies that part, and the merge applies the rest under the same review", async () => {
    await using scenario = await withPlan();
    const run = await scenario.onComment(scenario.number, "/dtm apply --target repo-scaffolding.shop");
    expect(run).toMatchObject({ code: 0, outputs: { result: "success", create: "1" } });
    const merge = await scenario.onMerge(scenario.number);
    expect(merge).toMatchObject({ code: 0, outputs: { result: "success", create: "1" } });
  });

  test.each(["plan", "apply"])(
    "/dtm %s with a mistyped target is answered, and the comment keeps the plan that the merge applies",
    async (verb) => {
      await using scenario = await withPlan();
      const [shown] = await said(scenario);
      const run = await scenario.onComment(scenario.number, `/dtm ${verb} --target repo-scaffolding.shpo`);
      expect(run.code).toBe(3);
      const [still, answer, ...more] = await said(scenario);
      expect([still, more]).toEqual([shown, []]);
      expect(answer).toContain("There is no tool");
      expect(await scenario.onMerge(scenario.number)).toMatchObject({ code: 0, outputs: { create: "2" } });
    },
  );

  test("applies nothing after a commit that its author has not seen", async () => {
    await using scenario = await withPlan();
    const { github, number } = scenario;
    const files = { "dtm.yaml": configuration(github.url, "payments") };
    await github.commit(toolchain, "add-the-shop", files, "at the last moment");
    const stale = await scenario.onComment(number, "/dtm apply");
    expect(stale).toMatchObject({ code: 5, outputs: { result: "stale-plan" } });
    expect(stale.reactions).toEqual([`${bot}: eyes`, `${bot}: confused`]);
    await scenario.onPull(number, "synchronize");
    const unseen = await scenario.onComment(number, "/dtm apply", { after: -3600 });
    expect(unseen).toMatchObject({ code: 5, outputs: { result: "stale-plan" } });
    expect(await isMade(scenario)).toBe(false);
    expect((await scenario.onComment(number, "/dtm apply")).code).toBe(0);
    expect(await github.read(made, "main", "cmd/shop/main.go")).toContain("payments");
  });

  test("applies nothing after a commit that may change what a plugin does, until it is requested again", async () => {
    await using scenario = await withPlan();
    const { github, number } = scenario;
    await github.commit(toolchain, "add-the-shop", { "lib.mjs": "evil" }, "at the last moment");
    const stale = await scenario.onComment(number, "/dtm apply");
    expect(stale).toMatchObject({ code: 5, outputs: { result: "stale-plan" } });
    expect(await isMade(scenario)).toBe(false);
    expect((await said(scenario)).at(-1)).toMatch(
      /is not for [0-9a-f]{7}, the current head of the pull request/,
    );
    expect((await scenario.onComment(number, "/dtm apply")).code).toBe(0);
    expect(await isMade(scenario)).toBe(true);
  });

  test("fails, and says so on the pull request, if something else is checked out", async () => {
    await using scenario = await withPlan();
    const run = await scenario.onComment(scenario.number, "/dtm apply", { checkout: await scenario.head() });
    expect(run).toMatchObject({ code: 3, outputs: { "failure-reason": "checkout-wrong" } });
    expect(run.reactions).toEqual([`${bot}: eyes`, `${bot}: confused`]);
    expect((await said(scenario)).at(-1)).toMatch(
      /The checkout is at [0-9a-f]{7}, but pull request \d+ is at/,
    );
  });

  test("accepts a checkout of the pull request's merge with its base, and nothing that lacks the base's commits", async () => {
    await using scenario = await withPlan();
    const { github, number } = scenario;
    const main = await github.commit(toolchain, "main", { "other.txt": "x" }, "meanwhile");
    const behind = await scenario.onComment(number, "/dtm apply");
    expect(behind).toMatchObject({ code: 3, outputs: { "failure-reason": "checkout-wrong" } });
    const head = (await github.sha(toolchain, "add-the-shop")) ?? "";
    const client = githubClient({ token: "token-of-alice", apiUrl: github.url });
    const repo = { owner: "acme", repo: "toolchain" };
    const { data: tip } = await client.rest.git.getCommit({ ...repo, commit_sha: head });
    const { data: merge } = await client.rest.git.createCommit({
      ...repo,
      message: "Merge",
      tree: tip.tree.sha,
      parents: [main, head],
    });
    const run = await scenario.onComment(number, "/dtm apply", { checkout: merge.sha });
    expect(run).toMatchObject({ code: 0, outputs: { result: "success" } });
  });

  test("applies, after a refused merge, what the refusal showed; running the merge again does not", async () => {
    await using scenario = await withPlan();
    const { github, number } = scenario;
    const files = { "dtm.yaml": configuration(github.url, "payments") };
    await github.commit(toolchain, "add-the-shop", files, "after the review");
    const before = await scenario.head();
    expect((await scenario.onMerge(number)).code).toBe(5);
    expect((await scenario.onPush(before)).code).toBe(5);
    expect(await isMade(scenario)).toBe(false);
    const run = await scenario.onComment(number, "/dtm apply");
    expect(run).toMatchObject({ code: 0, outputs: { result: "success" } });
    expect(await github.read(made, "main", "cmd/shop/main.go")).toContain("payments");
  });
});

describe("/dtm plan", () => {
  test("plans the head of the pull request again", async () => {
    await using scenario = await withPlan();
    const { github, number } = scenario;
    const files = { "dtm.yaml": configuration(github.url, "payments") };
    await github.commit(toolchain, "add-the-shop", files, "other team");
    expect((await scenario.onComment(number, "/dtm plan")).code).toBe(0);
    expect(await said(scenario)).toEqual([expect.stringContaining("payments")]);
    expect((await scenario.onMerge(number)).code).toBe(0);
  });

  test("shows a plan of a part, and the merge is still compared with the whole plan", async () => {
    await using scenario = await withPlan();
    const { number } = scenario;
    const run = await scenario.onComment(number, "/dtm plan --target repo-scaffolding.shop");
    expect(run.outputs).toMatchObject({ create: "1" });
    expect(await said(scenario)).toEqual([expect.stringContaining("with the same `--target`")]);
    expect(await scenario.onMerge(number)).toMatchObject({ code: 0, outputs: { create: "2" } });
  });
});

test("/dtm help and unknown commands are answered with a list of the commands", async () => {
  await using scenario = await withPlan();
  await scenario.onComment(scenario.number, "/dtm help");
  await scenario.onComment(scenario.number, "/dtm aply");
  const [, help, misread] = await said(scenario);
  expect(help).toContain("/dtm apply");
  expect(misread).toMatch(/^There is no command `aply`[^]*\/dtm apply/);
});

test("/dtm unlock removes the lock and says whose it was, but not the lock of a run that is still going", async () => {
  await using scenario = await withPlan();
  const { github, number } = scenario;
  const none = await scenario.onComment(number, "/dtm unlock");
  expect(none).toMatchObject({ code: 0, errors: [] });
  expect((await said(scenario)).at(-1)).toContain("Nobody holds the lock");

  const fault = github.fail({ method: "POST", path: /\/orgs\/acme\/repos/, hold: new Promise(() => {}) });
  const killed = await scenario.onMerge(number, {
    runId: 77,
    started: (child) => void fault.struck.then(() => child.kill("SIGKILL")),
  });
  expect(killed.signal).toBe("SIGKILL");
  github.run(toolchain, { id: 77, status: "in_progress" });
  const refused = await scenario.onComment(number, "/dtm unlock");
  expect(refused.code).toBe(4);
  expect(refused.reactions.at(-1)).toContain("confused");
  expect((await said(scenario)).at(-1)).toMatch(/has not ended: its status is in progress.*Cancel it first/);
  expect((await said(scenario))[0]).not.toContain("Cancel it first");
  github.run(toolchain, { id: 77, status: "completed" });
  const taken = await scenario.onComment(number, "/dtm unlock");
  expect(taken).toMatchObject({ code: 0, errors: [] });
  expect((await said(scenario)).at(-1)).toContain("Released the lock");
});
