import type { Plan } from "../core/plan.ts";
import type { Pins } from "../core/plugin.ts";
import type { State } from "../core/state.ts";
import { pinnedDigest } from "../plan/previews.ts";
import type { PreviewCall } from "./preview-calls.ts";

/** Returns the pins that the given tools have in the plan that was reviewed; undefined: none was. */
export type PinsOf = (tools: string[]) => Promise<ReadonlyMap<string, Pins> | undefined>;

/** The pins to preview with: of the reviewed plan, else those with which an earlier run began the same change. */
export async function pinsFor(
  plan: Plan,
  calls: PreviewCall[],
  state: State | null,
  pinsOf: PinsOf | undefined,
): Promise<ReadonlyMap<string, Pins>> {
  const tools = calls.filter(({ action }) => action !== "delete").map(({ key }) => key);
  if (tools.length === 0) return new Map();
  const asked = new Set(tools);
  const reviewed = await pinsOf?.(tools);
  const begun = plan.changes.flatMap((change) => {
    const pins = asked.has(change.tool) ? begunWith(change, state, reviewed !== undefined) : undefined;
    return pins ? [[change.tool, pins] as const] : [];
  });
  return new Map([...begun, ...(reviewed ?? [])]);
}

// After a failure, the inputs may have been corrected, which a new plan shows; the apply of a reviewed one is resumed.
// With other options, they may be others.
function begunWith(
  { tool, reason, wanted }: Plan["changes"][number],
  state: State | null,
  isReviewed: boolean,
): Pins | undefined {
  const { pins, wanted: then } = state?.tools[tool]?.pending ?? {};
  const isResumed = reason === "interrupted" || (reason === "failed" && isReviewed);
  if (!isResumed || !pins || wanted === undefined) return undefined;
  return pinnedDigest(wanted, pins) === then ? pins : undefined;
}
