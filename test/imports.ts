import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";

const root = join(import.meta.dirname.replaceAll("\\", "/"), "..");
const files = ["src", "plugins", "test"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name.replaceAll("\\", "/"))),
);

/** The path of every test from the project's root, with slashes on every system. */
export const tests = files.filter((file) => file.endsWith(".test.ts"));

/** Every source file, the same way. */
export const sources = files.filter((file) => !tests.includes(file) && !file.startsWith("test/"));

/** A file's text. */
export function sourceOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** The files that a file imports: values, types, and dynamic imports. */
export function importsOf(file: string): string[] {
  return named(file, /(?:from|import\()\s*"(\.[^"]+\.ts)"/g);
}

/** What a file loads at once, without types: files, and packages by name. */
export function loadedBy(file: string): string[] {
  if (!file.endsWith(".ts")) return [];
  return named(file, /^(?:import|export) (?!type )(?:[^"';]* from )?"([^"]+)";$/gm);
}

/** The same, with what it loads when it is first needed. */
export function everLoadedBy(file: string): string[] {
  return [...loadedBy(file), ...named(file, /(?<!typeof )import\(\s*"(\.[^"]+\.ts)"/g)];
}

/** Everything that can be reached from a file by one or more steps. */
export function reachedFrom(file: string, step: (file: string) => string[]): Set<string> {
  const seen = new Set(step(file));
  for (const one of seen) for (const next of step(one)) seen.add(next);
  return seen;
}

function named(file: string, pattern: RegExp): string[] {
  const targets = [...sourceOf(file).matchAll(pattern)].map(([, target = ""]) => target);
  return targets.map((target) => (target.startsWith(".") ? join(dirname(file), target) : target));
}
