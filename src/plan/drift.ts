import type { Plan } from "../core/plan.ts";

/** The part of a plan that is drift: changes that the configuration did not ask for, and tools that were not read. */
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
  const { needs = [], ...rest } = plan;
  const lacking = needs.filter(({ tools }) => tools.some((tool) => !isNew(plan, tool)));
  return { ...rest, summary, changes, ...(lacking.length > 0 ? { needs: lacking } : {}) };
}

// What does not exist yet cannot have drifted.
function isNew({ changes }: Plan, tool: string): boolean {
  return changes.some((change) => change.tool === tool && change.reason === "new");
}
