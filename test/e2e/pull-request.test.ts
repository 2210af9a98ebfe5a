import { describe, expect, test } from "vitest";

import { configuration, made, type Scenario, secrets, startScenario, toolchain } from "./scenario.ts";

const state = "dtm.yaml.state.json";

async function withShop(): Promise<Scenario & { number: number }> {
  const scenario = await startScenario();
  const number = await scenario.propose({ "dtm.yaml": configuration(scenario.github.url) }, "Add the shop");
  return Object.assign(scenario, { number });
}

/** The comments on a pull request; fails if a request broke GitHub's rules. */
async function comments({ github }: Scenario, number: number): Promise<string[]> {
  expect(github.violations).toEqual([]);
  return (await github.comments(toolchain, number)).map((comment) => comment.body);
}

describe("a pull request", () => {
  test("gets one comment with the plan and a check, and nothing is created", async () => {
    await using scenario = await withShop();
    const run = await scenario.onPull(scenario.number);
    expect(run).toMatchObject({
      code: 0,
      errors: [],
      outputs: { "has-changes": "true", create: "2", result: "success" },
    });
    const [comment, ...more] = await comments(scenario, scenario.number);
    expect(more).toEqual([]);
    expect(comment).toContain("repo-scaffolding.shop");
    expect(comment).toContain("github-actions.shop");
    expect(run.summary).toContain("repo-scaffolding.shop");
    const isWrite = ({ method, path, body }: { method: string; path: string; body?: unknown }) =>
      method !== "GET" && (path !== "/graphql" || JSON.stringify(body).includes("mutation"));
    expect(scenario.github.requests.filter(isWrite).map(({ path }) => path)).toEqual([
      expect.stringMatching(/\/check-runs$/),
      expect.stringMatching(/\/issues\/\d+\/comments$/),
    ]);
  });

  test("has the same comment updated by its next push", async () => {
    await using scenario = await withShop();
    await scenario.onPull(scenario.number);
    await scenario.github.commit(
      toolchain,
      "add-the-shop",
      { "dtm.yaml": configuration(scenario.github.url, "payments") },
      "other team",
    );
    await scenario.onPull(scenario.number, "synchronize");
    const all = await comments(scenario, scenario.number);
    expect(all).toHaveLength(1);
    expect(all[0]).toContain("payments");
    expect(all[0]).not.toContain("for checkout");
  });

  test("shows no secret anywhere", async () => {
    await using scenario = await withShop();
    const plan = await scenario.onPull(scenario.number);
    const apply = await scenario.onMerge(scenario.number);
    const told = [plan, apply].flatMap((run) => [run.log, run.summary, JSON.stringify(run.outputs)]);
    const kept = [
      await scenario.github.read(toolchain, "dtm-state", state),
      ...(await comments(scenario, scenario.number)),
    ];
    for (const text of [...told, ...kept])
      for (const secret of Object.values(secrets)) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(Buffer.from(secret).toString("base64"));
      }
    expect(apply.masks).toContain(secrets.IMAGE_REPO_PASSWORD);
  });

  test("with a mistake in the file gets an error with its place, and an annotation on the line", async () => {
    await using scenario = await startScenario();
    const text = configuration(scenario.github.url).replace("dependsOn:", "dependOn:");
    const number = await scenario.propose({ "dtm.yaml": text }, "Typo");
    const run = await scenario.onPull(number);
    expect(run.code).toBe(3);
    const line = String(text.split("\n").findIndex((row) => row.includes("dependOn:")) + 1);
    expect(run.errors[0]).toMatchObject({ properties: { file: "dtm.yaml", line } });
    expect(run.errors[0]?.message).toContain("dependsOn");
    expect(run.log).not.toMatch(/^\s+at .*\.js:\d+/m);
    expect((await comments(scenario, number))[0]).toContain(`dtm.yaml:${line}`);
  });
});

describe("a merge", () => {
  test("creates what was reviewed: the repository with its files, the workflow, the secrets, the state", async () => {
    await using scenario = await withShop();
    const { github } = scenario;
    await scenario.onPull(scenario.number);
    const run = await scenario.onMerge(scenario.number);
    expect(run).toMatchObject({ code: 0, errors: [], outputs: { result: "success", create: "2" } });
    const files = await github.tree(made, "main");
    expect(files["go.mod"]).toBe("module github.com/acme/shop\n\ngo 1.24\n");
    expect(files["cmd/shop/main.go"]).toContain('println("shop for checkout")');
    expect(files).not.toHaveProperty(["README.md"]);
    expect(files[".github/workflows/build.yml"]).toContain("go test ./...");
    expect(github.secretsOf(made)).toEqual({
      IMAGE_REPO_USER: "acme",
      IMAGE_REPO_SECRET: secrets.IMAGE_REPO_PASSWORD,
    });
    const kept = JSON.parse((await github.read(toolchain, "dtm-state", state)) ?? "");
    expect(Object.keys(kept.tools)).toEqual(["github-actions.shop", "repo-scaffolding.shop"]);
    expect(kept.lastApplied.sha).toBe(await scenario.head());
    const all = await comments(scenario, scenario.number);
    expect(all.at(-1)).toMatch(/applied/i);
  });

  test("run again finds nothing to do", async () => {
    await using scenario = await withShop();
    await scenario.onPull(scenario.number);
    const before = await scenario.head();
    await scenario.onMerge(scenario.number);
    const again = await scenario.onPush(before);
    expect(again).toMatchObject({ code: 0, outputs: { result: "no-changes", "has-changes": "false" } });
  });

  test("whose plan nobody saw is refused", async () => {
    await using scenario = await withShop();
    const run = await scenario.onMerge(scenario.number);
    expect(run).toMatchObject({ code: 5, outputs: { result: "failed", "failure-reason": "plan-missing" } });
    expect(await scenario.github.sha(made, "main").catch(() => null)).toBeNull();
  });

  test("whose plan is no longer the reviewed one stops and says what is different", async () => {
    await using scenario = await withShop();
    await scenario.onPull(scenario.number);
    await scenario.github.commit(
      toolchain,
      "add-the-shop",
      { "dtm.yaml": configuration(scenario.github.url, "payments") },
      "after the review",
    );
    const run = await scenario.onMerge(scenario.number);
    expect(run).toMatchObject({ code: 5, outputs: { result: "stale-plan" } });
    expect((await comments(scenario, scenario.number)).join("\n")).toContain("payments");
    expect(await scenario.github.sha(made, "main").catch(() => null)).toBeNull();
  });
});

describe("afterwards", () => {
  async function applied(): Promise<Scenario> {
    const scenario = await withShop();
    await scenario.onPull(scenario.number);
    await scenario.onMerge(scenario.number);
    return scenario;
  }

  test("a change made by hand shows as drift and is corrected by the next apply", async () => {
    await using scenario = await applied();
    const { github } = scenario;
    await github.commit(made, "main", { ".github/workflows/build.yml": "name: Mine\n" }, "by hand");
    const number = await scenario.propose({ "README.md": "Changed.\n" }, "Something else");
    const plan = await scenario.onPull(number);
    expect(plan.outputs).toMatchObject({ update: "1", create: "0" });
    expect((await comments(scenario, number))[0]).toContain("drift");
    await scenario.onMerge(number);
    expect(await github.read(made, "main", ".github/workflows/build.yml")).toContain("go test ./...");
  });

  test("a tool that leaves the file is deleted", async () => {
    await using scenario = await applied();
    const { github } = scenario;
    const text = configuration(github.url);
    const without = text.slice(0, text.indexOf("  - name: github-actions"));
    const number = await scenario.propose({ "dtm.yaml": without }, "Drop the workflow");
    expect((await scenario.onPull(number)).outputs).toMatchObject({ delete: "1", update: "0" });
    expect(await scenario.onMerge(number)).toMatchObject({ code: 0 });
    expect(await github.tree(made, "main")).not.toHaveProperty([".github/workflows/build.yml"]);
    const kept = JSON.parse((await github.read(toolchain, "dtm-state", state)) ?? "");
    expect(Object.keys(kept.tools)).toEqual(["repo-scaffolding.shop"]);
  });
});
