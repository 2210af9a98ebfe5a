import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

import { generateIdentity } from "age-encryption";
import { describe, expect, test } from "vitest";

import { bundled } from "../bundle.ts";
import type { ActionResult } from "../github/runner.ts";
import { configuration, given, late, literal, noteOf, pluginOf, tell, type Told } from "./canary.ts";
import { formsOf, leaksIn } from "./leaks.ts";
import { startScenario, toolchain } from "./scenario.ts";
import { running } from "../running.ts";

const key = await generateIdentity();
const canaries = { ...late, ...literal, ...given, STATE_KEY: key };

test("there are twenty canaries, and each form of each is found where it is", () => {
  expect(Object.keys(canaries).length).toBeGreaterThanOrEqual(20);
  for (const [secret, value] of Object.entries(canaries))
    for (const [form, [part = ""]] of Object.entries(formsOf(value)))
      expect(leaksIn({ x: `before ${part} after` }, { [secret]: value }), `${secret} ${form}`).not.toEqual(
        [],
      );
});

describe.each([
  ["with a state key", key],
  ["without a state key", ""],
])("%s, no secret is in clear text", (_, stateKey) => {
  test("in anything that the command line prints or writes", async () => {
    const { dtm, write } = await commandLine(stateKey);
    await write("one");
    expect(await dtm(["plan", "--out", "plan.json"])).toMatchObject({ code: 0 });
    expect(await dtm(["apply", "-y"], { fail: "create" })).toMatchObject({ code: 1 });
    const applied = await dtm(["apply", "-y"]);
    expect(applied).toMatchObject({ code: 0, s: expect.stringContaining('"seesKey": false') });
    expect(applied).toMatchObject({
      s: expect.stringMatching(stateKey === "" ? /^(?!.*"sealed")/s : '"sealed"'),
    });
    await dtm(["plan", "--json", "--out", "drift.json"], { round: "1" });
    await dtm(["plan"], { fail: "read" });
    await write("two");
    await dtm(["apply", "-y", "--json"], { fail: "update" });
    await dtm(["apply", "-y", "--json"], { round: "2" });
    await dtm(["validate"]);
    await dtm(["destroy", "-y"], { fail: "delete" });
    expect(await dtm(["destroy", "-y"])).toMatchObject({ code: 0 });
  });

  test("in a state taken over from DevStream, which has all of them in clear text", async () => {
    const { dtm, write, folder } = await commandLine(stateKey);
    await write("one");
    const options = { secrets: Object.values(late), notes: Object.values(late).map(noteOf) };
    const had = (more: object) => {
      const tool = { name: "canary", instanceID: "a", options: { ...options, ...more }, resourceStatus: {} };
      return writeFile(join(folder, "s"), JSON.stringify({ canary_a: tool }));
    };
    await had({ more: late.LATE_PLAIN });
    const planned = await dtm(["plan", "--out", "plan.json"], {}, { except: ["s"] });
    expect(planned).toMatchObject({ code: 0, stdout: expect.stringContaining('- options.more: "***"') });
    await had({});
    const failed = await dtm(["apply", "-y"], { fail: "update" }, { except: ["s.devstream-backup"] });
    expect(failed).toMatchObject({ code: 1 });
  });

  test("in anything that the Action shows, prints, writes or stores", async () => {
    await using scenario = await startScenario();
    const { github } = scenario;
    const temp = await mkdtemp(join(tmpdir(), "canary-"));
    const world = await mkdtemp(join(tmpdir(), "canary-world-"));
    const more = (told: Told = {}) => {
      tell(world, told);
      return { temp, env: { ...late }, inputs: { "state-key": stateKey } };
    };
    const look = async (run: ActionResult, number: number) => {
      const file = run.outputs["plan-file"];
      const texts = {
        // The runner consumes these lines.
        stdout: run.stdout.replace(/^::add-mask::.*$/gm, ""),
        stderr: run.stderr,
        summary: run.summary,
        outputs: JSON.stringify(run.outputs),
        ...Object.fromEntries(Object.entries(run.outputs).map(([name, value]) => [`output ${name}`, value])),
        plan: file ? await readFile(file, "utf8") : "",
        comments: (await github.comments(toolchain, number)).map(({ body }) => body).join("\n"),
        state: await stateOf(github),
        state_of_step: JSON.stringify(run.state),
      };
      expect(leaksIn(texts, canaries)).toEqual([]);
      expect(texts.stdout).toContain("***");
      return run;
    };
    const files = (text: string) => ({
      "dtm.yaml": configuration("{ backend: branch }", text),
      "canary.mjs": pluginOf(world),
    });
    const first = await scenario.propose(files("one"), "Canaries");
    const before = await scenario.head();
    expect(await look(await scenario.onPull(first, "opened", more()), first)).toMatchObject({ code: 0 });
    await look(await scenario.onMerge(first, more({ fail: "create" })), first);
    expect(await look(await scenario.onPush(before, more()), first)).toMatchObject({ code: 0 });
    expect(await stateOf(github)).toContain('\\"seesKey\\": false');
    const second = await scenario.propose(files("two"), "More canaries");
    await look(await scenario.onPull(second, "opened", more({ fail: "read" })), second);
    await look(await scenario.onPull(second, "synchronize", more({ round: "1" })), second);
    await look(await scenario.onMerge(second, more({ round: "2" })), second);
  });
});

/** A folder with the plugin, and `dtm` run in it; everything that is printed or left there is searched. */
async function commandLine(stateKey: string) {
  const folder = await mkdtemp(join(tmpdir(), "canary-"));
  const world = await mkdtemp(join(tmpdir(), "canary-world-"));
  await writeFile(join(folder, "canary.mjs"), pluginOf(world));
  const write = (more: string) =>
    writeFile(join(folder, "dtm.yaml"), configuration("{ backend: local, options: { stateFile: s } }", more));
  const dtm = async (args: string[], told: Told = {}, { except = [] }: { except?: string[] } = {}) => {
    tell(world, told);
    const { ended } = running([await bundled("cli.js"), ...args], {
      cwd: folder,
      env: { ...late, DTM_STATE_KEY: stateKey },
    });
    const { code, ...texts } = await ended;
    const left = ["dtm.yaml", "canary.mjs", ...except];
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !left.includes(entry.name));
    const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
    const contents = paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const);
    const all = { ...texts, ...Object.fromEntries(await Promise.all(contents)) };
    expect({ args, leaks: leaksIn(all, canaries) }).toEqual({ args, leaks: [] });
    return { code, ...all };
  };
  return { folder, write, dtm };
}

async function stateOf(github: Awaited<ReturnType<typeof startScenario>>["github"]) {
  const files = await github.tree(toolchain, "dtm-state").catch(() => ({}));
  return JSON.stringify(files);
}
