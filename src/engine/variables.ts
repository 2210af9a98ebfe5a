import { deferredEnv, envPattern, isOfRun } from "../core/deferred.ts";
import { compareDigests } from "../core/digest.ts";
import { type Json, type JsonObject, mapStrings } from "../core/json.ts";
import { quoted } from "../core/recorded-text.ts";
import { isSecretPath } from "../core/secret-path.ts";
import type { RunSecrets } from "./run.ts";

/** What is needed to look up a variable. */
export type VariableLookup = Pick<RunSecrets, "env" | "traits" | "registry">;

/**
 * The value of an environment variable, which is registered as a secret unless it is public; undefined: the run does not
 * have it.
 */
export function variableOf(name: string, { env, traits, registry }: VariableLookup): string | undefined {
  const value = env[name] ?? "";
  if (value === "" || isOfRun(name)) return undefined;
  if (!traits.public.has(name)) registry.add(value, deferredEnv(name));
  return value;
}

/** How the value of a variable compares with the recorded one. One that only planning has counts as unchanged. */
export function compareVariable(
  name: string,
  recorded: string,
  value: string,
  { digests, traits }: Pick<RunSecrets, "digests" | "traits">,
): ReturnType<typeof compareDigests> {
  return traits.planOnly.has(name) ? "same" : compareDigests(recorded, digests(value));
}

/** Whether the public variable `name` may be filled in; its value is `value`. */
type IsUsable = (name: string, value: string) => boolean;

/**
 * Options as a configuration would have them that says the values of public variables itself. Secret options keep them
 * symbolic: such a value is a secret, whatever it was passed as.
 */
export function withPublic(
  options: JsonObject,
  secretOptions: string[],
  lookup: Pick<RunSecrets, "env" | "traits">,
  isUsable: IsUsable = () => true,
): JsonObject {
  if (lookup.traits.public.size === 0) return options;
  const fill = (text: string, path: string): Json =>
    isSecretPath(path, secretOptions) ? text : filled(text, lookup, isUsable);
  return mapStrings(options, fill, "options") as JsonObject;
}

function filled(
  text: string,
  { env, traits }: Pick<RunSecrets, "env" | "traits">,
  isUsable: IsUsable,
): string {
  return text.replace(envPattern, (symbol, name: string) => {
    const value = env[name] ?? "";
    const isFilled = value !== "" && traits.public.has(name) && !isOfRun(name) && isUsable(name, value);
    return isFilled ? quoted(value) : symbol;
  });
}
