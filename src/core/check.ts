import { type Config, keyOf, type Tool } from "./config.ts";
import { type Problem, UserError } from "./errors.ts";
import { nearest } from "./nearest.ts";
import type { PluginSet } from "./plugin.ts";
import { findReferences } from "./references.ts";

/** Checks every tool against its plugin's schema, and references against the outputs that exist. Throws all at once. */
export function checkTools(config: Config, plugins: PluginSet): void {
  const problems = config.tools.flatMap((tool) => [
    ...optionProblems(tool, config, plugins),
    ...referenceProblems(tool, config, plugins),
  ]);
  if (problems.length === 0) return;
  throw new UserError(
    "config-invalid",
    `${config.stack}: ${problems.length} problem${problems.length > 1 ? "s" : ""}`,
    {
      problems,
    },
  );
}

function optionProblems(tool: Tool, config: Config, plugins: PluginSet): Problem[] {
  const found = plugins.get(tool.name)?.check(tool.options) ?? [];
  return found.map(({ path, message, hint }) => {
    const at = path === "" ? "options" : `options.${path}`;
    return config.problemAt(keyOf(tool), at, `${keyOf(tool)}: ${at}: ${message}`, hint);
  });
}

function referenceProblems(tool: Tool, config: Config, plugins: PluginSet): Problem[] {
  const producers = new Map(config.tools.map((other) => [keyOf(other), other.name]));
  return findReferences(tool.options).flatMap(({ tool: producer, key, path }) => {
    const keys = plugins.get(producers.get(producer) ?? "")?.outputKeys;
    if (!keys || keys.includes(key)) return [];
    const near = nearest(key, keys);
    const hint = near ? `Did you mean "${near}"?` : `Its outputs: ${keys.join(", ") || "none"}.`;
    return config.problemAt(keyOf(tool), path, `${keyOf(tool)}: ${producer} has no output "${key}"`, hint);
  });
}
