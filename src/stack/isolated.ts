import { type Config, keyOf } from "../core/config.ts";
import type { Plan } from "../core/plan.ts";
import type { LoadedPlugin, PluginSet } from "../core/plugin.ts";
import { loadPlugins } from "../plugins/load.ts";
import type { Store } from "../state/store.ts";

// What replaces backend and plugins in a plan of untrusted files.

/** An empty state that cannot be claimed. */
export const emptyStore: Store = {
  state: null,
  migrated: false,
  damage: undefined,
  claim: refuse,
};

/**
 * The built-in plugins of a configuration. Plugins that it declares are not loaded, so their options are not checked.
 */
export async function builtInOnly(config: Config): Promise<PluginSet> {
  const declared = config.plugins.map(({ name }) => name);
  const tools = config.tools.filter(({ name }) => !declared.includes(name));
  const builtIn = await loadPlugins({ ...config, tools, plugins: [] });
  return new Map([...builtIn, ...declared.map((name) => [name, unloaded(name)] as const)]);
}

/** Marks a plan as made from files alone, with the tools that were not checked. */
export function asIsolated(plan: Plan, { tools, plugins }: Config): Plan {
  const declared = plugins.map(({ name }) => name);
  const unchecked = new Set(tools.filter(({ name }) => declared.includes(name)).map(keyOf));
  const changes = plan.changes.map((change) =>
    unchecked.has(change.tool) ? { ...change, note: "not checked: its plugin was not loaded" } : change,
  );
  // Nobody expects it to have any variables.
  const { needs: _, ...rest } = plan;
  return { ...rest, isolated: true, changes };
}

function unloaded(name: string): LoadedPlugin {
  return {
    plugin: { name, summary: "", options: {}, read: refuse, create: refuse, update: refuse, delete: refuse },
    version: "not loaded",
    check: () => [],
    parse: (options) => options,
    secretOptions: [],
    secretOutputs: [],
    env: [],
    secretEnv: [],
    mayHave: () => true,
    outputKeys: undefined,
  };
}

async function refuse(): Promise<never> {
  throw new Error("an isolated plan has no resources to work on");
}
