import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

import type { Config } from "../../core/config.ts";
import { isObject } from "../../core/json.ts";

// A larger folder is read only as far as this.
const mostEntries = 20_000;
// More files than this are given by their folders.
const mostFiles = 200;

/** Where a configuration is, and where its state. */
export type Folders = Pick<Config, "baseDir" | "checkout"> & Partial<Pick<Config, "state">>;

/**
 * What a plugin in a process of its own may read: the files of its own code, and the folder of the configuration
 * without the state, what Git keeps, and links that lead out of it. Node's permissions cannot take something back, so
 * where there is such a thing, everything else is listed.
 */
export async function readable(files: readonly string[], folders: Folders): Promise<string[]> {
  const base = await realpath(folders.baseDir);
  const walk: Walk = { base, left: mostEntries, isKept: keptOut(base, folders) };
  const own = files.length <= mostFiles ? files : new Set(files.map((path) => dirname(path)));
  const { paths } = await lookAt(base, walk);
  return [...new Set([...own, ...packageFiles(files), ...paths])];
}

interface Walk {
  base: string;
  /** How many entries may still be looked at. */
  left: number;
  isKept: (path: string) => boolean;
}

interface Found {
  paths: string[];
  /** Whether everything in the folder may be read. */
  isWhole: boolean;
}

async function lookAt(folder: string, walk: Walk): Promise<Found> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  walk.left -= entries.length;
  if (walk.left < 0) return { paths: [], isWhole: false };
  const found: Found[] = [];
  for (const entry of entries) found.push(await entryOf(join(folder, entry.name), entry, walk));
  if (found.every(({ isWhole }) => isWhole)) return { paths: [folder], isWhole: true };
  return { paths: found.flatMap(({ paths }) => paths), isWhole: false };
}

async function entryOf(path: string, entry: Dirent, walk: Walk): Promise<Found> {
  if (walk.isKept(path)) return { paths: [], isWhole: false };
  if (entry.isDirectory()) return lookAt(path, walk);
  if (!entry.isSymbolicLink() || (await staysInside(path, walk))) return { paths: [path], isWhole: true };
  return { paths: [], isWhole: false };
}

// Node looks at a path before it follows links.
async function staysInside(link: string, { base, isKept }: Walk): Promise<boolean> {
  const real = await realpath(link).catch(() => undefined);
  if (real === undefined || !isInside(base, real)) return false;
  const steps = relative(base, real).split(sep);
  const isOpen = steps.every((_, i) => !isKept(join(base, ...steps.slice(0, i + 1))));
  // A folder may have more links.
  return isOpen && (await stat(real)).isFile();
}

function isInside(folder: string, path: string): boolean {
  const within = relative(folder, path);
  return within !== ".." && !within.startsWith(`..${sep}`) && resolve(within) !== within;
}

// The state with its lock and its copies, which have longer names.
function keptOut(base: string, { state }: Folders): Walk["isKept"] {
  const options = isObject(state?.options) ? Object.values(state.options) : [];
  const named = options.filter((value): value is string => typeof value === "string" && value !== "");
  const states = ["devstream.state", ...named].map((name) => resolve(base, name));
  return (path) =>
    basename(path) === ".git" ||
    states.some((one) => dirname(one) === dirname(path) && basename(path).startsWith(basename(one)));
}

// How Node finds out what kind of module a file is.
function packageFiles(files: readonly string[]): string[] {
  const folders = new Set(files.map((path) => dirname(path)));
  return [...folders].map((folder) => join(folder, "package.json"));
}
