import type { Plan } from "../core/plan.ts";
import { compareWithReviewed } from "./comparison.ts";
import { isSigned, type KeptPlan, type Signing } from "./kept-plan.ts";
import type { Marker } from "./marker.ts";
import { type Approval, forged, type Refusal, tampered, uncovered } from "./refusal.ts";
import type { ReviewSource } from "./source.ts";
import type { Trigger, TriggerFields } from "./trigger.ts";

/**
 * Whether a comment command approves a plan. It approves only what our comment showed when it was written, for the
 * commit that it showed it for. After a refusal, that is the plan that the refusal offered.
 */
export async function approvedByComment(
  plan: Plan,
  trigger: Trigger,
  source: ReviewSource,
): Promise<Approval | Refusal> {
  const { comment: command, headSha }: TriggerFields = trigger;
  const [pull, found] = [await source.pull(), await source.comment()];
  const shown = found && (found.marker.offered ?? found.marker.reviewed);
  if (!found || !shown || pull === null || !command)
    return uncovered("plan-missing", "No comment here has a plan of this stack, so nothing was applied");
  const editor = await found.editor?.();
  if (editor !== undefined) return tampered(editor);
  const signing = await source.signing(pull);
  if (signing && !isOurs(shown, found.marker, signing)) return forged();
  // Times are in whole seconds, and nobody reads a plan within one.
  if (Date.parse(found.at) >= Date.parse(command.at))
    return uncovered(
      "plan-stale",
      "The plan in the comment has changed since `/dtm apply` was written, so nothing was applied",
    );
  return shown.plan.head === headSha || headSha === undefined ? covering(plan, shown) : otherHead(headSha);
}

function isOurs(shown: KeptPlan, { offered }: Marker, signing: Signing): boolean {
  return isSigned(shown, shown === offered ? "offered" : "reviewed", signing);
}

// An equal plan could still do something else: it does not contain everything that a plugin or a template reads.
function otherHead(head: string): Refusal {
  return uncovered(
    "plan-stale",
    `The plan in the comment is not for ${head.slice(0, 7)}, the current head of the pull request, so nothing was applied`,
  );
}

function covering(plan: Plan, shown: KeptPlan): Approval | Refusal {
  const { verdict, differences } = compareWithReviewed(plan, shown.plan);
  if (verdict !== "different")
    return { approved: true, because: "it is the plan that the comment showed, and the command asks for it" };
  return uncovered(
    "plan-stale",
    "The plan differs from the one that the comment showed, so nothing was applied",
    differences,
  );
}
