import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./sources.ts";

/**
 * The types of the plugin contract for authors, as one declaration file without imports of ours: the first part of
 * src/core/plugin.ts.
 */
export function pluginTypes(): string {
  const json = read("src/core/json.ts").match(/^export type Json(?:Object)? = .*;$/gm) ?? [];
  const contract = read("src/core/plugin.ts");
  const start = contract.indexOf("/** What a verb returns.");
  const end = contract.indexOf(body);
  if (json.length !== 2 || start < 0 || end < start)
    throw new Error("scripts/plugin-types.ts does not know the contract");
  const types = contract.slice(start, end).replace("export function", "export declare function");
  return ['import type * as z from "zod";', "", "/** JSON. */", ...json, "", `${types};\n`].join("\n");
}

// What follows `definePlugin` is the engine's own view.
const body = " {\n  return plugin;\n}";

/** What goes with the types at run time. */
export const pluginModule = "export const definePlugin = (plugin) => plugin;\n";

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
