import { expect, test } from "vitest";

import { configuration, made, type Scenario, startScenario, toolchain } from "./scenario.ts";

const destination = "destinationRepo: { org: [[ owner ]], name: [[ app ]], branch: main, scmType: github,";

/** An applied stack, with another person's commit in the repository that it created. */
async function withWork(): Promise<Scenario> {
  const scenario = await startScenario();
  await bring(scenario, configuration(scenario.github.url), "Add the shop");
  await scenario.github.commit(made, "main", { "work.txt": "of somebody" }, "Our work");
  return scenario;
}

/** Opens, plans and merges a pull request with a configuration. */
async function bring(scenario: Scenario, text: string, title: string) {
  const number = await scenario.propose({ "dtm.yaml": text }, title);
  const plan = await scenario.onPull(number);
  const comment = async () => (await scenario.github.comments(toolchain, number)).at(-1)?.body ?? "";
  const shown = await comment();
  const apply = await scenario.onMerge(number);
  return { plan, shown, apply, end: await comment() };
}

test("another spelling of the same repository is not a change, and nobody loses anything", async () => {
  await using scenario = await withWork();
  const text = configuration(scenario.github.url);
  const spellings = [
    "destinationRepo: { owner: acme, name: shop, branch: main, scmType: github,",
    "destinationRepo: { org: Acme, name: Shop, branch: main, scmType: github,",
    "destinationRepo: { url: github.com/acme/shop, branch: main,",
    "destinationRepo: { url: 'https://github.com/acme/shop.git', branch: main,",
    "destinationRepo: { url: 'git@github.com:acme/shop.git', branch: main,",
  ];
  const until = scenario.github.requests.length;
  for (const spelling of spellings) {
    const next = text
      .replace(destination, spelling)
      .replace("scm: { org: [[ owner ]], name: [[ app ]],", "scm: { owner: ACME, name: shop,");
    const { plan, apply } = await bring(scenario, next, `Spell it ${spellings.indexOf(spelling)}`);
    expect(plan).toMatchObject({ code: 0, outputs: { "has-changes": "false", result: "no-changes" } });
    expect(apply).toMatchObject({ code: 0, outputs: { result: "no-changes" } });
  }
  expect(await scenario.github.read(made, "main", "work.txt")).toBe("of somebody");
  const writes = scenario.github.requests
    .slice(until)
    .filter(({ method, path }) => method !== "GET" && path.includes(made));
  expect(writes).toEqual([]);
  expect(scenario.github.violations).toEqual([]);
});

test("another repository is blocked by other people's work, which the plan names", async () => {
  await using scenario = await withWork();
  const renamed = configuration(scenario.github.url).replace(
    destination,
    "destinationRepo: { org: [[ owner ]], name: store, branch: main, scmType: github,",
  );
  const { plan, shown, apply } = await bring(scenario, renamed, "Rename it");
  expect(plan).toMatchObject({ code: 1, outputs: { replace: "0" } });
  expect(shown).toContain(`GitHub repository [\`acme/shop\`](${scenario.github.url}/acme/shop)`);
  expect(shown).toContain("destroys 1 commit by others");
  expect(shown).toContain("`lifecycle: { preventDestroy: false }`");
  expect(shown).toContain('+ options.destinationRepo.name: "store"  # forces replace');
  expect(apply.code).toBe(1);
  expect(await scenario.github.read(made, "main", "work.txt")).toBe("of somebody");
  expect(scenario.github.requests.filter(({ method }) => method === "DELETE")).toEqual([]);
});

test("a repository that leaves the file stays unless the file has allowed its deletion", async () => {
  await using scenario = await withWork();
  const text = configuration(scenario.github.url);
  const without = `${text.slice(0, text.indexOf("  - name: repo-scaffolding"))}  []\n`;
  const allowed = text.replace(
    "    instanceID: [[ app ]]\n    options:",
    "    instanceID: [[ app ]]\n    lifecycle: { preventDestroy: false }\n    options:",
  );
  const blocked = await bring(scenario, without, "Remove it");
  expect(blocked.shown).toContain("destroys 1 commit by others");
  expect(blocked.apply.code).toBe(1);
  expect(await scenario.github.read(made, "main", "work.txt")).toBe("of somebody");
  await bring(scenario, allowed, "Allow it");
  const removed = await bring(scenario, without, "Remove it again");
  expect(removed.plan.code).toBe(0);
  expect(removed.shown).toContain("in this order:");
  expect(removed.apply).toMatchObject({ code: 0, outputs: { result: "success" } });
  expect(await scenario.github.sha(made, "main")).toBeNull();
});

test("a replace that the file allows also replaces the tools inside the repository, in one apply", async () => {
  await using scenario = await withWork();
  const text = configuration(scenario.github.url)
    .replace(destination, "destinationRepo: { org: [[ owner ]], name: store, branch: main, scmType: github,")
    .replace("scm: { org: [[ owner ]], name: [[ app ]],", "scm: { org: acme, name: store,")
    .replaceAll("    options:", "    lifecycle: { preventDestroy: false }\n    options:");
  const { plan, shown, apply } = await bring(scenario, text, "Rename it");
  expect(plan).toMatchObject({ code: 0, outputs: { replace: "2" } });
  expect(shown).toContain("destroys 1 commit by others");
  expect(apply).toMatchObject({ code: 0, outputs: { result: "success" } });
  expect(await scenario.github.sha(made, "main")).toBeNull();
  expect(Object.keys(await scenario.github.tree("acme/store", "main"))).toContain(
    ".github/workflows/build.yml",
  );
});
