import { envNames } from "../core/deferred.ts";
import { fillOptions, fillVariables, type Lookups } from "../core/fill.ts";
import { type Json, type JsonObject, stepsOf, valueAt } from "../core/json.ts";
import { lostPaths } from "../core/recorded-text.ts";
import type { ObservedResource } from "../core/plan.ts";
import type { State, ToolState } from "../core/state.ts";
import type { RunSecrets } from "./run.ts";
import { compareVariable, type VariableLookup, variableOf } from "./variables.ts";

/** Where the values of a tool's symbolic options come from. */
export interface ValueSources {
  literals: Record<string, Json>;
  /** The outputs of a tool, as values. */
  outputs: (tool: string) => JsonObject | undefined;
  /** The desired options, symbolic. */
  desired?: JsonObject | undefined;
}

type Known = VariableLookup & Pick<RunSecrets, "digests">;

/** Options as values. `unknown` is called with the path of each one that is not known and stays symbolic. */
export function optionValues(
  options: JsonObject,
  { literals, outputs, desired }: ValueSources,
  secrets: VariableLookup,
  unknown: (path: string) => unknown,
): JsonObject {
  const env = (name: string) => variableOf(name, secrets);
  return fillOptions(options, {
    unknown,
    env,
    output: (tool, key) => ownValue(outputs(tool), key),
    literal: (path) => ownValue(literals, path) ?? insteadOfLiteral(desired, path, env),
  });
}

// A literal secret that is now a variable in the configuration is very probably the same credential.
function insteadOfLiteral(
  desired: JsonObject | undefined,
  path: string,
  env: Lookups["env"],
): Json | undefined {
  const text = valueAt(desired, stepsOf(path).slice(1));
  if (typeof text !== "string" || envNames(text).length === 0) return undefined;
  return envNames(text).every((name) => env(name) !== undefined) ? fillVariables(text, { env }) : undefined;
}

/**
 * A recorded status or outputs as values. A variable that has changed since is unknown: its old value is not recorded.
 */
export function recordedValues(
  value: Json,
  recorded: Pick<ToolState, "secrets">,
  secrets: Known,
  path = "",
  unknown: (path: string) => unknown = () => {},
): Json {
  return fillVariables(value, { env: unchangedEnv(recorded, secrets), unknown }, path);
}

/** Recorded outputs as values, without those that are not known in full. */
export function recordedOutputs(
  outputs: JsonObject,
  recorded: Pick<ToolState, "secrets">,
  secrets: Known,
): JsonObject {
  const env = unchangedEnv(recorded, secrets);
  const isKnown = ([, value]: [string, Json]) =>
    lostPaths(value).length === 0 && envNames(value).every((name) => env(name) !== undefined);
  const known = Object.entries(outputs).filter(isKnown);
  return fillVariables(Object.fromEntries(known), { env }) as JsonObject;
}

/** The outputs of the tools in a state, as values; undefined: there is no resource. */
export function outputsIn(
  state: Pick<State, "tools"> | null,
  secrets: Known & Pick<RunSecrets, "vault">,
): ValueSources["outputs"] {
  const known = new Map<string, JsonObject>();
  return (key) => {
    const tool = state?.tools[key];
    if (!tool?.resource) return undefined;
    const outputs = known.get(key) ?? {
      ...recordedOutputs(tool.resource.outputs, tool, secrets),
      ...secrets.vault.get(key),
    };
    known.set(key, outputs);
    return outputs;
  };
}

/** The outputs of a tool as they were found, or as they are recorded if it was not read; undefined: there is no resource. */
export function observedOutputs(
  key: string,
  observed: ObservedResource | undefined,
  state: Pick<State, "tools"> | null,
  secrets: Known & Pick<RunSecrets, "vault">,
): JsonObject | undefined {
  if (observed?.kind !== "found") return outputsIn(state, secrets)(key);
  // What was found is recorded with the variables of this run.
  return { ...recordedOutputs(observed.outputs, { secrets: {} }, secrets), ...secrets.vault.get(key) };
}

function unchangedEnv({ secrets: before }: Pick<ToolState, "secrets">, secrets: Known): Lookups["env"] {
  return (name) => {
    const value = variableOf(name, secrets);
    const recorded = before[name];
    if (value === undefined || recorded === undefined) return value;
    return compareVariable(name, recorded, value, secrets) === "changed" ? undefined : value;
  };
}

/** Registers the variables that options name, before a plugin is called with them. */
export function registerEnv(options: JsonObject, secrets: VariableLookup): void {
  for (const name of envNames(options)) variableOf(name, secrets);
}

function ownValue(values: JsonObject | undefined, key: string): Json | undefined {
  return values && Object.hasOwn(values, key) ? values[key] : undefined;
}
