import { envNames, isOfRun, resolveEnv } from "../core/deferred.ts";
import { whereToSet } from "../core/env-source.ts";
import { UserError } from "../core/errors.ts";
import type { Json } from "../core/json.ts";
import type { LoadedPlugin } from "../core/plugin.ts";
import type { RunSecrets } from "./run.ts";
import { type VariableLookup, variableOf } from "./variables.ts";

/** The environment variables that a value needs and that are not set, or empty. */
export function missingEnv(value: Json, env: RunSecrets["env"]): string[] {
  return envNames(value).filter((name) => (env[name] ?? "") === "" || isOfRun(name));
}

/** What a plugin may look up: the variables that it declares, and never those of the run itself. */
export function envOf(
  { env: declared }: Pick<LoadedPlugin, "env">,
  { env }: Pick<RunSecrets, "env">,
): (name: string) => string | undefined {
  return (name) => (declared.includes(name) && !isOfRun(name) ? env[name] : undefined);
}

/** Fills in the values of environment variables, each registered as a secret unless it is public. Throws "env-missing". */
export function withEnv(value: Json, lookup: VariableLookup & EnvLookup): Json {
  const missing = missingEnv(value, lookup.env);
  if (missing.length > 0) throw envMissing(missing, lookup);
  return resolveEnv(value, (name) => variableOf(name, lookup) ?? "");
}

/** The error for variables that are not set. */
export function envMissing(names: string[], known: EnvLookup): UserError {
  const problems = names.map((name) => lackOf(name, known));
  const [first = { message: "", hint: "" }] = problems;
  if (problems.length < 2) return new UserError("env-missing", first.message, { hint: first.hint });
  return new UserError("env-missing", `Not set in this run: ${names.join(", ")}`, { problems });
}

/** Why a variable has no value, and what to do about it. */
export function lackOf(name: string, { env, source, traits }: EnvLookup): { message: string; hint: string } {
  if (isOfRun(name))
    return {
      message: `The environment variable ${name} belongs to the run, so a configuration cannot use it`,
      hint: "Pass the value in a variable of another name.",
    };
  return {
    message: `The environment variable ${name} is not set`,
    hint: traits.public.has(name)
      ? `\`vars\` passes it, but it is empty.`
      : whereToSet(name, env[name] === "", source),
  };
}

type EnvLookup = Pick<RunSecrets, "env" | "source" | "traits">;
