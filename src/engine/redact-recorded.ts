import { type JsonObject, mapStrings, same, stringsOf } from "../core/json.ts";
import { envNames, isDeferred, resolveEnv } from "../core/deferred.ts";
import { redactLiterals } from "../core/literals.ts";
import { secretText } from "../core/plan.ts";
import type { PluginSet } from "../core/plugin.ts";
import { ofDevStream, type State, type ToolState } from "../core/state.ts";
import { digestSecrets, type Lookup, type PreparedTool, recordable } from "./prepare.ts";
import { keepable } from "./resource.ts";

/**
 * Takes secrets out of a state, in place. DevStream's own state has them: it stored options with every variable put in,
 * and all outputs. What the configuration's `[[ env X ]]` gives now is recorded as that, so that it is no change.
 */
export function redactRecorded(
  state: State | null,
  prepared: ReadonlyMap<string, PreparedTool>,
  plugins: PluginSet,
  lookup: Lookup,
): void {
  const tools = Object.entries(state?.tools ?? {});
  for (const [key, tool] of tools) {
    const secretPaths = plugins.get(tool.name)?.secretOptions ?? [];
    hide(
      tool,
      redactLiterals(tool.options, secretPaths).literals,
      prepared.get(key)?.desired.options ?? {},
      lookup,
    );
  }
  // Only now is every secret known that may stand in what another tool gave back.
  for (const [, tool] of tools) {
    const loaded = plugins.get(tool.name);
    if (tool.resource && loaded && tool.plugin.version === ofDevStream)
      tool.resource = keepable(tool.resource, loaded, lookup.secrets);
  }
}

function hide(tool: ToolState, literals: Record<string, string>, desired: JsonObject, lookup: Lookup): void {
  for (const value of Object.values(literals)) lookup.secrets.add(value);
  const late = stringsOf(desired, "options");
  const lateAt = (path: string, value: string) => {
    const text = late.get(path) ?? "";
    const now = isDeferred(text) && resolveEnv(text, (name) => lookup.env[name] ?? "");
    return now === value ? text : undefined;
  };
  const kept: Record<string, string> = {};
  const options = mapStrings(
    tool.options,
    (text, path) => {
      const found = lateAt(path, text);
      if (found !== undefined || literals[path] === undefined) return found ?? text;
      kept[path] = text;
      return secretText;
    },
    "options",
  ) as JsonObject;
  if (same(options, tool.options)) return;
  tool.options = options;
  tool.secrets = { ...tool.secrets, ...recordable(digestSecrets(envNames(options), kept, lookup)) };
}
