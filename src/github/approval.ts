import { UserError } from "../core/errors.ts";
import type { Plan } from "../core/plan.ts";
import { compareWithReviewed } from "../core/review.ts";
import { isSigned, reviewedIn, type Signing } from "../report/marker.ts";
import { approvalByWord } from "./command-approval.ts";
import type { Sticky } from "./comments.ts";
import type { Occasion } from "./event.ts";
import type { Inputs } from "./inputs.ts";
import { type Approval, forged } from "./refusal.ts";

/**
 * Decides as DESIGN §5 says. `comment` finds that of the merged pull request, when it is needed; null: there was none.
 * `signing` says what plans on a pull request are signed with: one that is not so signed is refused.
 */
export async function approvalOf(
  plan: Plan,
  occasion: Occasion,
  inputs: Pick<Inputs, "comment" | "confirm" | "requireReviewedPlan" | "onStalePlan">,
  comment: () => Promise<Sticky | null>,
  signing: (pull: number) => Promise<Signing | undefined>,
): Promise<Approval> {
  if (plan.changes.every((change) => change.action === "none"))
    return { approved: true, because: "there is nothing to apply" };
  if (occasion.kind === "manual") return byHand(inputs.confirm);
  const sticky = await comment();
  const found = await sticky?.find();
  const reviewed = found ? reviewedIn(found.body) : null;
  const keyed = sticky && (await signing(sticky.pull));
  if (occasion.kind === "command")
    return approvalByWord(plan, found ?? null, keyed ?? undefined, occasion.comment.at);
  if (found && reviewed && keyed && !isSigned(found.body, keyed))
    return { approved: false, error: forged(), differences: [] };
  if (!reviewed)
    return inputs.requireReviewedPlan
      ? missing(sticky !== null, inputs.comment)
      : { approved: true, because: "no review is required" };
  const { verdict, differences } = compareWithReviewed(plan, reviewed);
  if (verdict === "equal") return { approved: true, because: "the plan is the reviewed one" };
  if (verdict === "subset") return { approved: true, because: "what is left was reviewed" };
  if (inputs.onStalePlan === "apply")
    return { approved: true, because: "`on-stale-plan: apply`, though the plan is not the reviewed one" };
  return { approved: false, error: stale(differences), differences };
}

function byHand(confirm: boolean): Approval {
  if (confirm) return { approved: true, because: "it was confirmed by hand" };
  const error = new UserError("plan-missing", "An apply that is started by hand needs `confirm: true`", {
    hint: "Look at the plan in the summary of this run, then start it again with `confirm` set.",
  });
  return { approved: false, error, differences: [] };
}

function missing(hasPull: boolean, comments: boolean): Approval {
  const why = hasPull
    ? "the merged pull request has no plan of this stack"
    : "no pull request was merged with it";
  const error = new UserError("plan-missing", `This push is not applied: ${why}`, {
    hint: `${comments ? "" : "With `comment: false` no plan is kept for the merge. "}Nobody has seen what it would do. Start the workflow by hand with \`command: apply\` and \`confirm: true\`, or set \`require-reviewed-plan: false\`.`,
  });
  return { approved: false, error, differences: [] };
}

function stale(differences: string[]): UserError {
  const few = differences.slice(0, 20).map((message) => ({ message }));
  return new UserError("plan-stale", "The plan is not the one that was reviewed, so nothing was applied", {
    problems: few,
    hint: "Look at the plan as it is now. To apply it, write `/dtm apply` as a comment on the pull request, or start the workflow by hand with `command: apply` and `confirm: true`.",
  });
}
