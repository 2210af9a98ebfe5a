import { UserError } from "../core/errors.ts";
import type { Json, JsonObject } from "../core/json.ts";
import type { Event } from "../core/events.ts";
import { envNames, resolveEnv } from "../core/deferred.ts";
import type { Context, LoadedPlugin } from "../core/plugin.ts";
import type { ToolState } from "../core/state.ts";
import { outsidePlugins } from "../process/calls.ts";
import { httpFor } from "./http.ts";
import type { Run, RunSecrets } from "./run.ts";

/** A call of a verb: the options with references resolved and literals restored, but deferred values still symbolic. */
export interface VerbCall {
  key: string;
  tool: { name: string; instanceID: string };
  loaded: LoadedPlugin;
  options: JsonObject;
  recorded?: ToolState | undefined;
}

/** The context of a verb: deferred values are looked up here, at the last moment, and registered as secrets. */
export function contextFor(call: VerbCall, { secrets, report, signal, baseDir }: Run): Context {
  const { key, tool, loaded, recorded } = call;
  const tell = (event: Event): void => outsidePlugins(() => report(event));
  const options = loaded.parse(withEnv(call.options, secrets) as JsonObject);
  return {
    tool,
    options,
    ...(recorded ? priorOf(recorded, secrets.vault.get(key)) : {}),
    log: (text) => tell({ type: "log", tool: key, text }),
    progress: (text, fraction) =>
      tell({ type: "progress", tool: key, text, ...(fraction === undefined ? {} : { fraction }) }),
    signal,
    env: (name) => (loaded.env.includes(name) ? secrets.env[name] : undefined),
    http: httpFor(signal),
    baseDir,
  };
}

// A plugin may receive a secret output only once, and can return it again from here.
function priorOf({ options, resource }: ToolState, secret: JsonObject | undefined): Pick<Context, "prior"> {
  if (!resource) return {};
  return { prior: { options, status: resource.status, outputs: { ...secret, ...resource.outputs } } };
}

/** The environment variables that a value needs and that are not set, or empty. */
export function missingEnv(value: Json, env: RunSecrets["env"]): string[] {
  return envNames(value).filter((name) => (env[name] ?? "") === "");
}

/** Fills in the values of environment variables, each registered as a secret. Throws "env-missing". */
export function withEnv(value: Json, { env, registry }: Pick<RunSecrets, "env" | "registry">): Json {
  return resolveEnv(value, (name) => {
    const text = env[name] ?? "";
    if (text === "") throw envMissing(name);
    registry.add(text);
    return text;
  });
}

function envMissing(name: string): UserError {
  return new UserError("env-missing", `The environment variable ${name} is not set`, {
    hint: `Set it for this run; in a workflow: \`env: { ${name}: \${{ secrets.${name} }} }\` on the step.`,
  });
}
