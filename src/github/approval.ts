import { UserError } from "../core/errors.ts";
import type { Plan } from "../core/plan.ts";
import { compareWithReviewed } from "../core/review.ts";
import { isSigned, reviewedIn, type Signing } from "../report/marker.ts";
import { approvalByWord } from "./command-approval.ts";
import type { Sticky } from "./comments.ts";
import type { Occasion } from "./event.ts";
import type { Inputs } from "./inputs.ts";
import { type Approval, forged } from "./refusal.ts";

/** What a merged pull request has of its review. */
interface Review {
  /** Null: there is no such pull request. */
  comment(): Promise<Sticky | null>;
  /** The marker of the check on the pull request's head; null when it has none. */
  check(): Promise<string | null>;
}

/**
 * Decides as DESIGN §5 says. `signing` says what plans on a pull request are signed with: one that is not so signed is
 * refused.
 */
export async function approvalOf(
  plan: Plan,
  occasion: Occasion,
  inputs: Pick<Inputs, "comment" | "check" | "confirm" | "requireReviewedPlan" | "onStalePlan">,
  review: Review,
  signing: (pull: number) => Promise<Signing | undefined>,
): Promise<Approval> {
  if (plan.changes.every((change) => change.action === "none"))
    return { approved: true, because: "there is nothing to apply" };
  if (occasion.kind === "manual") return byHand(inputs.confirm);
  const sticky = await review.comment();
  const found = await sticky?.find();
  const keyed = sticky && (await signing(sticky.pull));
  if (occasion.kind === "command")
    return approvalByWord(plan, found ?? null, keyed ?? undefined, occasion.comment.at);
  const inComment = found && reviewedIn(found.body);
  const body = inComment ? found.body : ((sticky && (await review.check())) ?? "");
  const reviewed = inComment ?? reviewedIn(body);
  if (reviewed && keyed && !isSigned(body, keyed))
    return { approved: false, error: forged(), differences: [] };
  if (!reviewed)
    return inputs.requireReviewedPlan
      ? missing(sticky !== null, inputs.comment || inputs.check)
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

function missing(hasPull: boolean, isKept: boolean): Approval {
  const why = hasPull
    ? "the merged pull request has no plan of this stack"
    : "no pull request was merged with it";
  const error = new UserError("plan-missing", `This push is not applied: ${why}`, {
    hint: `${isKept ? "" : "With `comment: false` and `check: false` no plan is kept for the merge. "}Nobody has seen what it would do. Start the workflow by hand with \`command: apply\` and \`confirm: true\`, or set \`require-reviewed-plan: false\`.`,
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
