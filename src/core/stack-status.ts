import type { Result, ToolResult } from "./events.ts";
import type { Action, Plan, Summary } from "./plan.ts";

/** How many tools each action meets, and how many are blocked, whatever was to be done with them. */
export type PlanCounts = Summary & { blocked: number };

/** How many tools of an apply ended in each way. */
export type ResultCounts = Record<ToolResult["status"], number>;

/** How a stack stands on a pull request. It is data, which a later run reads, so that all texts are free to change. */
export type StackStatus =
  | { kind: "planned"; counts: PlanCounts }
  /** There is no plan; `problems` counts those that the configuration has. */
  | { kind: "failed"; problems: number }
  /** Not applied: the plan is not the reviewed one, and it is known what differs. */
  | { kind: "stale" }
  /** Not applied for another reason; `isStale`: the plan is not the one that was shown. */
  | { kind: "refused"; isStale: boolean }
  /** The run waits for the lock. */
  | { kind: "waiting" }
  /** The run has given up waiting. */
  | { kind: "locked" }
  | { kind: "applying"; done: number; total: number }
  | { kind: "applied"; outcome: Result["outcome"]; counts: ResultCounts }
  /** Applied already, as part of a later commit. */
  | { kind: "included" }
  /** The run was killed while it applied. */
  | { kind: "interrupted" }
  /** The pull request was closed without merging. */
  | { kind: "withdrawn" };

/** How one of several stacks of a pull request stands, and where its comment is. */
export interface OverviewRow {
  stack: string;
  url: string;
  /** Absent where an earlier version wrote the comment. */
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
export function planCounts({ summary, changes }: Plan): PlanCounts {
  const blocked = changes.filter((change) => change.blocked);
  const free = (count: number, action: Action) =>
    count - blocked.filter((change) => change.action === action).length;
  return {
    create: free(summary.create, "create"),
    update: free(summary.update, "update"),
    replace: free(summary.replace, "replace"),
    delete: free(summary.delete, "delete"),
    unchanged: free(summary.unchanged, "none"),
    blocked: blocked.length,
  };
}

function resultCounts(tools: ToolResult[]): ResultCounts {
  const of = (status: ToolResult["status"]) => tools.filter((tool) => tool.status === status).length;
  return { done: of("done"), unchanged: of("unchanged"), failed: of("failed"), skipped: of("skipped") };
}
