import { type Config, keyOf, type Tool } from "../core/config.ts";
import type { Problem } from "../core/errors.ts";
import { type JsonObject, mapStrings } from "../core/json.ts";
import { redactLiterals } from "../core/literals.ts";
import type { PluginSet } from "../core/plugin.ts";
import { redactedText } from "../core/recorded-text.ts";

/** The tools with `(secret)` in place of each secret that the file has in clear. */
export function withoutLiterals(tools: Tool[], plugins: PluginSet): Tool[] {
  return tools.map((tool) => {
    const { options, beside } = redacted(tool, plugins);
    const hide = (text: string, path: string) =>
      (beside[path] ?? []).reduce((shown, secret) => shown.replaceAll(secret, redactedText), text);
    return { ...tool, options: mapStrings(options, hide, "options") as JsonObject };
  });
}

/** A warning for each secret option whose value is in the file in clear. */
export function literalWarnings(config: Config, plugins: PluginSet): Problem[] {
  return config.tools.flatMap((tool) => {
    const { literals, beside } = redacted(tool, plugins);
    return Object.keys({ ...literals, ...beside }).map((path) => {
      const message = `tool ${keyOf(tool)}: \`${path}\` is secret, but its value is in the file`;
      const hint = "Everyone who can read the file sees it. Use an environment variable: `[[ env NAME ]]`.";
      return config.problemAt(keyOf(tool), path, message, hint);
    });
  });
}

function redacted({ name, options }: Tool, plugins: PluginSet) {
  return redactLiterals(options, plugins.get(name)?.secretOptions ?? []);
}
