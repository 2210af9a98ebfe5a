import type { Problem } from "../../core/errors.ts";
import type { Plan } from "../../core/plan.ts";
import { planCounts } from "../../core/stack-status.ts";
import { code } from "../escape.ts";
import { footer, type Links } from "../links.ts";
import { notices } from "../problems.ts";
import { notable, verdict } from "../words.ts";
import { needsOf, warnings, withChanges } from "./plan.ts";

/** Drift as the body of an issue or a summary. */
export function driftMarkdown(plan: Plan, links: Links, most: number, warned: Problem[] = []): string {
  const changes = notable(plan);
  const hasNone = changes.length === 0;
  const isKnown = !plan.needs;
  const head = [
    `### ${hasNone && isKnown ? "✅" : "⚠️"} ${code(plan.stack)}: ${driftVerdict(plan)}`,
    ...(hasNone ? [] : ["Resources differ from what was last applied. An apply would make these changes:"]),
    ...warnings(plan),
  ];
  const next =
    "To undo the drift, start this workflow by hand with `command: apply` and `confirm: true`. To keep it, change the configuration accordingly.";
  const foot = [...(hasNone ? [] : [next]), footer(links)];
  return withChanges(changes, links, most, {
    head,
    before: [needsOf(plan)],
    rest: [notices(warned, links)],
    foot,
  });
}

function driftVerdict(plan: Plan): string {
  if (notable(plan).length > 0) return `drift (${verdict(planCounts(plan))})`;
  return plan.needs ? "could not look for all drift" : "no drift";
}

/** The last comment on a drift issue. */
export function driftGoneMarkdown(stack: string, links: Links): string {
  return [`✅ The drift of ${code(stack)} is gone.`, footer(links)].filter(Boolean).join("\n\n");
}
