import { UserError } from "../core/errors.ts";
import type { Event } from "../core/events.ts";
import type { Json, JsonObject } from "../core/json.ts";
import { envNames, resolveEnv } from "../core/deferred.ts";
import type { Context, LoadedPlugin } from "../core/plugin.ts";
import type { ToolState } from "../core/state.ts";
import type { Sealer, Vault } from "../core/vault.ts";
import { httpFor } from "./http.ts";
import type { Lookup } from "./prepare.ts";

/** What every call of a plugin's verb has in common. */
export interface Calling extends Lookup {
  report: (event: Event) => void;
  signal: AbortSignal;
  baseDir: string;
  vault: Vault;
  sealer: Sealer;
}

/** One tool's call: its options with references resolved and literals put back, deferred values still symbolic. */
export interface Call {
  key: string;
  tool: { name: string; instanceID: string };
  loaded: LoadedPlugin;
  options: JsonObject;
  recorded?: ToolState | undefined;
}

/** The context of a verb: deferred values are looked up here, at the last moment, and registered as secrets. */
export function contextFor(call: Call, calling: Calling): Context {
  const { key, tool, loaded, recorded } = call;
  const options = loaded.parse(withEnv(call.options, calling) as JsonObject);
  return {
    tool,
    options,
    ...(recorded ? priorOf(recorded, calling.vault.get(key)) : {}),
    log: (text) => calling.report({ type: "log", tool: key, text }),
    progress: (text, fraction) =>
      calling.report({ type: "progress", tool: key, text, ...(fraction === undefined ? {} : { fraction }) }),
    signal: calling.signal,
    env: (name) => (loaded.env.includes(name) ? calling.env[name] : undefined),
    http: httpFor(calling.signal),
    baseDir: calling.baseDir,
  };
}

// A plugin may get a secret only once; by this it can give it again.
function priorOf({ options, resource }: ToolState, secret: JsonObject | undefined): Pick<Context, "prior"> {
  if (!resource) return {};
  return { prior: { options, status: resource.status, outputs: { ...secret, ...resource.outputs } } };
}

/** The variables among those a value needs that are not set (or empty). */
export function missingEnv(value: Json, env: Lookup["env"]): string[] {
  return envNames(value).filter((name) => (env[name] ?? "") === "");
}

/** Puts the values of environment variables in, each registered as a secret. Throws "env-missing". */
export function withEnv(value: Json, { env, secrets }: Pick<Lookup, "env" | "secrets">): Json {
  return resolveEnv(value, (name) => {
    const text = env[name] ?? "";
    if (text === "") throw envMissing(name);
    secrets.add(text);
    return text;
  });
}

function envMissing(name: string): UserError {
  return new UserError("env-missing", `The environment variable ${name} is not set`, {
    hint: `Set it for this run; in a workflow: \`env: { ${name}: \${{ secrets.${name} }} }\` on the step.`,
  });
}
