import { type Config, keyOf } from "../core/config.ts";
import type { Plan } from "../core/plan.ts";
import type { LoadedPlugin, PluginSet } from "../core/plugin.ts";
import { loadPlugins } from "../plugins/load.ts";
import type { Store } from "../state/store.ts";

// What a plan has in place of store and plugins where its files are not trusted.

/** A store that holds nothing and gives no right to change it. */
export const emptyStore: Store = {
  state: null,
  migrated: false,
  damage: undefined,
  claim: refuse,
};

/** The plugins of a configuration that are built in. Each that it declares itself is not loaded: it knows no rules. */
export async function builtInOnly(config: Config): Promise<PluginSet> {
  const declared = config.plugins.map(({ name }) => name);
  const tools = config.tools.filter(({ name }) => !declared.includes(name));
  const builtIn = await loadPlugins({ ...config, tools, plugins: [] });
  return new Map([...builtIn, ...declared.map((name) => [name, unloaded(name)] as const)]);
}

/** A plan that says that it was made against nothing, and which of its tools nobody checked. */
export function asIsolated(plan: Plan, { tools, plugins }: Config): Plan {
  const declared = plugins.map(({ name }) => name);
  const unchecked = new Set(tools.filter(({ name }) => declared.includes(name)).map(keyOf));
  const changes = plan.changes.map((change) =>
    unchecked.has(change.tool) ? { ...change, note: "not checked: its plugin was not loaded" } : change,
  );
  return { ...plan, isolated: true, changes };
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
    outputKeys: undefined,
  };
}

async function refuse(): Promise<never> {
  throw new Error("a plan against nothing has nothing to work on");
}
