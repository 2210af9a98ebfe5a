import { type JsonObject, mapStrings, same, stringsOf } from "../core/json.ts";
import { envNames, isDeferred, resolveEnv } from "../core/deferred.ts";
import { type RedactedOptions, redactLiterals } from "../core/literals.ts";
import { secretText } from "../core/plan.ts";
import type { PluginSet } from "../core/plugin.ts";
import { ofDevStream, type State, type ToolState } from "../core/state.ts";
import { digestSecrets, type PreparedTool, recordable } from "./prepare.ts";
import { redactResource } from "./resource.ts";
import type { SecretLookup } from "./run.ts";

/**
 * A copy of a state without secrets. DevStream's own state has some: it stored options with every variable filled in,
 * and all outputs. A value that `[[ env X ]]` in the configuration gives now is recorded as that, so that it is not a
 * change.
 */
export function redactRecorded(
  state: State,
  prepared: ReadonlyMap<string, PreparedTool>,
  plugins: PluginSet,
  lookup: SecretLookup,
): State {
  const redacted = Object.entries(state.tools).map(([key, tool]) => {
    const { literals } = redactLiterals(tool.options, plugins.get(tool.name)?.secretOptions ?? []);
    for (const value of Object.values(literals)) lookup.registry.add(value);
    return [key, redactOptions(tool, literals, prepared.get(key)?.desired.options ?? {}, lookup)] as const;
  });
  // Only now are all secrets known that another tool's output may contain.
  const tools = redacted.map(([key, tool]) => [key, redactToolResource(tool, plugins, lookup)] as const);
  return { ...state, tools: Object.fromEntries(tools) };
}

function redactOptions(
  tool: ToolState,
  literals: RedactedOptions["literals"],
  desired: JsonObject,
  lookup: SecretLookup,
): ToolState {
  const deferred = deferredTexts(desired, lookup);
  const kept: Record<string, string> = {};
  const redact = (text: string, path: string): string => {
    const symbolic = deferred.get(path);
    if (symbolic?.value === text) return symbolic.text;
    if (literals[path] === undefined) return text;
    kept[path] = text;
    return secretText;
  };
  const options = mapStrings(tool.options, redact, "options") as JsonObject;
  if (same(options, tool.options)) return tool;
  const digests = recordable(digestSecrets(envNames(options), kept, lookup));
  return { ...tool, options, secrets: { ...tool.secrets, ...digests } };
}

function redactToolResource(tool: ToolState, plugins: PluginSet, { registry }: SecretLookup): ToolState {
  const loaded = plugins.get(tool.name);
  if (!tool.resource || !loaded || tool.plugin.version !== ofDevStream) return tool;
  return { ...tool, resource: redactResource(tool.resource, loaded, registry) };
}

// The texts with `[[ env X ]]` in desired options, by path, with their values in this run.
function deferredTexts(
  desired: JsonObject,
  { env }: SecretLookup,
): Map<string, { text: string; value: unknown }> {
  const deferred = [...stringsOf(desired, "options")].filter(([, text]) => isDeferred(text));
  return new Map(
    deferred.map(([path, text]) => [path, { text, value: resolveEnv(text, (name) => env[name] ?? "") }]),
  );
}
