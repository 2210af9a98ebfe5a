import type { PlanCounts, StackStatus } from "../core/stack-status.ts";
import type { Label } from "./labels.ts";

/** What follows from the status of a stack. */
export interface Outcome {
  /** Everything is fine, and nothing is left to do. */
  isSettled: boolean;
  /** For the check on the commit. */
  conclusion: "success" | "failure" | "cancelled";
  /** For the pull request; the labels of a plan are `planLabels`. */
  labels: Label[];
}

/** What follows from the status of a stack. */
export function outcomeOf(status: StackStatus): Outcome {
  switch (status.kind) {
    case "planned":
      return planned(status.counts);
    case "applied":
      return ends[status.outcome];
    case "included":
      return good;
    case "refused":
      return status.isStale ? stale : bad;
    case "stale":
      return stale;
    case "waiting":
    case "applying":
    case "withdrawn":
    case "left":
      return { ...good, isSettled: false, labels: [] };
    case "failed":
    case "locked":
    case "interrupted":
      return bad;
    default:
      return status satisfies never;
  }
}

const good: Outcome = { isSettled: true, conclusion: "success", labels: ["applied"] };
const bad: Outcome = { isSettled: false, conclusion: "failure", labels: ["failed"] };
const stale: Outcome = { ...bad, labels: ["stale"] };

const ends: Record<(StackStatus & { kind: "applied" })["outcome"], Outcome> = {
  success: good,
  "no-changes": good,
  failed: bad,
  cancelled: { ...bad, conclusion: "cancelled" },
};

function planned({ create, update, replace, delete: remove, blocked, missing = 0 }: PlanCounts): Outcome {
  const isEmpty = create + update + replace + remove + blocked + missing === 0;
  return { isSettled: isEmpty, conclusion: blocked + missing > 0 ? "failure" : "success", labels: [] };
}
