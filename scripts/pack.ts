// `node scripts/pack.ts` where build/bundle.js is: ncc packs it into dist/, with maps. In its own process, since ncc
// names chunks by the paths from the working folder.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { compileFunction } from "node:vm";

import { root } from "./sources.ts";

interface Packed {
  code: string;
  map: string;
  assets: Record<string, { source: string | Uint8Array }>;
}

type Ncc = (
  input: string,
  options: Record<"cache" | "esm" | "quiet" | "sourceMap" | "sourceMapRegister", boolean>,
) => Promise<Packed>;

const ncc = await loadNcc();
const { code, map, assets } = await ncc(resolve("build/bundle.js"), {
  cache: false,
  esm: true,
  quiet: true,
  sourceMap: true,
  sourceMapRegister: false,
});
await mkdir("dist");
await writeFile("dist/index.js", code);
await writeFile("dist/index.js.map", map);
for (const [name, { source }] of Object.entries(assets)) await writeFile(join("dist", name), source);

// ncc makes only "cheap" maps, without columns, which are useless for minified code. webpack, which does the work,
// makes exact ones with this option.
async function loadNcc(): Promise<Ncc> {
  const file = join(root, "node_modules/@vercel/ncc/dist/ncc/index.js.cache.js");
  const [before, after, ...more] = (await readFile(file, "utf8")).split('"cheap-module-source-map"');
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file} is not what scripts/pack.ts knows: look for how ncc sets webpack's devtool`);
  const module: { exports: unknown } = { exports: {} };
  const names = ["exports", "require", "module", "__filename", "__dirname"];
  const run = compileFunction(`${before}"source-map"${after}`, names, { filename: file });
  run(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports as Ncc;
}
