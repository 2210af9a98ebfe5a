import { realpath } from "node:fs/promises";
import { dirname, extname, relative, resolve, sep } from "node:path";

import { readFileUpTo } from "../confined.ts";
import { sha256 } from "../core/bytes.ts";
import { isModule } from "./external/launch.ts";
import { codeIn, dataAt } from "./folder-files.ts";
import { type Loads, loadsOf, prepareLoads } from "./loads.ts";
import { namedFiles } from "./named-files.ts";

// A larger plugin has been bundled by then.
const most = 20_000;
const mostBytes = 50_000_000;

/**
 * The digest of a plugin: of its file, or of all files that it may load, with their paths. Links count as what they lead
 * to, packages as a whole with everything they depend on, and computed imports as all code in their folder. Throws the
 * file system's error for the first file.
 */
export async function digestOf(entry: string): Promise<string> {
  return (await codeOf(entry)).digest;
}

/** The same digest, and the paths of the files that it covers. */
export async function codeOf(entry: string): Promise<{ digest: string; files: string[] }> {
  const start = await realpath(entry);
  // What an executable loads is not known.
  const contents = isModule(start) ? await filesOf(start) : new Map([[start, await readModule(start)]]);
  const files = [...contents.keys()];
  const [only, ...more] = contents.values();
  if (only && more.length === 0) return { digest: sha256(only), files };
  const nameOf = (path: string) => relative(dirname(start), path).replaceAll(sep, "/");
  const listed = [...contents].map(([path, content]) => `${nameOf(path)}\0${sha256(content)}`);
  return { digest: sha256(listed.sort().join("\n")), files };
}

/** The contents of a plugin's file and of all files that it may load, by their path. */
export async function filesOf(entry: string): Promise<Map<string, Buffer>> {
  await prepareLoads();
  const start = await realpath(entry);
  const files = new Map([[start, await readModule(start)]]);
  const packages = new Set<string>();
  for (const [path, content] of files) {
    const loads = isCode(path) && !isInside(path, packages) ? loadsOf(content.toString()) : undefined;
    for (const target of loads ? await targetsOf(path, loads, packages) : []) {
      if (files.size >= most)
        throw new Error(
          `it loads more than ${most} files; bundle it into one, or move it to a folder of its own`,
        );
      if (!files.has(target)) files.set(target, await readModule(target));
    }
  }
  return files;
}

async function readModule(path: string): Promise<Buffer> {
  const bytes = await readFileUpTo(path, mostBytes);
  if (bytes === "not a file") throw new Error(`${path} is not a regular file`);
  if (bytes === "too large") throw new Error(`${path} is larger than ${mostBytes / 1e6} MB`);
  return Buffer.from(bytes);
}

function isCode(path: string): boolean {
  return !/^\.(json|node|wasm)$/.test(extname(path));
}

function isInside(path: string, folders: Set<string>): boolean {
  return [...folders].some((folder) => path.startsWith(`${folder}${sep}`));
}

async function targetsOf(path: string, loads: Loads, packages: Set<string>): Promise<string[]> {
  const folder = dirname(path);
  const named = await Promise.all(loads.names.map((name) => namedFiles(name, path, packages)));
  const computed = await Promise.all(loads.computed.map((start) => codeIn(resolve(folder, start))));
  const data = await Promise.all(loads.data.map((name) => dataAt(resolve(folder, name))));
  return [...named, ...computed, ...data].flat();
}
