import { expect, test } from "vitest";

import { everLoadedBy, importsOf, loadedBy, reachedFrom, sources, sourceOf } from "./imports.ts";

// Which parts each part may import from; see docs/design.md, Parts.
const table: Record<string, string[]> = {
  entry: [
    "commands",
    "main",
    "stack",
    "github",
    "terminal",
    "backends",
    "engine",
    "plugins",
    "process",
    "network",
    "core",
    "version",
  ],
  commands: ["core"],
  main: ["stack", "engine", "core"],
  stack: [
    "config",
    "engine",
    "plugins",
    "state",
    "backends",
    "scm",
    "plan",
    "review",
    "report",
    "core",
    "version",
  ],
  config: ["scm", "go-template", "core"],
  engine: ["plan", "process", "network", "core", "wait"],
  plugins: ["process", "network", "core", "built-in", "confined"],
  state: ["plan", "core", "wait"],
  backends: ["scm", "network", "core", "wait", "version"],
  github: ["commands", "scm", "review", "report", "core", "version", "source-lines", "wait"],
  terminal: ["commands", "report", "process", "core", "source-lines"],
  plan: ["core"],
  review: ["core"],
  report: ["core"],
  scm: ["go-template", "network", "core", "confined", "wait"],
  "go-template": ["core"],
  "built-in": ["scm", "go-template", "core"],
  process: ["core"],
  network: ["core"],
  core: [],
  confined: [],
  "source-lines": [],
  version: [],
  wait: [],
};

// The list of commands is below the hosts, which use it to read arguments and events. So it loads only core: what a
// command needs is imported when it runs, except for types.
const whenRun: Record<string, string[]> = {
  commands: ["main", "stack", "config", "engine", "state", "backends", "plan", "report", "core", "version"],
};

test.each(sources)("%s imports only from the layers below it", (file) => {
  const from = layerOf(file);
  const allowed = [from, ...(table[from] ?? [])];
  const later = [...allowed, ...(whenRun[from] ?? [])];
  const loaded = loadedBy(file).filter((target) => target.endsWith(".ts"));
  expect(loaded.filter((target) => !allowed.includes(layerOf(target)))).toEqual([]);
  expect(importsOf(file).filter((target) => !later.includes(layerOf(target)))).toEqual([]);
});

test.each(sources.filter((file) => /^src\/(?:github|terminal)\//.test(file)))(
  "%s imports the list of commands and none of the commands",
  (file) => {
    const known = importsOf(file).filter((target) => layerOf(target) === "commands");
    expect(known.filter((target) => target !== "src/commands/index.ts")).toEqual([]);
  },
);

test.each(sources.filter((file) => file.startsWith("plugins/")))("%s imports no other plugin", (file) => {
  const own = file.split("/")[1];
  const others = importsOf(file).filter(
    (target) => target.startsWith("plugins/") && target.split("/")[1] !== own,
  );
  expect(file === "plugins/index.ts" ? [] : others).toEqual([]);
});

test.each(sources.filter((file) => !/^src\/(?:scm|github)\//.test(file)))(
  "%s knows code hosts only by their contract",
  (file) => {
    expect(importsOf(file).filter((target) => /^src\/scm\/(?:github|gitlab)\//.test(target))).toEqual([]);
  },
);

test("in src/scm, only the registry knows which code hosts there are", () => {
  const others = sources.filter((file) => /^src\/scm\/(?!github\/|gitlab\/)/.test(file));
  const knowing = others.filter((file) =>
    importsOf(file).some((target) => /^src\/scm\/git(?:hub|lab)\//.test(target)),
  );
  expect(knowing).toEqual(["src/scm/hosts.ts"]);
});

test.each(sources)("%s leaves @actions/* to src/github", (file) => {
  expect(file.startsWith("src/github/") ? null : /from "@actions\//.exec(sourceOf(file))).toBeNull();
});

test("every layer of the table exists", () => {
  expect(new Set(sources.map(layerOf))).toEqual(new Set(Object.keys(table)));
});

// Everybody waits for these imports. What is needed later is imported when it is needed.
test.each([
  ["src/action.ts", ["@actions/core", "canonicalize", "zod"]],
  ["src/post.ts", ["@actions/core", "canonicalize", "zod"]],
  ["src/cli.ts", ["canonicalize", "fastest-levenshtein"]],
  ["src/commands/index.ts", []],
  ["src/plugin-host.ts", ["canonicalize"]],
])("at its start, %s loads no packages other than %j", (entry, packages) => {
  const seen = reachedFrom(entry, (file) => loadedBy(file).filter((target) => !packages.includes(target)));
  expect([...seen].filter((name) => !/^node:|\.ts$/.test(name))).toEqual([]);
});

// They are large, and few runs fetch anything.
test("npm's own packages are loaded only where a package is fetched", () => {
  const known =
    /from "(?:pacote|npm-registry-fetch|@npmcli\/|tar")|import\("(?:pacote|npm-registry-fetch|@npmcli\/)/;
  expect(sources.filter((file) => known.test(sourceOf(file)))).toEqual([
    "src/plugins/packages/archive.ts",
    "src/plugins/packages/npm-options.ts",
    "src/plugins/packages/npm.ts",
  ]);
  for (const entry of ["src/action.ts", "src/cli.ts", "src/main.ts", "src/stack/config.ts"])
    expect(["tar", "pacote"].filter((name) => reachedFrom(entry, loadedBy).has(name))).toEqual([]);
});

const steps = new Map(sources.map((file) => [file, everLoadedBy(file)]));

test.each(sources)("%s does not import itself through others, at once or later", (file) => {
  expect(reachedFrom(file, (one) => steps.get(one) ?? [])).not.toContain(file);
});

function layerOf(file: string): string {
  const [top = "", part = ""] = file.split("/");
  if (top === "plugins") return "built-in";
  const name = part.replace(/\.ts$/, "");
  return ["action", "bundle", "cli", "older-node", "plugin-host", "post"].includes(name) ? "entry" : name;
}
