import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const starting = /^node:(child_process|https?|net)$/;
const root = resolve(import.meta.dirname, "../..");

/** The tests that start a process or a server, themselves or by what they import from the tests: the project `e2e`. */
export function testsThatStart(): string[] {
  const files = ["test", "plugins"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  return files.filter((file) => file.endsWith(".test.ts") && starts(join(root, file)));
}

function starts(file: string): boolean {
  const seen = new Set([file]);
  for (const one of seen)
    for (const target of importsOf(one)) {
      if (starting.test(target)) return true;
      if (target.startsWith(".")) seen.add(resolve(dirname(one), target));
    }
  return false;
}

// What is under test may start what it likes: it is the tests that make it do so.
function importsOf(file: string): string[] {
  if (file.startsWith(join(root, "src")) || !file.endsWith(".ts")) return [];
  const imports = readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )[^"';]*"([^"]+)";$/gm);
  return [...imports].map((match) => match[1] ?? "");
}
