import { resolve } from "node:path";

import { builtIn } from "../../plugins/index.ts";
import { realPathInside } from "../confined.ts";
import { type Config, keyOf, type PluginSource } from "../core/config.ts";
import { counted } from "../core/counted.ts";
import { type Problem, UserError } from "../core/errors.ts";
import { didYouMean } from "../core/nearest.ts";
import { type LoadedPlugin, packageVersion, type PluginSet } from "../core/plugin.ts";
import type { PluginRun } from "./external/running.ts";
import { type LoadFailure, loadFailure, unloadable } from "./load-failure.ts";
import { isPackage } from "./packages/source.ts";
import { makeLoaded } from "./schema.ts";

/**
 * Loads every plugin that a configuration needs, and a state: `recorded` has the names in it. Throws one
 * "plugin-unknown" with all tools whose plugin does not exist.
 */
export async function loadPlugins(
  config: Config,
  recorded: string[] = [],
  run: PluginRun = {},
): Promise<PluginSet> {
  const declared = new Map(config.plugins.map((source) => [source.name, source]));
  refuseUnknown(config);
  const names = new Set([
    ...config.tools.map((tool) => tool.name),
    ...recorded.filter((name) => isKnownPlugin(config, name)),
  ]);
  const loaded = [...names].map(
    async (name) => [name, await load(name, declared.get(name), config, run)] as const,
  );
  return new Map(await allOf(loaded));
}

/** The plugins of all tools that can be loaded, where some cannot. */
export async function loadableOnly(config: Config, run: PluginRun = {}): Promise<PluginSet> {
  const declared = new Map(config.plugins.map((source) => [source.name, source]));
  const names = [...new Set(config.tools.map(({ name }) => name))];
  const ends = await Promise.allSettled(names.map((name) => load(name, declared.get(name), config, run)));
  return new Map(
    ends.flatMap((end, i) => (end.status === "fulfilled" ? [[names[i] ?? "", end.value] as const] : [])),
  );
}

// All problems, not only the first.
async function allOf<T>(loading: Promise<T>[]): Promise<T[]> {
  const ends = await Promise.allSettled(loading);
  const failures: unknown[] = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  const known = failures.filter((one) => one instanceof UserError);
  if (failures.length > 1 && known.length === failures.length)
    throw new UserError("plugin-invalid", `${failures.length} plugins could not be loaded`, {
      problems: known.flatMap(({ problems }) => problems),
      cause: failures[0],
    });
  return Promise.all(loading);
}

async function load(
  name: string,
  source: PluginSource | undefined,
  config: Config,
  run: PluginRun,
): Promise<LoadedPlugin> {
  if (source)
    return isPackage(source.source) ? loadPackage(source, config, run) : loadFile(source, config, run);
  const found = ready.get(name) ?? loadBuiltIn(name);
  ready.set(name, found);
  return found;
}

// Processing a schema takes longer than checking a whole configuration with it, so it is done once per plugin.
const ready = new Map<string, Promise<LoadedPlugin>>();

async function loadBuiltIn(name: string): Promise<LoadedPlugin> {
  const module = await builtIn[name]?.();
  if (!module) throw new Error(`no built-in plugin ${name}`);
  return makeLoaded(module.default, "built-in");
}

async function loadPackage(source: PluginSource, config: Config, run: PluginRun): Promise<LoadedPlugin> {
  const { openPackage } = await import("./packages/open.ts");
  const { name: _, entry, files: own, ...fetched } = await openPackage(source, config);
  try {
    const { loadExternal } = await import("./external/external.ts");
    const code = { source, path: entry, digest: fetched.integrity, files: own, folders: config };
    const { files: __, ...loaded } = await loadExternal(code, run);
    return { ...loaded, version: packageVersion(fetched), package: fetched };
  } catch (error) {
    throw error instanceof UserError
      ? placed(error, source)
      : invalid(source, await loadFailure(error, entry, config.baseDir), error);
  }
}

async function loadFile(source: PluginSource, config: Config, run: PluginRun): Promise<LoadedPlugin> {
  const { baseDir, checkout } = config;
  const path = resolve(baseDir, source.source);
  const known = unloadable(path);
  if (known) throw invalid(source, known);
  try {
    if (checkout !== undefined && (await realPathInside(checkout, path)) === undefined)
      throw invalid(source, {
        why: "it is outside the checkout, itself or through a link",
        hint: "In a workflow, plugin files must be in the checkout.",
      });
    const { codeOf } = await import("./files.ts");
    const { digest, files } = await codeOf(path);
    const { loadExternal } = await import("./external/external.ts");
    return await loadExternal({ source, path, digest, files, folders: config }, run);
  } catch (error) {
    throw error instanceof UserError
      ? placed(error, source)
      : invalid(source, await loadFailure(error, path, baseDir), error);
  }
}

// What the plugin's process found out about its definition.
function placed(error: UserError, source: PluginSource): UserError {
  const { at } = source;
  const { code, message, hint, cause } = error;
  if (code === "plugin-failed") return invalid(source, { why: message, ...(hint ? { hint } : {}) }, cause);
  const problems = (
    error.problems.length > 0 ? error.problems : [{ message, ...(hint ? { hint } : {}) }]
  ).map((problem) => ({ at, ...problem }));
  return new UserError(code, message, { problems, ...(hint ? { hint } : {}), cause });
}

function invalid(source: PluginSource, { why, ...more }: LoadFailure, cause?: unknown): UserError {
  const hint =
    more.hint ??
    "Check `source`: it is the path of a JavaScript file or of an executable, relative to the configuration.";
  return new UserError(
    "plugin-invalid",
    `The plugin ${source.name} (${source.source}) could not be loaded: ${why}`,
    {
      problems: [{ message: `plugin ${source.name}: ${why}`, at: source.at, hint }],
      cause,
    },
  );
}

function refuseUnknown(config: Config): void {
  const problems = unknownPlugins(config);
  if (problems.length === 0) return;
  throw new UserError("plugin-unknown", `${counted(problems.length, "tool")} with an unknown plugin`, {
    problems,
  });
}

/** Whether a plugin is built in or declared. */
export function isKnownPlugin({ plugins }: Config, name: string): boolean {
  return Object.hasOwn(builtIn, name) || plugins.some((declared) => declared.name === name);
}

/** The problems of tools whose plugin is neither built in nor declared. */
export function unknownPlugins(config: Config): Problem[] {
  const names = [...Object.keys(builtIn), ...config.plugins.map(({ name }) => name)];
  return config.tools
    .filter((tool) => !isKnownPlugin(config, tool.name))
    .map((tool) => {
      const hint =
        didYouMean(tool.name, names) ??
        `Built in: ${Object.keys(builtIn).join(", ")}. Others are declared under \`plugins:\`.`;
      return config.problemAt(keyOf(tool), "name", `no plugin "${tool.name}"`, hint);
    });
}
