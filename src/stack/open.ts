import { type Config, keyOf } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import { didYouMean } from "../core/nearest.ts";
import type { PluginSet } from "../core/plugin.ts";
import type { RunContext } from "../core/run-context.ts";
import type { State } from "../core/state.ts";
import { loadPlugins } from "../plugins/load.ts";
import { openState, type Store } from "../state/store.ts";
import { openConfig, pluginRun } from "./config.ts";
import { emptyStore } from "./isolated.ts";
import { ownStates } from "./owner.ts";
import { backendOf, type Keys, stateKeys } from "./store.ts";

/** A stack with everything that planning needs. */
export interface Stack extends Keys {
  config: Config;
  plugins: PluginSet;
  store: Store;
}

/** Opens a stack. Throws if it has none of the targets. */
export async function openStack(context: RunContext, host: Host, targets: string[] = []): Promise<Stack> {
  const keys = await stateKeys(context);
  const { config, plugins } = await openConfig(context, host);
  if (context.isolated) return { config, plugins, store: emptyStore, ...keys };
  const own = await ownStates(context, config);
  const store = await openState(await backendOf(config, context, host), undefined, { own });
  const recorded = Object.values(store.state?.tools ?? {}).map((tool) => tool.name);
  const others = recorded.filter((name) => !plugins.has(name));
  const gone =
    others.length === 0 ? [] : await loadPlugins({ ...config, tools: [] }, others, pluginRun(context, host));
  refuseUnknownTargets(targets, config, store.state);
  return { config, plugins: new Map([...plugins, ...gone]), store, ...keys };
}

function refuseUnknownTargets(targets: string[], { tools }: Config, state: State | null): void {
  const known = [...tools.map(keyOf), ...Object.keys(state?.tools ?? {})];
  const unknown = targets.filter((target) => !known.includes(target));
  if (unknown[0] === undefined) return;
  // With several stacks, another one may have all of them.
  const code = unknown.length === targets.length ? "target-unknown" : "bad-arguments";
  throw new UserError(code, `There is no tool "${unknown[0]}" in the configuration or the state`, {
    hint: didYouMean(unknown[0], known) ?? "Write it as `name.instanceID`.",
  });
}
