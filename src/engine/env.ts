import { deferredEnv, envNames, isOfRun, resolveEnv } from "../core/deferred.ts";
import { UserError } from "../core/errors.ts";
import type { Json } from "../core/json.ts";
import type { RunSecrets } from "./run.ts";

/** The environment variables that a value needs and that are not set, or empty. */
export function missingEnv(value: Json, env: RunSecrets["env"]): string[] {
  return envNames(value).filter((name) => (env[name] ?? "") === "" || isOfRun(name));
}

/** Fills in the values of environment variables, each registered as a secret. Throws "env-missing". */
export function withEnv(value: Json, { env, registry }: Pick<RunSecrets, "env" | "registry">): Json {
  return resolveEnv(value, (name) => {
    const text = env[name] ?? "";
    if (text === "" || isOfRun(name)) throw envMissing(name);
    registry.add(text, deferredEnv(name));
    return text;
  });
}

/** The error for a variable that is not set. */
export function envMissing(name: string): UserError {
  return new UserError("env-missing", `The environment variable ${name} is not set`, {
    hint: `Set it for this run; in a workflow: \`env: { ${name}: \${{ secrets.${name} }} }\` on the step.`,
  });
}
