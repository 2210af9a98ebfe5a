import type { Plan } from "../core/plan.ts";
import type { Pins } from "../core/plugin.ts";
import type { State } from "../core/state.ts";
import { pinnedDigest } from "../plan/previews.ts";
import type { PreviewCall } from "./preview-calls.ts";

/** Returns the pins that the given tools have in the plan that was reviewed, as far as it has some. */
export type PinsOf = (tools: string[]) => Promise<ReadonlyMap<string, Pins>>;

/** The pins to preview with: of the reviewed plan, else those with which an interrupted run began the same change. */
export async function pinsFor(
  plan: Plan,
  calls: PreviewCall[],
  state: State | null,
  pinsOf: PinsOf | undefined,
): Promise<ReadonlyMap<string, Pins>> {
  const tools = calls.filter(({ action }) => action !== "delete").map(({ key }) => key);
  if (tools.length === 0) return new Map();
  const asked = new Set(tools);
  const begun = plan.changes.flatMap((change) => {
    const pins = asked.has(change.tool) ? begunWith(change, state) : undefined;
    return pins ? [[change.tool, pins] as const] : [];
  });
  return new Map([...begun, ...((await pinsOf?.(tools)) ?? [])]);
}

// After a failure, the inputs may have been corrected, and with other options they may be others.
function begunWith({ tool, reason, wanted }: Plan["changes"][number], state: State | null): Pins | undefined {
  const { pins, wanted: then } = state?.tools[tool]?.pending ?? {};
  if (reason !== "interrupted" || !pins || wanted === undefined) return undefined;
  return pinnedDigest(wanted, pins) === then ? pins : undefined;
}
