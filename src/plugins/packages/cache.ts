import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { readFileUpTo } from "../../confined.ts";
import { UserError } from "../../core/errors.ts";
import { fileFailure } from "../../core/file-failure.ts";
import { type Files, readArchive } from "./archive.ts";
import { integrityOf } from "./integrity.ts";
import { mostPacked } from "./source.ts";

/** A package on disk whose every byte is what the lock file pins. */
export interface CachedPackage {
  /** Its unpacked files, and nothing else. */
  folder: string;
  files: Files;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Where packages are kept: the folder that was named, the tool cache of a runner, or the cache of the user. */
export function cacheFolder(named: string | undefined, env: Env): string {
  if (named !== undefined) return resolve(named);
  const runner =
    env["GITHUB_ACTIONS"] === "true" ? (env["RUNNER_TOOL_CACHE"] ?? env["RUNNER_TEMP"]) : undefined;
  const home = runner ?? env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  return join(home, "dtm", "plugins");
}

/** A pinned package in a cache. `isProven`: its provenance was verified when it was fetched. */
export interface CacheKey {
  name: string;
  integrity: string;
  isProven: boolean;
}

/**
 * Opens a package in the cache and verifies all of it; undefined: it is not there. Throws "plugin-integrity" if it was
 * changed.
 */
export async function openCached(cache: string, key: CacheKey): Promise<CachedPackage | undefined> {
  const home = homeOf(cache, key);
  const bytes = await archiveIn(home);
  if (bytes === undefined) return undefined;
  if (typeof bytes === "string" || integrityOf(bytes) !== key.integrity)
    throw tampered(home, key, "its archive is not the one that was fetched");
  const files = await readArchive(key.name, bytes);
  const folder = join(home, "files");
  const changed = await firstDifference(folder, files);
  if (changed !== undefined) throw tampered(home, key, `${changed} is not as in its archive`);
  return { folder, files };
}

/** Adds a package to the cache, all of it or nothing, and replaces what is there. */
export async function addToCache(cache: string, key: CacheKey, bytes: Uint8Array): Promise<CachedPackage> {
  const files = await readArchive(key.name, bytes);
  const home = homeOf(cache, key);
  try {
    await mkdir(cache, { recursive: true, mode: 0o700 });
    const made = await mkdtemp(join(cache, "new-"));
    await writeFile(join(made, "package.tgz"), bytes);
    await unpack(join(made, "files"), files);
    await moveTo(home, made);
  } catch (cause) {
    throw new UserError(
      "download-failed",
      `The plugin ${key.name} could not be kept in ${cache}: ${fileFailure(cause)}`,
      {
        hint: "Make room there, or name another folder with `--plugin-dir`.",
        cause,
      },
    );
  }
  return { folder: join(home, "files"), files };
}

/** Removes a package that was changed, so that it is fetched again. */
export async function dropCached(cache: string, key: CacheKey): Promise<void> {
  await rm(homeOf(cache, key), { recursive: true, force: true });
}

function homeOf(cache: string, { integrity, isProven }: CacheKey): string {
  const hex = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
  return join(cache, `${hex.slice(0, 64)}${isProven ? "-proven" : ""}`);
}

async function archiveIn(home: string): Promise<Uint8Array | string | undefined> {
  try {
    return await readFileUpTo(join(home, "package.tgz"), mostPacked);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function tampered(home: string, { name }: CacheKey, why: string): UserError {
  return new UserError("plugin-integrity", `The cached plugin ${name} was changed: ${why} (${home})`, {
    hint: "Nothing of it was run. Find out who changed it; `dtm init` fetches it again.",
  });
}

async function unpack(folder: string, files: Files): Promise<void> {
  await mkdir(folder);
  for (const [path, { content, isExecutable }] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content, { flag: "wx", mode: isExecutable ? 0o755 : 0o644 });
  }
}

// Another run may have put the same package there meanwhile.
async function moveTo(home: string, made: string): Promise<void> {
  try {
    await rename(made, home);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

// A file more is a difference, too: a plugin may load whatever is beside it.
async function firstDifference(folder: string, files: Files): Promise<string | undefined> {
  const found = await pathsIn(folder);
  const missing = [...files.keys()].find((path) => !found.includes(path));
  if (missing !== undefined) return missing;
  for (const path of found) {
    const packed = files.get(path);
    const at = join(folder, path);
    if (!packed || !(await lstat(at)).isFile() || !packed.content.equals(await readFile(at))) return path;
  }
  return undefined;
}

async function pathsIn(folder: string, within = ""): Promise<string[]> {
  const entries = await readdir(join(folder, within), { withFileTypes: true }).catch(() => []);
  const lists = entries.map(async (entry) => {
    const path = within === "" ? entry.name : `${within}/${entry.name}`;
    return entry.isDirectory() ? pathsIn(folder, path) : [path];
  });
  return (await Promise.all(lists)).flat().sort();
}
