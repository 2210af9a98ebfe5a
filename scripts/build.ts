// Builds dist/: rolldown shakes and minifies src/, ncc packs the result, entries and licences are written beside it.
import { execFile } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { rolldown } from "rolldown";

import { schemas } from "./schemas.ts";

const root = resolve(import.meta.dirname, "..");
const build = join(root, "build");
const dist = join(root, "dist");

// @actions/core loads an HTTP client (undici) for OIDC tokens only, which is not used here. These packages do nothing
// when imported, so whatever of them is not called can go; it halves the time to start.
const shakeable = /node_modules\/(@actions|undici|tunnel|@octokit|zod|fast-content-type-parse)\//;

const entries = {
  "main.js": 'import { action } from "./index.js";\nawait action();\n',
  "post.js": 'import { post } from "./index.js";\nawait post();\n',
  "cli.js": '#!/usr/bin/env node\nimport { cli } from "./index.js";\nawait cli();\n',
};

await rm(build, { recursive: true, force: true });
await rm(dist, { recursive: true, force: true });
const modules = await shake();
await promisify(execFile)("ncc", ["build", join(build, "bundle.js"), "-o", dist], { cwd: root });
for (const [name, text] of Object.entries(entries)) await writeFile(join(dist, name), text, { mode: 0o755 });
await writeFile(join(dist, "licenses.txt"), await licences(modules));
for (const [name, schema] of Object.entries(await schemas()))
  await writeFile(join(dist, name), `${JSON.stringify(schema, null, 2)}\n`);

async function shake(): Promise<string[]> {
  const bundle = await rolldown({
    input: join(root, "src/bundle.ts"),
    cwd: root,
    platform: "node",
    transform: { target: "es2023" },
    treeshake: { moduleSideEffects: (id) => !shakeable.test(id) },
  });
  const { output } = await bundle.write({
    dir: build,
    format: "esm",
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
  });
  return output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
}

async function licences(modules: string[]): Promise<string> {
  const folders = [...new Set(modules.flatMap(packageFolder))];
  const texts = await Promise.all(folders.map(licenceOf));
  return texts.sort().join(`\n${"-".repeat(80)}\n\n`);
}

function packageFolder(id: string): string[] {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id.replace(/^\0/, ""));
  return match?.[1] ? [match[1]] : [];
}

async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file
    ? await readFile(join(folder, file), "utf8")
    : `(no licence file; declared: ${license})\n`;
  return `${name} ${version} (${license})\n\n${text}`;
}
