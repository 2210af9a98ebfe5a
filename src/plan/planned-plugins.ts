import type { Plan, PlannedPlugin } from "../core/plan.ts";
import type { PluginSet } from "../core/plugin.ts";
import type { State } from "../core/state.ts";
import { planDigest } from "./plan-digest.ts";

/**
 * Adds the fetched plugins that the state does not know like this: a change of its own, even if it changes no tool. It
 * becomes part of the digest.
 */
export function withPlugins(plan: Plan, loaded: PluginSet, state: State | null): Plan {
  const plugins = [...loaded].flatMap(([name, { package: fetched, version }]): PlannedPlugin[] => {
    const before = versionsIn(state, name);
    if (!fetched || (before.length === 1 && before[0] === version)) return [];
    return [{ name, ...fetched, before: before.filter((one) => one !== version) }];
  });
  if (plugins.length === 0) return plan;
  const sorted = plugins.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...plan, digest: planDigest(plan.stack, plan.changes, sorted), plugins: sorted };
}

function versionsIn(state: State | null, name: string): string[] {
  const tools = Object.values(state?.tools ?? {}).filter((tool) => tool.name === name);
  return [...new Set(tools.map(({ plugin }) => plugin.version))].sort();
}
