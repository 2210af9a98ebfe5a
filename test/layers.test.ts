import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { expect, test } from "vitest";

// Which parts each part may import from; see docs/design.md, Parts.
const table: Record<string, string[]> = {
  entry: ["main", "github", "terminal", "core", "entry"],
  main: ["config", "engine", "plugins", "state", "backends", "plan", "review", "report", "core", "version"],
  config: ["go-template", "core"],
  engine: ["plan", "core", "wait"],
  plugins: ["core", "built-in"],
  state: ["plan", "core", "wait"],
  backends: ["scm", "core", "wait"],
  github: ["scm", "review", "report", "core", "version", "wait"],
  terminal: ["report", "core", "version", "main"],
  plan: ["core"],
  review: ["core"],
  report: ["review", "core"],
  scm: ["go-template", "core", "wait"],
  "go-template": ["core"],
  "built-in": ["scm", "go-template", "core"],
  core: [],
  version: [],
  wait: [],
};

const root = resolve(import.meta.dirname, "..");
const files = ["src", "plugins"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name)),
);

test.each(files)("%s imports only from the layers below it", (file) => {
  const from = layerOf(file);
  const allowed = [from, ...(table[from] ?? [])];
  expect(importsOf(file).filter((target) => !allowed.includes(layerOf(target)))).toEqual([]);
});

test.each(files.filter((file) => file.startsWith("plugins/")))("%s imports no other plugin", (file) => {
  const own = file.split("/")[1];
  const others = importsOf(file).filter(
    (target) => target.startsWith("plugins/") && target.split("/")[1] !== own,
  );
  expect(file === "plugins/index.ts" ? [] : others).toEqual([]);
});

test.each(files)("%s leaves @actions/* to src/github", (file) => {
  const text = readFileSync(join(root, file), "utf8");
  expect(file.startsWith("src/github/") ? null : /from "@actions\//.exec(text)).toBeNull();
});

test("every layer of the table exists", () => {
  expect(new Set(files.map(layerOf))).toEqual(new Set(Object.keys(table)));
});

// The first thing that everybody waits for. Whatever is loaded later is imported where it is needed.
test.each([
  ["src/action.ts", ["@actions/core", "canonicalize", "zod"]],
  ["src/post.ts", ["@actions/core", "canonicalize", "zod"]],
  ["src/cli.ts", ["canonicalize", "fastest-levenshtein"]],
])("%s loads no other packages at its start than %j", (entry, packages) => {
  const seen = new Set([entry]);
  for (const file of seen)
    for (const target of loadedBy(file)) if (!packages.includes(target)) seen.add(target);
  expect([...seen].filter((name) => !name.endsWith(".ts"))).toEqual([]);
});

// What a file imports at once, without types: files, and names of packages.
function loadedBy(file: string): string[] {
  if (!file.endsWith(".ts")) return [];
  const text = readFileSync(join(root, file), "utf8");
  const targets = [...text.matchAll(/^(?:import|export) (?!type )(?:[^"';]* from )?"([^"]+)";$/gm)].map(
    (match) => match[1] ?? "",
  );
  return targets
    .filter((target) => !target.startsWith("node:"))
    .map((target) =>
      target.startsWith(".") ? relative(root, resolve(root, dirname(file), target)) : target,
    );
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const targets = [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
  return targets
    .filter((target) => target.endsWith(".ts"))
    .map((target) => relative(root, resolve(root, dirname(file), target)));
}

function layerOf(file: string): string {
  const [top = "", part = ""] = file.split("/");
  if (top === "plugins") return "built-in";
  const name = part.replace(/\.ts$/, "");
  if (name === "commands") return "main";
  return ["action", "bundle", "cli", "older-node", "post"].includes(name) ? "entry" : name;
}
