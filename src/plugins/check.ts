import { type Config, keyOf, type Tool } from "../core/config.ts";
import type { Problem } from "../core/errors.ts";
import { didYouMean } from "../core/nearest.ts";
import type { LoadedPlugin, PluginSet } from "../core/plugin.ts";
import { findReferences } from "../core/references.ts";
import { findShared, sharedHint } from "../core/shared-identity.ts";
import { ignoredPathProblems } from "./ignored-paths.ts";

/** Problems of the tools, found by their plugins' schemas, and of references to outputs that do not exist. */
export function toolProblems(config: Config, plugins: PluginSet): Problem[] {
  const producers = new Map(config.tools.map((tool) => [keyOf(tool), tool.name]));
  const seen = new Set<string>();
  const found = config.tools.flatMap((tool) => [
    ...optionProblems(tool, config, plugins, seen),
    ...referenceProblems(tool, config, (key) => plugins.get(producers.get(key) ?? "")?.outputKeys),
  ]);
  return [...found, ...ignoredPathProblems(config, plugins), ...sharedProblems(config, plugins)];
}

// Values that are only known later may make two tools the same, or different; the plan checks that.
function sharedProblems(config: Config, plugins: PluginSet): Problem[] {
  const tools = config.tools.map((tool) => ({
    tool: keyOf(tool),
    plugin: tool.name,
    identity: identityOf(tool, plugins.get(tool.name)),
    source: tool.source,
  }));
  return findShared(tools).map(({ tool, message }) =>
    config.problemAt(tool, "instanceID", message, sharedHint),
  );
}

function identityOf({ options }: Tool, loaded: LoadedPlugin | undefined): string | undefined {
  if (!loaded?.identity) return undefined;
  try {
    const identity = loaded.identity(loaded.parse(options), () => undefined);
    return /\[\[|\$\{\{/.test(identity) ? undefined : identity;
  } catch {
    // What is wrong with the options has been reported.
    return undefined;
  }
}

// A value that several tools share, such as the repository of an app, is reported once. `seen` has what was reported.
function optionProblems(tool: Tool, config: Config, plugins: PluginSet, seen: Set<string>): Problem[] {
  const found = plugins.get(tool.name)?.check(tool.options) ?? [];
  return found.flatMap(({ path, message, hint }) => {
    const where = path === "" ? "options" : `options.${path}`;
    const problem = config.problemAt(keyOf(tool), where, `${keyOf(tool)}: ${where}: ${message}`, hint);
    const told = JSON.stringify([problem.at, message]);
    if (problem.at && seen.has(told)) return [];
    seen.add(told);
    return [problem];
  });
}

function referenceProblems(
  tool: Tool,
  config: Config,
  outputsOf: (producer: string) => string[] | undefined,
): Problem[] {
  return findReferences(tool.options).flatMap(({ tool: producer, key, path }) => {
    const keys = outputsOf(producer);
    if (!keys || keys.includes(key)) return [];
    const hint = didYouMean(key, keys) ?? `Its outputs: ${keys.join(", ") || "none"}.`;
    return config.problemAt(keyOf(tool), path, `${keyOf(tool)}: ${producer} has no output "${key}"`, hint);
  });
}
