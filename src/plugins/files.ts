import { createRequire } from "node:module";
import { dirname, relative, sep } from "node:path";

import { init, parse } from "es-module-lexer";

import { readFileUpTo } from "../confined.ts";
import { sha256 } from "../core/bytes.ts";

// A larger plugin has been bundled by then.
const most = 500;
const mostBytes = 50_000_000;

/**
 * The digest of a plugin: of its file, or of all files that it imports by relative paths, with those paths. It does not
 * cover packages, or files that the plugin reads at run time. Throws the file system's error for the first file.
 */
export async function digestOf(entry: string): Promise<string> {
  const files = await filesOf(entry);
  const [only, ...more] = files.values();
  if (only && more.length === 0) return sha256(only);
  const nameOf = (path: string) => relative(dirname(entry), path).replaceAll(sep, "/");
  const listed = [...files].map(([path, content]) => `${nameOf(path)}\0${sha256(content)}`);
  return sha256(listed.sort().join("\n"));
}

/** The contents of a plugin's file and of all files that it imports by relative paths, by their path. */
export async function filesOf(entry: string): Promise<Map<string, Buffer>> {
  await init();
  const files = new Map([[entry, await readModule(entry)]]);
  for (const [path, content] of files)
    for (const target of importedBy(path, content.toString())) {
      if (files.size >= most) break;
      if (!files.has(target)) files.set(target, await readModule(target));
    }
  return files;
}

async function readModule(path: string): Promise<Buffer> {
  const bytes = await readFileUpTo(path, mostBytes);
  if (bytes === "not a file") throw new Error(`${path} is not a regular file`);
  if (bytes === "too large") throw new Error(`${path} is larger than ${mostBytes / 1e6} MB`);
  return Buffer.from(bytes);
}

function importedBy(path: string, text: string): string[] {
  const required = [...text.matchAll(/\brequire\(\s*["'](\.[^"']+)["']/g)].map(([, name = ""]) => name);
  const { resolve: find } = createRequire(path);
  return [...modulesIn(text), ...required]
    .filter((name) => name.startsWith("."))
    .flatMap((name) => {
      try {
        return find(name);
      } catch {
        return []; // Loading it says that it is not there.
      }
    });
}

// A file that is not JavaScript imports nothing; if that is a mistake, loading it reports it.
function modulesIn(text: string): string[] {
  try {
    return parse(text)[0].flatMap(({ specifier }) => specifier ?? []);
  } catch {
    return [];
  }
}
