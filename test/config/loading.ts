import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { backendNames } from "../../src/backends/index.ts";
import { loadConfig, type LoadOptions } from "../../src/config/index.ts";
import type { Config } from "../../src/core/config.ts";
import { place, UserError } from "../../src/core/errors.ts";
import type { Json } from "../../src/core/json.ts";

/** Loads files from a new folder; a single text becomes `dtm.yaml`. */
export async function load(
  files: string | Record<string, string | Uint8Array>,
  path?: string,
  strict = true,
) {
  const cwd = mkdtempSync(join(tmpdir(), "dtm-config-"));
  try {
    for (const [name, text] of Object.entries(typeof files === "string" ? { "dtm.yaml": files } : files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    return await loadFrom({ cwd, path, strict });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** Loads files where they are, with the registered backends. */
export function loadFrom(options: Omit<LoadOptions, "backends">): Promise<Config> {
  return loadConfig({ ...options, backends: backendNames() });
}

/** A configuration of one tool with these options, after these variables. */
export function oneTool(options: string, vars = ""): string {
  const indented = options.replaceAll(/^(?=.)/gm, "    ");
  return `config: {state: {backend: local}}\n${vars}tools:\n- name: t\n  instanceID: a\n  options:\n${indented}\n`;
}

/** The options of the first tool. */
export async function optionsOf(text: string): Promise<Json | undefined> {
  return (await load(text)).tools[0]?.options;
}

/** The problems, each as `line:column message` followed by the hint. */
export async function problemsOf(...given: Parameters<typeof load>): Promise<string[]> {
  const found = await failure(load(...given));
  return found.problems.map(({ at, message, hint }) => {
    const where = at ? place(at).replace(/^dtm\.yaml:/, "") : "nowhere";
    return `${where} ${message}${hint === undefined ? "" : ` | ${hint}`}`;
  });
}

/** The `UserError` that a promise fails with. */
export async function failure(promise: Promise<Config>): Promise<UserError> {
  const found = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (found instanceof UserError) return found;
  throw new Error("the configuration loaded, or failed with a bug", { cause: found });
}
