import { type Config, keyOf, type Tool } from "../core/config.ts";
import type { Problem } from "../core/errors.ts";
import { redactLiterals } from "../core/literals.ts";
import type { PluginSet } from "../core/plugin.ts";

/** The tools with `(secret)` in place of each secret that the file has in clear. */
export function withoutLiterals(tools: Tool[], plugins: PluginSet): Tool[] {
  return tools.map((tool) => ({ ...tool, options: redacted(tool, plugins).options }));
}

/** A warning for each secret option whose value is in the file in clear. */
export function literalWarnings(config: Config, plugins: PluginSet): Problem[] {
  return config.tools.flatMap((tool) =>
    Object.keys(redacted(tool, plugins).literals).map((path) => {
      const message = `tool ${keyOf(tool)}: \`${path}\` is secret, but its value is in the file`;
      const hint = "Everyone who can read the file sees it. Use an environment variable: `[[ env NAME ]]`.";
      return config.problemAt(keyOf(tool), path, message, hint);
    }),
  );
}

function redacted({ name, options }: Tool, plugins: PluginSet) {
  return redactLiterals(options, plugins.get(name)?.secretOptions ?? []);
}
