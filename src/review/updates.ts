import type { StackStatus } from "../core/stack-status.ts";
import type { KeptPlan } from "./kept-plan.ts";
import type { Marker } from "./marker.ts";
import { outcomeOf } from "./outcome.ts";

/** The next marker of the comment about a stack; null: it stays as it is. `before` is null if there is none. */
export type Update = (before: Marker | null) => Marker | null;

/** A new plan, or why there is none. It replaces everything that was there. */
export function showing(stack: string, status: StackStatus, reviewed?: KeptPlan): Update {
  return (before) => ({ stack, reviewed, status, ...remembering(before) });
}

/** The result of a plan. What was reviewed, or offered since, is kept for the next attempt. */
export function answering(stack: string, status: StackStatus, offered?: KeptPlan): Update {
  return (before) => ({
    stack,
    reviewed: before?.reviewed,
    offered: offered ?? before?.offered,
    status,
    ...remembering(before, status),
  });
}

/** Nothing is left to do. Reported only if the last report on a merge was not a success. */
export function settling(stack: string, status: StackStatus): Update {
  return (before) => {
    if (!before || (before.status && outcomeOf(before.status).isSettled)) return null;
    return answering(stack, status)(before);
  };
}

/** Why a plan is withdrawn: its pull request was closed, or no longer affects the stack. */
export type Withdrawal = "withdrawn" | "left";

/** A plan is withdrawn, if there is one. */
export function withdrawing(stack: string, kind: Withdrawal = "withdrawn"): Update {
  return (before) => before && { stack, status: { kind }, ...remembering(before) };
}

// Half of an apply that failed or was killed may be done, too.
function remembering(before: Marker | null, now?: StackStatus): Pick<Marker, "hasApplied"> {
  return before?.hasApplied || mayHaveApplied(now) || mayHaveApplied(before?.status)
    ? { hasApplied: true }
    : {};
}

function mayHaveApplied(status: StackStatus | undefined): boolean {
  if (status?.kind === "applied") return status.counts.done + status.counts.failed > 0;
  return status?.kind === "applying" || status?.kind === "interrupted";
}
