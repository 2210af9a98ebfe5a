import { randomUUID } from "node:crypto";
import { format } from "node:util";

import type { Json, JsonObject } from "../core/json.ts";
import type { Event } from "../core/events.ts";
import type { Context, LoadedPlugin, Pins } from "../core/plugin.ts";
import type { ToolState } from "../core/state.ts";
import { outsidePlugins } from "../process/calls.ts";
import { execFor } from "../process/exec.ts";
import { envMissing, envOf, missingEnv } from "./env.ts";
import { httpFor } from "./http.ts";
import type { Run, RunSecrets } from "./run.ts";
import { guarded, parseGuarded } from "./unknown-values.ts";
import { optionValues, recordedValues, type ValueSources } from "./values.ts";

/** A call of a verb. The options are symbolic, desired or recorded. */
export interface VerbCall extends ValueSources {
  key: string;
  tool: { name: string; instanceID: string };
  loaded: LoadedPlugin;
  options: JsonObject;
  recorded?: ToolState | undefined;
  pins?: Pins;
}

/** The context of a verb: values are filled in here, at the last moment, and registered as secrets. */
export function contextFor(call: VerbCall, { secrets, report, signal, baseDir }: Run): Context {
  const { key, tool, loaded } = call;
  const tell = (event: Event): void => outsidePlugins(() => report(event));
  // A plugin in JavaScript may pass anything, as it may to `console.log`.
  const log = (text: string): void => tell({ type: "log", tool: key, text: format(text) });
  return {
    tool,
    options: optionsFor(call, secrets),
    ...priorOf(call, secrets),
    ...(call.pins ? { pins: { ...call.pins } } : {}),
    log,
    progress: (text, fraction) => {
      const share = typeof fraction === "number" ? { fraction } : {};
      tell({ type: "progress", tool: key, text: format(text), ...share });
    },
    signal,
    // Only an effect has one that lasts; see `effectOf`.
    idempotencyKey: randomUUID(),
    env: envOf(loaded, secrets),
    http: httpFor(signal),
    exec: execFor({ signal, log, baseDir }),
    baseDir,
  };
}

/** The context of a verb that has an effect, with the key of its change. Another verb asks the server for something else. */
export function effectOf(context: Context, verb: "create" | "update" | "delete", key: string): Context {
  return { ...context, idempotencyKey: `${key}-${verb}` };
}

/** The options as the verb gets them. Throws "env-missing". */
export function optionsFor(call: VerbCall, secrets: RunSecrets): JsonObject {
  const missing = missingEnv(call.options, secrets.env);
  if (missing.length > 0) throw envMissing(missing, secrets);
  const unknown = new Set<string>();
  const values = optionValues(call.options, call, secrets, (path) => unknown.add(path));
  return parseGuarded(call.loaded, values, unknown);
}

// A plugin may receive a secret output only once, and can return it again from here.
function priorOf(call: VerbCall, secrets: RunSecrets): Pick<Context, "prior"> {
  const { key, recorded } = call;
  if (!recorded?.resource) return {};
  const { status, outputs } = recorded.resource;
  const unknown = new Set<string>();
  const note = (path: string) => void unknown.add(path);
  const values = (value: Json, part: string) =>
    guarded(recordedValues(value, recorded, secrets, part, note), unknown, part);
  const secret = secrets.vault.get(key) ?? {};
  const open = Object.entries(outputs).filter(([name]) => !Object.hasOwn(secret, name));
  return {
    prior: {
      options: priorOptions(call, recorded, secrets),
      status: values(status, "status"),
      outputs: withProperties(values(Object.fromEntries(open), "outputs") as JsonObject, secret),
    },
  };
}

// Not by spreading, which would read what is not known.
function withProperties(outputs: JsonObject, more: JsonObject): JsonObject {
  return Object.defineProperties(outputs, Object.getOwnPropertyDescriptors(more));
}

// With the current credentials, which serve as well as the ones that were used then.
function priorOptions(call: VerbCall, { options }: ToolState, secrets: RunSecrets): JsonObject {
  const unknown = new Set<string>();
  const values = optionValues(options, call, secrets, (path) => unknown.add(path));
  return guarded(values, unknown, "options") as JsonObject;
}
