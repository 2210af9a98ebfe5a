import { packed } from "./tarball.ts";

/** A plugin whose thing is a file in the configuration's folder with a version in it, as a package. */
export function pluginPackage(name: string, version: string, more: Record<string, string> = {}): Buffer {
  return packed({
    "package.json": JSON.stringify({ name: `@acme/dtm-${name}`, version, type: "module", main: "index.mjs" }),
    "index.mjs": code(name, version),
    ...more,
  });
}

function code(name: string, version: string): string {
  return `import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
const at = (ctx) => join(ctx.baseDir, ctx.tool.instanceID + ".thing");
const read = async (ctx) => existsSync(at(ctx)) ? { status: readFileSync(at(ctx), "utf8"), outputs: {} } : null;
const make = async (ctx) => { writeFileSync(at(ctx), ctx.options.text + " by ${version}"); return read(ctx); };
export default {
  name: "${name}", summary: "A file", write: ["."],
  options: { type: "object", properties: { text: { type: "string" } }, required: ["text"], additionalProperties: false },
  read, create: make, update: make, async delete(ctx) { rmSync(at(ctx), { force: true }); },
};
`;
}
