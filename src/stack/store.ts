import { addressOf, openBackend } from "../backends/index.ts";
import { loadConfig } from "../config/index.ts";
import type { Backend } from "../core/backend.ts";
import type { Config } from "../core/config.ts";
import { usualTraits } from "../core/env-source.ts";
import { messageOf } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import type { JsonObject } from "../core/json.ts";
import type { RunContext } from "../core/run-context.ts";
import type { StateKey } from "../core/state-key.ts";
import type { Sealer } from "../core/vault.ts";
import { withEnv } from "../engine/env.ts";
import { makeSealer } from "../state/seal.ts";
import type { ClaimWatch } from "../state/store.ts";
import { locationOf } from "./config.ts";

/** Reads the configuration without checking its tools, and opens its backend. */
export async function openStore(
  context: RunContext,
  host: Host,
): Promise<{ config: Config; backend: Backend }> {
  const config = await loadConfig(locationOf(context));
  return { config, backend: await backendOf(config, context, host) };
}

/** Opens the backend that a configuration names. */
export async function backendOf(config: Config, context: RunContext, host: Host): Promise<Backend> {
  return openBackend(settingsOf(config, context, host), { ...config, home: context.home });
}

/** Identifies where a stack keeps its state; equal for stacks that share one. */
export async function storeAddress(context: RunContext, host: Host): Promise<string> {
  const config = await loadConfig(locationOf(context));
  return addressOf(settingsOf(config, context, host), { ...config, home: context.home });
}

// The place of the state may depend on the environment of the run.
function settingsOf({ state }: Config, context: RunContext, { secrets }: Host): Config["state"] {
  const { env, envSource: source = "shell", envTraits: traits = usualTraits } = context;
  const lookup = { env, source, traits, registry: secrets };
  return { ...state, options: withEnv(state.options, lookup) as JsonObject };
}

/** The state keys of a run, and a sealer with them. */
export interface Keys {
  keys: StateKey[];
  sealer: Sealer;
}

/** The state keys of a run. Most runs have none, and do not load the package that reads them. */
export async function stateKeys({ stateKey = "" }: RunContext): Promise<Keys> {
  const keys = stateKey === "" ? [] : (await import("../core/state-key.ts")).readStateKeys(stateKey);
  return { keys, sealer: makeSealer(keys) };
}

/** Reports who holds the lock and what was saved, and stops waiting when the run should stop. */
export function claimWatch({ signal }: RunContext, host: Host): ClaimWatch {
  return {
    signal,
    held: (holder) => host.report({ type: "waiting", holder }),
    saved: (serial) => host.report({ type: "saved", serial }),
    releaseFailed: (error) =>
      host.report({
        type: "warning",
        message: `The lock on the state was not released: ${messageOf(error)}`,
      }),
  };
}
