import { spawnSync } from "node:child_process";
import { copyFile, mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { version } from "../../src/version.ts";
import { bundled } from "../bundle.ts";
import { inputsOf } from "../github/runner.ts";

// With nothing else in the folder, whatever else an entry loads is missing.
async function alone(entry: "post.cjs" | "cli.js", ...others: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "start-"));
  const from = dirname(await bundled(entry));
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  for (const name of [entry, ...others]) await copyFile(join(from, name), join(folder, name));
  return join(folder, entry);
}

function start(file: string, words: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [file, ...words], { encoding: "utf8", env: { ...process.env, ...env } });
}

test("the post step loads nothing if no apply was killed", async () => {
  const post = await alone("post.cjs");
  expect(start(post, [])).toMatchObject({ status: 0, stderr: "" });
  expect(start(post, [], { STATE_apply: "ended" })).toMatchObject({ status: 0, stderr: "" });
  expect(start(post, [], { STATE_apply: "begun" }).stderr).toContain("post.js");
});

test("an event file that is not JSON is refused as such", async () => {
  const folder = await mkdtemp(join(tmpdir(), "event-"));
  await writeFile(join(folder, "event.json"), "{ not JSON");
  const inputs = await inputsOf({});
  const event = { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: join(folder, "event.json") };
  const { status, stdout } = start(await bundled("main.js"), [], { ...inputs, ...event });
  expect(stdout).toContain(
    "::error title=event-invalid::The event file (GITHUB_EVENT_PATH) is not what GitHub sends: ",
  );
  expect(status).toBe(3);
});

test("what reads the event is loaded without the HTTP client of its package", async () => {
  const folder = dirname(await bundled("main.js"));
  const chunks = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const texts = await Promise.all(chunks.map((name) => readFile(join(folder, name), "utf8")));
  const reading = texts.filter((text) => text.includes("context.repo requires"));
  expect(reading).toHaveLength(1);
  expect(reading[0]?.length).toBeLessThan(5000);
});

test("`dtm version` is answered before the command line is loaded", async () => {
  const cli = await alone("cli.js", "index.js", "needs-node.js");
  expect(start(cli, ["version"])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  expect(start(cli, ["version", "--json"]).status).not.toBe(0);
  // What every program loads has only what finds the others.
  expect((await stat(join(dirname(cli), "index.js"))).size).toBeLessThan(40_000);
});
