import { eachString, type Json, type JsonObject, mapStrings } from "../core/json.ts";
import { envNames, resolveEnv } from "../core/late.ts";
import { maskLiterals } from "../core/mask.ts";
import { secretText } from "../core/plan.ts";
import type { PluginSet } from "../core/plugin.ts";
import type { State, ToolState } from "../core/state.ts";
import { digestSecrets, type Lookup, type Prepared, recordable } from "./prepare.ts";

/**
 * Takes literal secrets out of a state, in place. DevStream's own state has them: it stored options with every variable
 * put in. One that is what the configuration's `[[ env X ]]` gives now is recorded as that, so that it is no change.
 */
export function hideRecorded(
  state: State | null,
  prepared: ReadonlyMap<string, Prepared>,
  plugins: PluginSet,
  lookup: Lookup,
): void {
  for (const [key, tool] of Object.entries(state?.tools ?? {})) {
    const secretPaths = plugins.get(tool.name)?.secretOptions ?? [];
    hide(
      tool,
      maskLiterals(tool.options, secretPaths).literals,
      prepared.get(key)?.wanted.options ?? {},
      lookup,
    );
  }
}

function hide(tool: ToolState, literals: Record<string, string>, wanted: JsonObject, lookup: Lookup): void {
  if (Object.keys(literals).length === 0) return;
  const late = textsOf(wanted);
  const same = (path: string, value: string) =>
    resolveEnv(late.get(path) ?? "", (name) => lookup.env[name] ?? "") === value;
  const kept = Object.fromEntries(Object.entries(literals).filter(([path, value]) => !same(path, value)));
  const put = (text: string, path: string): Json => {
    if (literals[path] === undefined) return text;
    return kept[path] === undefined ? (late.get(path) ?? text) : secretText;
  };
  for (const value of Object.values(literals)) lookup.secrets.add(value);
  tool.options = mapStrings(tool.options, put, "options") as JsonObject;
  tool.secrets = { ...tool.secrets, ...recordable(digestSecrets(envNames(tool.options), kept, lookup)) };
}

function textsOf(value: JsonObject): Map<string, string> {
  const texts = new Map<string, string>();
  eachString(value, (text, path) => texts.set(path, text), "options");
  return texts;
}
