import { spawnSync } from "node:child_process";
import { copyFile, mkdtemp, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { version } from "../../src/version.ts";
import { bundled } from "../bundle.ts";

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

test("`dtm version` is answered before the command line is loaded", async () => {
  const cli = await alone("cli.js", "index.js");
  expect(start(cli, ["version"])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  expect(start(cli, ["version", "--json"]).status).not.toBe(0);
  // What every program loads has only what finds the others.
  expect((await stat(join(dirname(cli), "index.js"))).size).toBeLessThan(40_000);
});
