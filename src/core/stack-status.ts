import type { Result, ToolResult } from "./events.ts";
import { withHeld } from "./held.ts";
import type { Action, Plan, Summary } from "./plan.ts";

/**
 * How many tools have each action, how many are blocked or wait for one that is, whatever their action was, and how much
 * the run lacks. An earlier version did not count the last.
 */
export type PlanCounts = Summary & { blocked: number; missing?: number | undefined };

/** How many tools of an apply ended in each way. */
export type ResultCounts = Record<ToolResult["status"], number>;

/** The status of a stack on a pull request. It is data for later runs, so that all texts are free to change. */
export type StackStatus =
  | { kind: "planned"; counts: PlanCounts }
  /** There is no plan; `problems` counts those in the configuration. */
  | { kind: "failed"; problems: number }
  /** Not applied: the plan differs from the reviewed one, and the differences are known. */
  | { kind: "stale" }
  /** Not applied for another reason; `isStale`: the plan is not the one that was shown. */
  | { kind: "refused"; isStale: boolean }
  /** The run is waiting for the lock. */
  | { kind: "waiting" }
  /** The run has given up waiting. */
  | { kind: "locked" }
  | { kind: "applying"; done: number; total: number }
  | { kind: "applied"; outcome: Result["outcome"]; counts: ResultCounts }
  /** Already applied, as part of a later commit. */
  | { kind: "included" }
  /** The run was killed during the apply. */
  | { kind: "interrupted" }
  /** The pull request was closed without merging. */
  | { kind: "withdrawn" }
  /** The pull request no longer affects the stack. */
  | { kind: "left" };

/** The status of one of several stacks on a pull request, and the URL of its comment. */
export interface OverviewRow {
  stack: string;
  url: string;
  /** Missing if an earlier version wrote the comment. */
  status?: StackStatus | undefined;
}

/** The status of a stack whose plan is shown. */
export function plannedStatus(plan: Plan): StackStatus & { kind: "planned" } {
  return { kind: "planned", counts: planCounts(plan) };
}

/** The status of a stack after an apply. */
export function appliedStatus({ outcome, tools }: Result): StackStatus & { kind: "applied" } {
  return { kind: "applied", outcome, counts: resultCounts(tools) };
}

/** The status of a stack without a plan, for an error. */
export function failedStatus({ problems }: { problems: unknown[] }): StackStatus & { kind: "failed" } {
  return { kind: "failed", problems: problems.length };
}

/** Counts the changes of a plan. */
export function planCounts({ summary, changes, needs = [] }: Plan): PlanCounts {
  const blocked = withHeld(changes).filter((change) => change.blocked);
  const free = (count: number, action: Action) =>
    count - blocked.filter((change) => change.action === action).length;
  return {
    create: free(summary.create, "create"),
    update: free(summary.update, "update"),
    replace: free(summary.replace, "replace"),
    delete: free(summary.delete, "delete"),
    unchanged: free(summary.unchanged, "none"),
    blocked: blocked.length,
    ...(needs.length > 0 ? { missing: needs.length } : {}),
  };
}

function resultCounts(tools: ToolResult[]): ResultCounts {
  const of = (status: ToolResult["status"]) => tools.filter((tool) => tool.status === status).length;
  return { done: of("done"), unchanged: of("unchanged"), failed: of("failed"), skipped: of("skipped") };
}

/** What all stacks of a commit come to. `conclusion` is undefined as long as one of them has not ended. */
export interface Combined {
  conclusion: "success" | "failure" | undefined;
  failed: string[];
  waiting: string[];
}
