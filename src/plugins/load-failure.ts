import { spawnSync } from "node:child_process";
import { realpath } from "node:fs/promises";
import { extname, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { messageOf } from "../core/errors.ts";
import { fileFailure } from "../core/file-failure.ts";

/** Why a plugin's file could not be loaded, and what to do. */
export interface LoadFailure {
  why: string;
  hint?: string;
}

/** What is known before a plugin's file is loaded: an older Node takes TypeScript for JavaScript with mistakes. */
export function unloadable(path: string): LoadFailure | undefined {
  if (!/^\.[mc]?ts$/.test(extname(path)) || process.features.typescript) return undefined;
  return {
    why: `TypeScript needs Node 22.18 or newer; this is Node ${process.versions.node}`,
    hint: "Update Node, or compile the plugin to JavaScript and name that file.",
  };
}

/** What an error means that loading a plugin's file threw; files are named from `baseDir`. */
export async function loadFailure(error: unknown, entry: string, baseDir: string): Promise<LoadFailure> {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_REQUIRE_ASYNC_MODULE")
    return {
      why: "top-level await is not supported in plugins",
      hint: "Move what it waits for into the plugin's verbs, which may be async.",
    };
  if (code === "MODULE_NOT_FOUND" || code === "ERR_MODULE_NOT_FOUND")
    return {
      why: firstLine(messageOf(error)),
      hint: "Check the path of the import, or install the package next to the plugin.",
    };
  if (!(error instanceof SyntaxError)) return { why: fileFailure(error) };
  const at = await placeOf(error, entry, baseDir);
  return { why: `${at === undefined ? "" : `${at}: `}syntax error: ${firstLine(error.message)}` };
}

// Node 20 tells the place of a mistake in an ES module only on the terminal, so each file is checked on its own.
async function placeOf(
  { stack = "" }: SyntaxError,
  entry: string,
  baseDir: string,
): Promise<string | undefined> {
  // Node names files by their real paths, whatever link led to them.
  const home = await realpath(baseDir);
  const own = placeIn(stack, home);
  if (own !== undefined) return own;
  const { filesOf } = await import("./files.ts");
  const modules = [...(await filesOf(entry)).keys()].filter(
    (path) => /\.[mc]?js$/.test(path) && !path.includes("node_modules"),
  );
  for (const path of modules) {
    const { stderr } = spawnSync(process.execPath, ["--check", path], { encoding: "utf8", env: {} });
    const found = placeIn(stderr, home);
    if (found !== undefined) return found;
  }
  return undefined;
}

function placeIn(text: string, baseDir: string): string | undefined {
  const [, url, path, line] = /^(?:(file:\/\/\S+)|(\/.+)):(\d+)$/m.exec(text) ?? [];
  const file = url === undefined ? path : fileURLToPath(url);
  return file === undefined ? undefined : `${relative(baseDir, file)}:${line}`;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
