import { isReady, type Plan } from "../core/plan.ts";
import { planCounts } from "../core/stack-status.ts";

/** The labels of a pull request, without the prefix from the input `labels`. */
export const allLabels = ["no-changes", "changes", "destroy", "applied", "stale", "failed"] as const;

/** One of `allLabels`. */
export type Label = (typeof allLabels)[number];

/** The labels of a plan. */
export function planLabels(plan: Plan): Label[] {
  const { create, update, replace, delete: remove } = planCounts(plan);
  const changing: Label[] = create + update + replace + remove > 0 ? ["changes"] : [];
  const destroying: Label[] = replace + remove > 0 ? ["destroy"] : [];
  const found: Label[] = [...changing, ...destroying, ...(isReady(plan) ? [] : (["failed"] as const))];
  return found.length > 0 ? found : ["no-changes"];
}

/** The combined labels of several stacks: good news is shown only if there is no other. */
export function combinedLabels(labels: Label[]): Label[] {
  const isBad = labels.some((label) => label === "stale" || label === "failed");
  const kept = allLabels.filter((label) => labels.includes(label) && !(isBad && label === "applied"));
  return kept.length > 1 ? kept.filter((label) => label !== "no-changes") : kept;
}
