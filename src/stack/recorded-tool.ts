import type { Host } from "../core/events.ts";
import type { RunContext } from "../core/run-context.ts";
import type { ToolState } from "../core/state.ts";
import { redactRecorded } from "../engine/redact-recorded.ts";
import { loadPlugins } from "../plugins/load.ts";
import { needTool } from "../state/edit.ts";
import { openState } from "../state/store.ts";
import { openRun } from "./compare.ts";
import { pluginRun } from "./config.ts";
import { openStore, stateKeys } from "./store.ts";

/** The record of a tool, without secrets. Throws if the state does not have the tool. */
export async function recordedTool(context: RunContext, host: Host, key: string): Promise<ToolState> {
  const { config, backend } = await openStore(context, host);
  const { state, migrated } = await openState(backend);
  const tool = needTool(state, key);
  if (!migrated || !state) return tool;
  // DevStream's own document has secrets in clear, and only the plugin knows which they are.
  const plugins = await loadPlugins(config, [tool.name], pluginRun(context, host));
  const run = await openRun({ config, ...(await stateKeys(context)) }, state, context, host);
  return needTool(redactRecorded(state, new Map(), plugins, run.secrets), key);
}
