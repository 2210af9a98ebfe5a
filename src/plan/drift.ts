import type { Plan } from "../core/plan.ts";

/** What of a plan is drift: changes that the configuration did not ask for, and what could not be compared. */
export function driftOf(plan: Plan): Plan {
  const changes = plan.changes.filter(
    ({ reason, blocked }) => reason === "drift" || reason === "missing" || blocked,
  );
  const of = (action: string) => changes.filter((change) => change.action === action).length;
  const summary = {
    ...plan.summary,
    create: of("create"),
    update: of("update"),
    replace: of("replace"),
    delete: 0,
  };
  return { ...plan, summary, changes };
}
