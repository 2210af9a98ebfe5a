import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { builds, root, sourcesDigest } from "../scripts/sources.ts";

let own: Promise<string> | undefined;

/**
 * The path of an entry in the bundle of the current source. All tests that start the program start this. All processes
 * of one test run get the same bundle, even when somebody edits the source meanwhile.
 */
export async function bundled(entry: "main.js" | "post.cjs" | "cli.js"): Promise<string> {
  return join(process.env["DTM_BUNDLE"] ?? (await (own ??= presentBundle())), entry);
}

/**
 * The folder of that bundle. It is named by the digest of its sources and never changes, so that it is built once for
 * each state of the source, and any number of test runs can use it at the same time.
 */
export async function presentBundle(): Promise<string> {
  for (;;) {
    const digest = sourcesDigest();
    const kept = join(builds, `bundle-${digest}`);
    if (existsSync(kept)) return inUse(kept);
    const made = await make();
    // A file saved during the build leads to another bundle.
    if (sourcesDigest() === digest) await rename(made, kept).catch(unlessThere(kept));
    await rm(made, { recursive: true, force: true });
    await sweep();
  }
}

// In its own process: it reads the source again, without the environment of the test runner.
async function make(): Promise<string> {
  await mkdir(builds, { recursive: true });
  const folder = await mkdtemp(join(builds, "new-"));
  const { PATH, TMPDIR } = process.env;
  const args = [join(root, "scripts/build.ts"), folder];
  await promisify(execFile)(process.execPath, args, { env: { PATH, TMPDIR } });
  return folder;
}

function unlessThere(kept: string): (error: unknown) => void {
  return (error) => {
    if (!existsSync(kept)) throw error;
  };
}

const day = 24 * 3600 * 1000;

function inUse(folder: string): string {
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

// No test run takes longer than a day.
async function sweep(): Promise<void> {
  for (const name of readdirSync(builds)) {
    const age = Date.now() - (statSync(join(builds, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > day) await rm(join(builds, name), { recursive: true, force: true });
  }
}
