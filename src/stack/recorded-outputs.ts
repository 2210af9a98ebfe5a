import type { Host } from "../core/events.ts";
import type { JsonObject } from "../core/json.ts";
import { secretText } from "../core/plan.ts";
import type { RunContext } from "../core/run-context.ts";
import { publicOutputs } from "../engine/results.ts";
import { readableState } from "./recorded-tool.ts";

/** The outputs in the state by tool; in place of a secret one is `(secret)`. Tools without outputs are left out. */
export async function recordedOutputs(context: RunContext, host: Host): Promise<Record<string, JsonObject>> {
  const state = await readableState(context, host);
  if (!state) return {};
  const open = publicOutputs(state);
  const entries = Object.entries(state.tools).map(([tool, { sealed = {} }]) => {
    const hidden = Object.keys(sealed).map((name) => [name, secretText]);
    return [tool, { ...open[tool], ...Object.fromEntries(hidden) }] as const;
  });
  return Object.fromEntries(entries.filter(([, outputs]) => Object.keys(outputs).length > 0));
}
