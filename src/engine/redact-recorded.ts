import { type Json, type JsonObject, mapScalars, type Scalar, stringsOf } from "../core/json.ts";
import { envNames, envPattern, isDeferred, resolveEnv } from "../core/deferred.ts";
import { type RedactedOptions, redactLiterals } from "../core/literals.ts";
import { secretText } from "../core/plan.ts";
import { quotedTokens, shown } from "../core/recorded-text.ts";
import { isUnresolved, referencePattern } from "../core/references.ts";
import type { PluginSet } from "../core/plugin.ts";
import { ofDevStream, type State, type ToolState } from "../core/state.ts";
import { digestSecrets, type PreparedTool, recordable } from "./prepare.ts";
import { redactResource } from "./resource.ts";
import type { SecretLookup } from "./run.ts";
import { recordedValues } from "./values.ts";
import { compareVariable, withPublic } from "./variables.ts";
import { register } from "./vault.ts";

/**
 * A copy of a state as this run would record it. DevStream's own state has secrets in clear: it stored options with
 * every variable filled in, and all outputs. The current value of an `[[ env X ]]` in the configuration is recorded as
 * that, so that it is not a change.
 */
export function redactRecorded(
  state: State,
  prepared: ReadonlyMap<string, PreparedTool>,
  plugins: PluginSet,
  lookup: SecretLookup,
): State {
  const redacted = Object.entries(state.tools).map(([key, tool]) => {
    const { literals } = redactLiterals(tool.options, plugins.get(tool.name)?.secretOptions ?? []);
    register(literals, lookup.registry);
    const asNow = redactOptions(tool, literals, prepared.get(key)?.desired.options ?? {}, lookup);
    return [key, fillPublic(asNow, plugins.get(tool.name)?.secretOptions ?? [], lookup)] as const;
  });
  // Only now are all secrets known that another tool's output may contain.
  const tools = redacted.map(([key, tool]): [string, ToolState] => {
    const resource = redactToolResource(tool, plugins, lookup);
    return [key, tool.quoted && resource === tool.resource ? tool : { ...tool, resource, quoted: true }];
  });
  return { ...state, tools: Object.fromEntries(tools) };
}

function redactOptions(
  tool: ToolState,
  literals: RedactedOptions["literals"],
  desired: JsonObject,
  lookup: SecretLookup,
): ToolState {
  const deferred = deferredTexts(desired, lookup);
  const texts: ReadonlyMap<string, string> = tool.quoted ? new Map() : stringsOf(desired, "options");
  const kept: RedactedOptions["literals"] = {};
  const redact = (value: Scalar, path: string): Scalar => {
    const symbolic = deferred.get(path);
    if (symbolic?.value === value) return symbolic.text;
    const literal = literals[path];
    if (literal !== undefined) {
      kept[path] = literal;
      return secretText;
    }
    return typeof value === "string" && !tool.quoted ? requoted(value, texts.get(path) ?? "") : value;
  };
  const options = mapScalars(tool.options, redact, "options") as JsonObject;
  if (options === tool.options) return tool;
  const names = envNames(options).filter((name) => !lookup.traits.public.has(name));
  const digests = recordable(digestSecrets(names, kept, lookup));
  return { ...tool, options, secrets: { ...tool.secrets, ...digests } };
}

// A variable that is public now may have been a secret, and then only its digest tells whether it is still the same.
function fillPublic(tool: ToolState, secretOptions: string[], lookup: SecretLookup): ToolState {
  const isSame = (name: string, value: string) =>
    compareVariable(name, tool.secrets[name] ?? "", value, lookup) !== "changed";
  const options = withPublic(tool.options, secretOptions, lookup, isSame);
  if (options === tool.options) return tool;
  const [before, left] = [new Set(envNames(tool.options)), new Set(envNames(options))];
  const secrets = Object.entries(tool.secrets).filter(([name]) => !before.has(name) || left.has(name));
  return { ...tool, options, secrets: Object.fromEntries(secrets) };
}

// An earlier version quoted nothing. What a reference has put in is known by the desired text, which has the reference.
function requoted(text: string, desired: string): string {
  if (shown(desired) === text) return desired;
  const own = new Set(symbolsIn(desired));
  if (!isUnresolved(desired) || symbolsIn(text).every((symbol) => own.has(symbol))) return text;
  return quotedTokens(text);
}

function symbolsIn(text: string): string[] {
  return [...text.matchAll(envPattern), ...text.matchAll(referencePattern)].map(([symbol]) => symbol);
}

function redactToolResource(
  tool: ToolState,
  plugins: PluginSet,
  lookup: SecretLookup,
): ToolState["resource"] {
  const { resource } = tool;
  const loaded = plugins.get(tool.name);
  if (!resource) return resource;
  if (tool.plugin.version === ofDevStream)
    return loaded ? redactResource(resource, loaded, lookup.registry) : resource;
  const [status, outputs] = [resource.status, resource.outputs].map((value) =>
    recordedAgain(value, tool, lookup),
  );
  if (status === resource.status && outputs === resource.outputs) return resource;
  return { ...resource, status: status ?? null, outputs: outputs as JsonObject };
}

// With the secrets of this run, of which there may be more or fewer than of the one that recorded it.
function recordedAgain(value: Json, tool: ToolState, lookup: SecretLookup): Json {
  return mapScalars(value, (scalar) => {
    const text = typeof scalar === "string" && !tool.quoted ? quotedTokens(scalar) : scalar;
    if (typeof text !== "string" || !/\[\[|\*\*\*/.test(text)) return lookup.registry.record(text);
    const unknown: string[] = [];
    const known = recordedValues(text, tool, lookup, "", (path) => unknown.push(path));
    return unknown.length === 0 ? lookup.registry.record(known) : text;
  });
}

// The texts with `[[ env X ]]` in desired options, by path, with their values in this run.
function deferredTexts(
  desired: JsonObject,
  { env }: SecretLookup,
): Map<string, { text: string; value: unknown }> {
  if (envNames(desired).length === 0) return new Map();
  const deferred = [...stringsOf(desired, "options")].filter(([, text]) => isDeferred(text));
  return new Map(
    deferred.map(([path, text]) => [path, { text, value: resolveEnv(text, (name) => env[name] ?? "") }]),
  );
}
