import type { Config } from "../core/config.ts";
import type { Host } from "../core/events.ts";
import type { RunContext } from "../core/run-context.ts";
import { checkLock, type Locking, lockPlugins, type Resolved } from "../plugins/packages/lock.ts";
import { readConfig } from "./config.ts";

/** Resolves, fetches and pins the plugins of a configuration, and shows the progress. */
export async function pinPlugins(
  context: RunContext,
  host: Host,
  how: Omit<Locking, "env" | "progress">,
): Promise<{ stack: string; plugins: Resolved[] }> {
  const config = await readConfig(context, host, { strict: false });
  const plugins = await lockPlugins(config, { ...how, env: context.env, progress: progressOn(host) });
  return { stack: config.stack, plugins };
}

/** Throws if a plugin of a configuration is not pinned. Returns how many are. */
export async function checkPinned(
  context: RunContext,
  host: Host,
): Promise<Pick<Config, "stack"> & { plugins: number }> {
  const config = await readConfig(context, host, { strict: false });
  return { stack: config.stack, plugins: await checkLock(config) };
}

// A download reports every piece that arrives; people need every tenth of it.
function progressOn(host: Host): Locking["progress"] {
  const shown = new Map<string, number>();
  return (tool, text, fraction) => {
    const tenth = fraction === undefined ? -1 : Math.floor(fraction * 10);
    if (shown.get(tool) === tenth) return;
    shown.set(tool, tenth);
    host.report({ type: "progress", tool, text, ...(fraction === undefined ? {} : { fraction }) });
  };
}
