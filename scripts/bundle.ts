import { readFileSync } from "node:fs";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";

import { type ChunkingContext, rolldown } from "rolldown";

import manifest from "../package.json" with { type: "json" };
import { writeMaps } from "./maps.ts";
import { pluginModule, pluginTypes } from "./plugin-types.ts";
import { schemas } from "./schemas.ts";
import { builds, root, sources } from "./sources.ts";

// @actions/core loads an HTTP client (undici) for OIDC tokens only, which is not used here. These packages do nothing
// when imported, so the parts that are not called can be dropped; that halves the time to start.
const shakeable = /node_modules\/(@actions|undici|tunnel|@octokit|zod|fast-content-type-parse)\//;

// npm's library can run the scripts of packages, which nothing here does.
const withoutScripts = {
  name: "without-scripts",
  resolveId: (id: string) => (id === "@npmcli/run-script" ? "\0no-scripts" : null),
  load: (id: string) =>
    id === "\0no-scripts" ? 'export default () => { throw new Error("no scripts are run"); };' : null,
};

const entries = {
  "main.js": 'import { action } from "./index.js";\nawait action();\n',
  "post.js": 'import { post } from "./index.js";\nawait post();\n',
  // What `noteBegin` in src/github/run/open.ts saved. Every run starts this step and almost none needs it, so it is
  // CommonJS, which starts at once, and reads one variable before it loads anything.
  "post.cjs": 'if (process.env.STATE_apply === "begun") import("./post.js");\n',
  "plugin-host.mjs": 'import { pluginHost } from "./index.js";\nawait pluginHost();\n',
  "renewer.js": 'import { renewer } from "./index.js";\nawait renewer();\n',
  // An older Node may not even be able to load the program.
  "cli.js": `#!/usr/bin/env node
import { needsNode } from "./needs-node.js";
needsNode("dtm", ${JSON.stringify(manifest.engines.node)});
const { cli } = await import("./index.js");
await cli();
`,
  "needs-node.js": readFileSync(join(root, "scripts/needs-node.js"), "utf8"),
};

/**
 * Writes the bundle of the current source into a folder, replacing its content: rolldown shakes and minifies src/, ncc
 * packs the result, and entries, licenses and schemas are written beside it. The same source gives the same bytes in
 * any folder. A build that fails leaves the folder as it was.
 */
export async function bundle(folder: string): Promise<void> {
  await mkdir(builds, { recursive: true });
  const work = await mkdtemp(join(builds, "work-"));
  try {
    await buildIn(work);
    await rm(folder, { recursive: true, force: true });
    await cp(join(work, "dist"), folder, { recursive: true });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function buildIn(work: string): Promise<void> {
  const dist = join(work, "dist");
  const build = join(work, "build");
  const modules = await shake(build);
  await pack(work);
  await writeMaps(build, dist);
  for (const [name, text] of Object.entries(entries))
    await writeFile(join(dist, name), text, { mode: 0o755 });
  await writeFile(join(dist, "plugin.js"), pluginModule);
  await writeFile(join(dist, "plugin.d.ts"), pluginTypes());
  await writeFile(join(dist, "licenses.txt"), await licenses(modules));
  for (const [name, schema] of Object.entries(await schemas()))
    await writeFile(join(dist, name), `${JSON.stringify(schema, null, 2)}\n`);
}

async function shake(build: string): Promise<string[]> {
  let program: Set<string> | undefined;
  const isProgram = (id: string, modules: ChunkingContext) => (program ??= programOf(modules)).has(id);
  const bundle = await rolldown({
    input: join(root, "src/bundle.ts"),
    cwd: root,
    platform: "node",
    preserveEntrySignatures: "allow-extension",
    transform: { target: "es2023" },
    plugins: [withoutScripts],
    treeshake: { moduleSideEffects: (id) => !shakeable.test(id) },
  });
  const { output } = await bundle.write({
    dir: build,
    format: "esm",
    minify: true,
    sourcemap: "hidden",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ debugName: "program", name: (id, modules) => (isProgram(id, modules) ? "program" : null) }],
    },
  });
  const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  refuseUnknown(modules);
  return modules;
}

// What commands on a stack need at once: everything that src/main.ts imports and no entry does. It is one chunk for
// all of them, because ncc would copy smaller ones into the chunk of each command.
function programOf(modules: ChunkingContext): Set<string> {
  const reached = (...files: string[]): Set<string> => {
    const seen = new Set(files.map((file) => join(root, file)));
    for (const id of seen) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
    return seen;
  };
  const atStart = reached(
    "src/bundle.ts",
    "src/action.ts",
    "src/post.ts",
    "src/cli.ts",
    "src/plugin-host.ts",
  );
  return new Set([...reached("src/main.ts")].filter((id) => !atStart.has(id)));
}

// A bundle is reused as long as its sources have the same digest, so the digest must cover everything that is read.
function refuseUnknown(modules: string[]): void {
  const known = new Set(sources().map((file) => join(root, file)));
  const own = modules.filter((id) => !id.startsWith("\0") && packageFolder(id).length === 0);
  const unknown = own.filter((id) => !known.has(id)).map((id) => relative(root, id));
  if (unknown.length > 0) throw new Error(`scripts/sources.ts does not list ${unknown.join(", ")}`);
}

// ncc names chunks by the paths from its working folder to its input and to itself, which are the same from every
// folder in build/. It takes the module format from the package.json above its input.
async function pack(work: string): Promise<void> {
  await writeFile(join(work, "package.json"), '{"type":"module"}\n');
  await promisify(execFile)(process.execPath, [join(root, "scripts/pack.ts")], { cwd: work });
}

async function licenses(modules: string[]): Promise<string> {
  const folders = [...new Set(modules.flatMap(packageFolder))];
  const texts = await Promise.all(folders.map(licenseOf));
  return texts.sort().join(`\n${"-".repeat(80)}\n\n`);
}

function packageFolder(id: string): string[] {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id.replace(/^\0/, ""));
  return match?.[1] ? [match[1]] : [];
}

async function licenseOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file
    ? await readFile(join(folder, file), "utf8")
    : `(no licence file; declared: ${license})\n`;
  return `${name} ${version} (${license})\n\n${text}`;
}
