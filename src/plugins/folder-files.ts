import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";

const code = /^\.([mc]?[jt]s|node|wasm)$/;

/** All code in a folder, at any depth. */
export async function codeIn(folder: string): Promise<string[]> {
  return (await filesIn(folder)).filter((path) => code.test(extname(path)));
}

/** A file, or all files in a folder; none if there is neither. */
export async function dataAt(path: string): Promise<string[]> {
  const real = await realpath(path).catch(() => undefined);
  const found = real === undefined ? undefined : await stat(real).catch(() => undefined);
  if (real === undefined || !found) return [];
  return found.isFile() ? [real] : filesIn(real);
}

/**
 * All files in a folder, at any depth, with links followed; none if there is no such folder. Packages that are installed
 * in it are not part of it, and neither is what is hidden.
 */
export async function filesIn(folder: string): Promise<string[]> {
  const seen = new Set<string>();
  const found = new Set<string>();
  const folders = [folder];
  for (const next of folders) {
    const real = await realpath(next).catch(() => undefined);
    if (real === undefined || seen.has(real)) continue;
    seen.add(real);
    for (const { path, isFolder } of await entriesOf(real))
      if (isFolder) folders.push(path);
      else found.add(path);
  }
  return [...found].sort();
}

async function entriesOf(folder: string): Promise<{ path: string; isFolder: boolean }[]> {
  const names = await readdir(folder).catch(() => []);
  const known = names.filter((name) => name !== "node_modules" && !name.startsWith("."));
  const entries = known.map(async (name) => {
    // A link that leads nowhere, or a socket, cannot be loaded.
    const path = await realpath(join(folder, name)).catch(() => undefined);
    const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
    if (path === undefined || !(found?.isFile() || found?.isDirectory())) return [];
    return [{ path, isFolder: found.isDirectory() }];
  });
  return (await Promise.all(entries)).flat();
}
