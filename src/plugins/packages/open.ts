import { realpath } from "node:fs/promises";
import { join } from "node:path";

import type { Config, PluginSource } from "../../core/config.ts";
import { UserError } from "../../core/errors.ts";
import { isObject, parseJson } from "../../core/json.ts";
import type { PluginPackage } from "../../core/plugin.ts";
import type { Files } from "./archive.ts";
import { addToCache, cacheFolder, type CachedPackage, type CacheKey, openCached } from "./cache.ts";
import { integrityOf } from "./integrity.ts";
import { declared, entryOf, initCommand, type LockEntry, readLock, unlocked } from "./lock-file.ts";
import type { Fetching } from "./source.ts";

/** A fetched plugin on disk, verified: all its files, and the one that is loaded or executed. Absolute, without links. */
export interface PackageOnDisk extends PluginPackage {
  name: string;
  entry: string;
  /** All files that it has, and may read. */
  files: string[];
}

type Home = Pick<Config, "baseDir" | "checkout" | "pluginDir" | "stack">;
type Env = Readonly<Record<string, string | undefined>>;

/**
 * Opens the package that the lock file pins for a declared plugin, and fetches it if it is not in the cache. Throws
 * "plugin-unlocked", "plugin-integrity", "plugin-invalid" or "download-failed".
 */
export async function openPackage(
  source: PluginSource,
  home: Home,
  env: Env = process.env,
): Promise<PackageOnDisk> {
  const entries = await readLock(home);
  const entry = entryOf(source, entries);
  if (!entry) throw unlocked(source, entries, home);
  const cache = cacheFolder(home.pluginDir, env);
  const how = { folder: home.baseDir, env, progress: () => undefined };
  const found =
    (await openCached(cache, keyOf(source, entry))) ?? (await fetchPinned(source, entry, home, cache, how));
  return onDisk(entry, { ...found, folder: await realpath(found.folder) });
}

/** Where a pinned package is in a cache. */
export function keyOf(source: PluginSource, { name, integrity }: LockEntry): CacheKey {
  return { name, integrity, isProven: source.requireProvenance === true };
}

/** Fetches exactly what the lock file pins into a cache. */
export async function fetchPinned(
  source: PluginSource,
  entry: LockEntry,
  home: Pick<Config, "stack">,
  cache: string,
  how: Fetching,
): Promise<CachedPackage> {
  const { fetchPackage } = await import("./fetch.ts");
  const { version, digest } = entry;
  const { bytes } = await fetchPackage({ ...source, version, digest }, how);
  if (integrityOf(bytes) !== entry.integrity) throw differs(source, entry, home);
  return addToCache(cache, keyOf(source, entry), bytes);
}

function differs(source: PluginSource, entry: LockEntry, home: Pick<Config, "stack">): UserError {
  const message = `${declared({ ...source, version: entry.version })} is not what dtm.lock.yaml pins`;
  return new UserError("plugin-integrity", `The plugin ${source.name} was refused: ${message}`, {
    problems: [
      {
        message: `plugin ${source.name}: ${message}: its integrity is not ${entry.integrity}`,
        at: source.at,
        hint: `Nothing of it was run. If the change is right, run \`${initCommand(home, ` --upgrade ${source.name}`)}\` and have the new dtm.lock.yaml reviewed.`,
      },
    ],
  });
}

function onDisk(
  { name, source, version, integrity }: LockEntry,
  { folder, files }: CachedPackage,
): PackageOnDisk {
  const invalid = (why: string) =>
    new UserError("plugin-invalid", `The package of the plugin ${name} (${source}) ${why}`, {
      hint: "A package has a package.json whose `main` names the file of the plugin, with everything that it needs bundled into the package.",
    });
  const manifest = manifestIn(files);
  if (!manifest) throw invalid("has no package.json that is JSON");
  if (source.startsWith("npm:") && manifest["version"] !== version)
    throw new UserError(
      "plugin-integrity",
      `The package of the plugin ${name} (${source}) says that it is version ${String(manifest["version"])}, and dtm.lock.yaml says ${version}`,
      { hint: `Run \`dtm init --upgrade ${name}\` and have the new dtm.lock.yaml reviewed.` },
    );
  const entry = entryIn(manifest);
  if (!files.has(entry)) throw invalid(`has no file ${JSON.stringify(entry)}, which its package.json names`);
  const paths = [...files.keys()].map((path) => join(folder, path));
  return { name, source, version, integrity, entry: join(folder, entry), files: paths };
}

function manifestIn(files: Files): Record<string, unknown> | undefined {
  const manifest = parseJson(files.get("package.json")?.content.toString("utf8") ?? "");
  return isObject(manifest) ? manifest : undefined;
}

// A module as `main` or `exports` names it, or else an executable as `bin` does.
function entryIn({ main, exports, bin }: Record<string, unknown>): string {
  const [command] = isObject(bin) ? Object.values(bin) : [bin];
  const named = [main, exported(exports), command, "index.js"].find((path) => typeof path === "string");
  return String(named).replace(/^\.\//, "");
}

function exported(exports: unknown): unknown {
  if (!isObject(exports)) return exports;
  const own = exports["."] ?? exports;
  return isObject(own) ? exported(own["import"] ?? own["default"] ?? null) : own;
}
