import { createRequire, isBuiltin } from "node:module";
import { dirname, join } from "node:path";

import { codeIn, filesIn } from "./folder-files.ts";
import { type Manifest, manifestAbove, manifestIn, packageFolder, packageName } from "./package-files.ts";

/** The files that an import or require in a module may load; `packages` collects the folders of packages. */
export async function namedFiles(name: string, from: string, packages: Set<string>): Promise<string[]> {
  if (isBuiltin(name)) return [];
  if (/^(\.{0,2}\/|file:)/.test(name)) return resolved(name, from);
  const own = await manifestAbove(dirname(from));
  if (own && (name.startsWith("#") || packageName(name) === own.name)) return mapped(own, packages);
  return packageFiles(packageName(name), dirname(from), packages);
}

function resolved(name: string, from: string): string[] {
  try {
    const path = name.startsWith("file:") ? new URL(name).pathname : name.replace(/[?#].*$/, "");
    return [createRequire(from).resolve(decodeURIComponent(path))];
  } catch {
    return []; // Loading it says that it is not there.
  }
}

// Which of the paths is taken depends on conditions and on Node.
async function mapped({ path, paths }: Manifest, packages: Set<string>): Promise<string[]> {
  const files = paths.map(async (target) => {
    if (!target.startsWith("./")) return packageFiles(packageName(target), dirname(path), packages);
    const star = target.indexOf("*");
    if (star < 0) return resolved(target, path);
    return codeIn(join(dirname(path), target.slice(0, target.lastIndexOf("/", star))));
  });
  return [path, ...(await Promise.all(files)).flat()];
}

// As a whole, with everything that it depends on.
async function packageFiles(name: string, from: string, packages: Set<string>): Promise<string[]> {
  const folder = await packageFolder(name, from);
  if (folder === undefined || packages.has(folder)) return [];
  packages.add(folder);
  const { needs = [] } = (await manifestIn(folder)) ?? {};
  const needed = await Promise.all(needs.map((need) => packageFiles(need, folder, packages)));
  return [...(await filesIn(folder)), ...needed.flat()];
}
