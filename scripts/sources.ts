import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";

/** The project's folder. */
export const root = resolve(import.meta.dirname, "..");
/** Where bundles are built, and those for tests are stored; Git ignores it. */
export const builds = join(root, "build");

const folders = ["src", "plugins", "scripts"];
// What npm has installed is in node_modules/.package-lock.json, by version and checksum.
const single = ["package.json", "package-lock.json", "node_modules/.package-lock.json", "tsconfig.json"];

/** The files that determine the bundle, apart from the packages themselves; paths from the project's folder. */
export function sources(): string[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1)),
  );
  return [...inFolders, ...single.filter((file) => existsSync(join(root, file)))].sort();
}

/** A digest of all of them and of Node's version: two builds with one digest are the same bundle. */
export function sourcesDigest(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources()) {
    const bytes = readFileSync(join(root, file));
    hash.update(`\0${file.replaceAll(sep, "/")}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex").slice(0, 32);
}
