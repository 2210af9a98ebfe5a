import { join } from "node:path";

import { type Config, lockFileName, type PluginSource } from "../../core/config.ts";
import { counted } from "../../core/counted.ts";
import { UserError } from "../../core/errors.ts";
import { writeFailure } from "../../core/file-failure.ts";
import { didYouMean } from "../../core/nearest.ts";
import { addToCache, cacheFolder, dropCached, openCached } from "./cache.ts";
import { integrityOf } from "./integrity.ts";
import { entryOf, initCommand, type LockEntry, lockText, readLock, unlocked } from "./lock-file.ts";
import { fetchPinned, keyOf } from "./open.ts";
import type { Fetching } from "./source.ts";
import { isPackage } from "./source.ts";

/** What to do with the plugins of a configuration. */
export interface Locking {
  /** Only these; undefined: all that are declared. */
  only?: string[] | undefined;
  /** Which of them move on to the newest version that fits: one, by its name, or all. */
  upgrade?: { name?: string | undefined } | undefined;
  /** Whether to download what is pinned, and to write nothing. */
  downloadOnly?: boolean | undefined;
  env: Fetching["env"];
  progress(plugin: string, text: string, fraction?: number): void;
}

/** How a plugin was resolved. `before`: the version that was pinned. */
export interface Resolved {
  name: string;
  source: string;
  version: string;
  integrity: string;
  before?: string;
  /** Whether it came over the network. */
  isFetched: boolean;
}

/**
 * Resolves the plugins of a configuration that are packages, fetches them, and pins them in the lock file. What is
 * pinned already stays, and is fetched only if it is not in the cache.
 */
export async function lockPlugins(config: Config, how: Locking): Promise<Resolved[]> {
  const sources = wantedOf(config, how);
  const entries = await readLock(config);
  if (how.downloadOnly) refuseUnlocked(sources, entries, config);
  const done: { resolved: Resolved; entry: LockEntry }[] = [];
  for (const source of sources) done.push(await lockOne(source, entries, config, how));
  const pinned = done.map(({ entry }) => entry);
  if (!how.downloadOnly) await save(config, entries, pinned);
  return done.map(({ resolved }) => resolved);
}

/** Throws "plugin-unlocked" if the lock file does not pin a plugin of a configuration. Needs no network. */
export async function checkLock(config: Config): Promise<number> {
  const sources = packagesOf(config);
  refuseUnlocked(sources, await readLock(config), config);
  return sources.length;
}

function packagesOf({ plugins }: Config): PluginSource[] {
  return plugins.filter(({ source }) => isPackage(source));
}

function wantedOf(config: Config, { only, upgrade }: Locking): PluginSource[] {
  const packages = packagesOf(config);
  const names = packages.map(({ name }) => name);
  const asked = [...(only ?? []), ...(upgrade?.name === undefined ? [] : [upgrade.name])];
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new UserError("bad-arguments", `There is no plugin "${unknown}" to fetch`, {
      hint:
        didYouMean(unknown, names) ??
        `Declared as packages under \`plugins\`: ${names.join(", ") || "none"}. Built-in plugins and local files are not fetched.`,
    });
  return only ? packages.filter(({ name }) => only.includes(name)) : packages;
}

function refuseUnlocked(sources: PluginSource[], entries: LockEntry[], config: Config): void {
  const missing = sources.filter((source) => !entryOf(source, entries));
  const failures = missing.map((source) => unlocked(source, entries, config));
  const [first] = failures;
  if (!first || failures.length === 1) {
    if (first) throw first;
    return;
  }
  throw new UserError(
    "plugin-unlocked",
    `${lockFileName} does not pin ${counted(failures.length, "plugin")}`,
    {
      problems: failures.flatMap(({ problems }) => problems),
    },
  );
}

async function lockOne(
  source: PluginSource,
  entries: LockEntry[],
  config: Config,
  how: Locking,
): Promise<{ resolved: Resolved; entry: LockEntry }> {
  const { name } = source;
  const cache = cacheFolder(config.pluginDir, how.env);
  const fetching: Fetching = {
    folder: config.baseDir,
    env: how.env,
    progress: (fraction) => how.progress(name, "downloading", fraction),
  };
  const pinned = entryOf(source, entries);
  const isMoving = how.upgrade && (how.upgrade.name ?? name) === name;
  if (pinned && !isMoving) {
    const isFetched = await ensure(source, pinned, config, cache, fetching);
    return { entry: pinned, resolved: { ...shown(pinned), isFetched } };
  }
  how.progress(name, `resolving ${source.source}`);
  const entry = await resolve(source, cache, fetching);
  const before = entries.find((one) => one.name === name)?.version;
  const isSame = entry.integrity === pinned?.integrity;
  return {
    entry,
    resolved: { ...shown(entry), ...(before === undefined || isSame ? {} : { before }), isFetched: true },
  };
}

function shown({ name, source, version, integrity }: LockEntry) {
  return { name, source, version, integrity };
}

// Returns whether it was fetched. What was changed in the cache is fetched again.
async function ensure(
  source: PluginSource,
  entry: LockEntry,
  config: Config,
  cache: string,
  how: Fetching,
): Promise<boolean> {
  const key = keyOf(source, entry);
  try {
    if (await openCached(cache, key)) return false;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "plugin-integrity") throw error;
    await dropCached(cache, key);
  }
  await fetchPinned(source, entry, config, cache, how);
  return true;
}

async function resolve(source: PluginSource, cache: string, how: Fetching): Promise<LockEntry> {
  const { fetchPackage } = await import("./fetch.ts");
  const { version, bytes, digest } = await fetchPackage(source, how);
  const entry: LockEntry = {
    name: source.name,
    source: source.source,
    ...(source.version === undefined ? {} : { wanted: source.version }),
    version,
    integrity: integrityOf(bytes),
    ...(digest === undefined ? {} : { digest }),
  };
  await addToCache(cache, keyOf(source, entry), bytes);
  return entry;
}

// Entries of other configurations in the same folder stay.
async function save(config: Config, entries: LockEntry[], pinned: LockEntry[]): Promise<void> {
  const { lstat, rename, rm, writeFile } = await import("node:fs/promises");
  const declared = new Set(config.plugins.map(({ name }) => name));
  const done = new Set(pinned.map(({ name }) => name));
  const kept = entries.filter((entry) => !done.has(entry.name) && isStillOf(entry, config, declared));
  const all = [...kept, ...pinned];
  const path = join(config.baseDir, lockFileName);
  if (all.length === 0 && entries.length === 0) return;
  const text = await lockText(all);
  if (text === (await lockText(entries)) && (await lstat(path).catch(() => undefined))) return;
  const draft = `${path}.new`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new UserError("bad-arguments", `${lockFileName} could not be written: ${writeFailure(cause)}`, {
      hint: `Make its folder writable and run \`${initCommand(config)}\` again.`,
      cause,
    });
  }
}

function isStillOf(entry: LockEntry, { plugins }: Config, declared: Set<string>): boolean {
  return !declared.has(entry.name) || plugins.some((source) => entryOf(source, [entry]) !== undefined);
}
