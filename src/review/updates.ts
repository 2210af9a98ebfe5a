import type { StackStatus } from "../core/stack-status.ts";
import type { KeptPlan } from "./kept-plan.ts";
import type { Marker } from "./marker.ts";
import { outcomeOf } from "./outcome.ts";

/** What becomes of the comment about a stack: its next marker; null: it stays as it is. `before` is null where there is none. */
export type Update = (before: Marker | null) => Marker | null;

/** A new plan, or why there is none. What stood there before is gone. */
export function showing(stack: string, status: StackStatus, reviewed?: KeptPlan): Update {
  return () => ({ stack, reviewed, status });
}

/** What came of a plan. What was reviewed, or was offered since, is kept for the next try. */
export function answering(stack: string, status: StackStatus, offered?: KeptPlan): Update {
  return (before) => ({
    stack,
    reviewed: before?.reviewed,
    offered: offered ?? before?.offered,
    status,
  });
}

/** Nothing is left to do: to be said where something else than success is the last word on a merge. */
export function settling(stack: string, status: StackStatus): Update {
  return (before) => {
    if (!before || (before.status && outcomeOf(before.status).isSettled)) return null;
    return answering(stack, status)(before);
  };
}

/** A plan is withdrawn, where there is one. */
export function withdrawing(stack: string): Update {
  return (before) => before && { stack, status: { kind: "withdrawn" } };
}
