import type { LoadedPlugin, PluginSet } from "../core/plugin.ts";

/**
 * Calculates something that needs identities. Plugins in processes of their own are asked for those that it turns out to
 * need, all at once, and it is calculated again, so it must change nothing before it has them. Without such plugins, the
 * result is there at once.
 */
export function identified<T>(plugins: PluginSet, calculate: () => T): T | Promise<T> {
  const asking = [...plugins.values()].flatMap(({ learn }) => (learn ? [learn] : []));
  return asking.length === 0 ? calculate() : settled(asking, calculate);
}

async function settled<T>(asking: NonNullable<LoadedPlugin["learn"]>[], calculate: () => T): Promise<T> {
  for (;;) {
    const end = attempt(calculate);
    const learned = await Promise.all(asking.map((learn) => learn()));
    if (learned.includes(true)) continue;
    if ("error" in end) throw end.error;
    return end.value;
  }
}

function attempt<T>(work: () => T): { value: T } | { error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}
