import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { pluginModule, pluginTypes } from "../../scripts/plugin-types.ts";
import { root } from "../../scripts/sources.ts";
import { lacking } from "../lacking.ts";
import { newFolder } from "./loading.ts";

const plugin = (color: string) => `import * as z from "zod";
import { definePlugin, type Resource } from "devstream-action/plugin";
export default definePlugin({
  name: "lamp", summary: "A lamp", options: z.strictObject({ color: z.string() }), exec: ["helm"],
  async read(ctx): Promise<Resource | null> {
    const { stdout } = await ctx.exec("helm", ["status", ctx.options.${color}]);
    return { status: stdout, outputs: {} };
  },
  async create() { return { status: {}, outputs: {} }; },
  async update() { return { status: {}, outputs: {} }; },
  async delete() {},
});
`;

// Each line that the compiler prints.
async function compiled(code: string): Promise<string> {
  const folder = await newFolder();
  const own = join(folder, "node_modules/devstream-action");
  await mkdir(own, { recursive: true });
  await symlink(join(root, "node_modules/zod"), join(folder, "node_modules/zod"));
  await symlink(join(root, "node_modules/@types"), join(folder, "node_modules/@types"));
  const exports = { "./plugin": { types: "./plugin.d.ts", default: "./plugin.js" } };
  await writeFile(
    join(own, "package.json"),
    JSON.stringify({ name: "devstream-action", type: "module", exports }),
  );
  await writeFile(join(own, "plugin.d.ts"), pluginTypes());
  await writeFile(join(own, "plugin.js"), pluginModule);
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  await writeFile(join(folder, "lamp.ts"), code);
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--types", "node"];
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const run = promisify(execFile)(process.execPath, [tsc, ...options, "lamp.ts"], { cwd: folder });
  return run.then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
}

test.skipIf(lacking.links)(
  "a plugin in TypeScript compiles with the published types, which know its options",
  async () => {
    expect(await compiled(plugin("color"))).toBe("");
    expect(await compiled(plugin("hue"))).toContain("Property 'hue' does not exist");
  },
);
