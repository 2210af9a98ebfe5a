import type { Host } from "../core/events.ts";
import type { RunContext } from "../core/run-context.ts";
import type { State, ToolState } from "../core/state.ts";
import { redactRecorded } from "../engine/redact-recorded.ts";
import { loadPlugins } from "../plugins/load.ts";
import { needTool } from "../state/edit.ts";
import { openState } from "../state/store.ts";
import { openRun } from "./compare.ts";
import { openStore, stateKeys } from "./store.ts";

/** The record of a tool, without secrets. Throws if the state does not have the tool. */
export async function recordedTool(context: RunContext, host: Host, key: string): Promise<ToolState> {
  return needTool(await readableState(context, host, key), key);
}

/** The state without secrets; null: there is none. `only` is the tool whose record is needed; missing: all are. */
export async function readableState(context: RunContext, host: Host, only?: string): Promise<State | null> {
  const { config, backend } = await openStore(context, host);
  const { state, migrated } = await openState(backend);
  const tool = only === undefined ? undefined : needTool(state, only);
  if (!migrated || !state) return state;
  // DevStream's own document has secrets in clear, and only the plugins know which they are.
  const names = tool ? [tool.name] : Object.values(state.tools).map(({ name }) => name);
  const plugins = await loadPlugins(config, [...new Set(names)]);
  const run = await openRun({ config, ...(await stateKeys(context)) }, state, context, host);
  return redactRecorded(state, new Map(), plugins, run.secrets);
}
