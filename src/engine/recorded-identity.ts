import { envNames } from "../core/deferred.ts";
import { UserError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import type { LoadedPlugin, PluginSet } from "../core/plugin.ts";
import type { State, ToolState } from "../core/state.ts";
import {
  compareIdentity,
  hasOpenTexts,
  identityIn,
  identityOf,
  type IdentitySecrets,
  type IdentitySource,
  recordedAs,
} from "./identity.ts";
import type { PreparedTool } from "./prepare.ts";
import { compareVariable } from "./variables.ts";

type PreparedTools = ReadonlyMap<string, PreparedTool>;

/**
 * A state whose tools have their identities as the plugins return them now, so that an earlier record or another
 * version of a plugin makes no difference. Where secrets in the options have changed since, the recorded identity
 * stays.
 */
export function withIdentities(
  state: State,
  prepared: PreparedTools,
  plugins: PluginSet,
  secrets: IdentitySecrets,
): State {
  if (![...plugins.values()].some(({ identity }) => identity)) return state;
  const tools = Object.entries(state.tools).map(([key, tool]): [string, ToolState] => {
    const loaded = plugins.get(tool.name);
    if (!loaded?.identity) return [key, tool];
    const isAsRecorded = (name: string, value: string) =>
      compareVariable(name, tool.secrets[name] ?? "", value, secrets) === "same";
    const source = { loaded, literals: prepared.get(key)?.literals ?? {} };
    const now = identityOf(tool.options, source, secrets, isAsRecorded);
    return [key, { ...tool, ...recordedAs(now, secrets) }];
  });
  return { ...state, tools: Object.fromEntries(tools) };
}

/** The tools whose recorded options now mean another resource than the recorded one, and why. */
export function strayedTools(
  state: State | null,
  prepared: PreparedTools,
  plugins: PluginSet,
  secrets: IdentitySecrets,
): Map<string, string> {
  const found = Object.entries(state?.tools ?? {}).flatMap(([key, tool]) => {
    const loaded = plugins.get(tool.name);
    const why = loaded && whyStrayed(tool, { loaded, literals: prepared.get(key)?.literals ?? {} }, secrets);
    return why === undefined ? [] : [[key, why] as const];
  });
  return new Map(found);
}

/** Refuses to delete what options mean if that is not the recorded resource. Options are as the verb gets them. */
export function refuseStrayed(
  key: string,
  { identity }: ToolState,
  loaded: LoadedPlugin,
  options: JsonObject,
  secrets: IdentitySecrets,
): void {
  if (!loaded.identity || identity === undefined) return;
  if (compareIdentity(identity, identityIn(loaded, options, secrets), secrets) === "same") return;
  throw new UserError(
    "identity-changed",
    `The recorded options of ${key} no longer mean the recorded resource`,
    {
      hint: "An environment variable or another secret in them has changed. Set it as it was; nothing was deleted.",
    },
  );
}

function whyStrayed(
  { identity, options, secrets: recorded }: ToolState,
  source: IdentitySource,
  secrets: IdentitySecrets,
): string | undefined {
  if (!source.loaded.identity || identity === undefined || !hasOpenTexts(options)) return undefined;
  const now = identityOf(options, source, secrets);
  if (now === undefined || compareIdentity(identity, now, secrets) === "same") return undefined;
  const changed = envNames(options).filter((name) => {
    return compareVariable(name, recorded[name] ?? "", secrets.env[name] ?? "", secrets) !== "same";
  });
  const what = changed.length > 0 ? changed.join(", ") : "a secret in them";
  return `Its recorded options no longer mean the recorded resource, because ${what} changed. Set it as it was before.`;
}
