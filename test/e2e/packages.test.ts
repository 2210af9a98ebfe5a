import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { startProgram } from "../commands/program.ts";
import { npmRegistry } from "../registry/npm.ts";
import { pluginPackage } from "../registry/plugin.ts";
import { startScenario, toolchain } from "./scenario.ts";

const configuration = (text: string) => `config: { state: { backend: branch } }
plugins: [{ name: vault, source: "npm:@acme/dtm-vault" }]
tools: [{ name: vault, instanceID: a, options: { text: ${text} } }]
`;
const isNew = "external plugins that are new or have changed";

test("a plugin of a pull request is reviewed, merged and applied from the lock file, and again without its registry", async () => {
  const registry = await npmRegistry();
  registry.publish("@acme/dtm-vault", "1.0.0", pluginPackage("vault", "1.0.0"));
  const cache = await mkdtemp(join(tmpdir(), "tool-cache-"));
  onTestFinished(() => rm(cache, { recursive: true, force: true }));
  const npmrc = `@acme:registry=${registry.url}/\ncache=${join(cache, "npm")}\n`;
  const author = await startProgram();
  const file = (name: string) => join(author.folder, name);
  await writeFile(file("dtm.yaml"), configuration("one"));
  await writeFile(file(".npmrc"), npmrc);
  expect(await author.dtm("init", "-d", join(cache, "own"))).toMatchObject({ code: 0 });
  const lock = await readFile(file("dtm.lock.yaml"), "utf8");
  const [integrity = ""] = /sha512-\S+/.exec(lock) ?? [];
  registry.publish("@acme/dtm-vault", "6.6.6", pluginPackage("vault", "6.6.6"));

  await using scenario = await startScenario();
  const { github } = scenario;
  const runner = { env: { RUNNER_TOOL_CACHE: cache } };
  const files = { "dtm.yaml": configuration("one"), "dtm.lock.yaml": lock, ".npmrc": npmrc };
  const first = await scenario.propose(files, "First");
  expect(await scenario.onPull(first, "opened", runner)).toMatchObject({ code: 0, errors: [] });
  const [comment] = await github.comments(toolchain, first);
  const body = comment?.body ?? "";
  expect(body).toContain(isNew);
  expect(body).toContain(`\`vault\`, new: \`npm:@acme/dtm-vault\` \`1.0.0\`, \`${integrity}\``);
  expect(body.indexOf(isNew)).toBeLessThan(body.indexOf("🟢 create"));
  expect(await scenario.onMerge(first, runner)).toMatchObject({ code: 0, outputs: { result: "success" } });
  const recorded = () => github.read(toolchain, "dtm-state", "dtm.yaml.state.json");
  expect(await recorded()).toContain(`npm:@acme/dtm-vault@1.0.0 ${integrity}`);
  expect(await readdir(join(cache, "dtm/plugins"))).toHaveLength(1);

  await registry.close();
  const second = await scenario.propose({ "dtm.yaml": configuration("two") }, "Second");
  const planned = await scenario.onPull(second, "opened", runner);
  expect(planned).toMatchObject({ code: 0, errors: [] });
  expect(planned.summary).not.toContain(isNew);
  expect(await scenario.onMerge(second, runner)).toMatchObject({ code: 0, outputs: { result: "success" } });
});

test("a pull request that adds a plugin without pinning it is told which command pins it", async () => {
  await using scenario = await startScenario();
  const number = await scenario.propose({ "dtm.yaml": configuration("one") }, "Unpinned");
  const { code, summary } = await scenario.onPull(number);
  expect(code).toBe(3);
  expect(summary).toContain("plugin vault: dtm.lock.yaml does not have it");
  expect(summary).toContain("Run `dtm init` and commit dtm.lock.yaml.");
});
