import { UserError } from "../../core/errors.ts";
import type { Plan } from "../../core/plan.ts";
import { compareWithReviewed, type ReviewedPlan } from "../../review/comparison.ts";
import { factsOf } from "../../review/facts.ts";
import type { Trigger, TriggerFields } from "../../review/trigger.ts";
import { isSigned, type Signing } from "../../review/marker.ts";
import { approvalByWord } from "../commands/approval.ts";
import type { Sticky } from "../api/comments.ts";
import type { Inputs } from "./inputs.ts";
import { type Approval, forged } from "./refusal.ts";
import type { ReviewedText } from "./review.ts";

/** What is to be found of the review of a push. */
export interface Review {
  /** The comment on the pull request that was merged; null: there is no such pull request. */
  comment(): Promise<Sticky | null>;
  /** The plan that this pull request shows. */
  own(): Promise<ReviewedText | null>;
  /** The plans of pull requests that were merged before, and are not applied yet. */
  earlier(): Promise<ReviewedText[]>;
}

/**
 * Decides whether a plan may be applied; see docs/design.md, Review. `signing` gives what a pull request's plans are
 * signed with; a plan without that signature is refused.
 */
export async function approvalOf(
  plan: Plan,
  trigger: Trigger,
  inputs: Pick<Inputs, "comment" | "check" | "confirm" | "requireReviewedPlan" | "onStalePlan">,
  review: Review,
  signing: (pull: number) => Promise<Signing | undefined>,
): Promise<Approval> {
  if (plan.changes.every((change) => change.action === "none"))
    return { approved: true, because: "there is nothing to apply" };
  const { approval } = factsOf(trigger);
  if (approval === "confirm") return byHand(inputs.confirm);
  const sticky = await review.comment();
  const keyed = sticky && (await signing(sticky.pull));
  const { comment, headSha: head }: TriggerFields = trigger;
  if (approval === "comment" && comment)
    return approvalByWord(plan, (await sticky?.find()) ?? null, keyed ?? undefined, { at: comment.at, head });
  const shown = sticky && (await review.own());
  if (!shown)
    return inputs.requireReviewedPlan
      ? missing(sticky !== null, inputs.comment || inputs.check)
      : { approved: true, because: "no review is required" };
  if (keyed && !isSigned(shown.body, keyed)) return { approved: false, error: forged(), differences: [] };
  const { verdict, differences } = compareWithReviewed(plan, shown.reviewed);
  if (verdict === "equal") return { approved: true, because: "the plan is the reviewed one" };
  if (verdict === "subset") return { approved: true, because: "what is left was reviewed" };
  const together = await togetherWith(plan, shown.reviewed, review, signing);
  if (together) return together;
  if (inputs.onStalePlan === "apply")
    return { approved: true, because: "`on-stale-plan: apply`, though the plan is not the reviewed one" };
  return { approved: false, error: stale(differences), differences };
}

// GitHub drops runs that wait when merges come quickly, so that one run has to do the work of several.
async function togetherWith(
  plan: Plan,
  reviewed: ReviewedPlan,
  review: Review,
  signing: (pull: number) => Promise<Signing | undefined>,
): Promise<Approval | undefined> {
  const found = await review.earlier();
  const isGood = await Promise.all(
    found.map(async ({ pull, body }) => {
      const keyed = await signing(pull);
      return !keyed || isSigned(body, keyed);
    }),
  );
  const good = found.filter((_, i) => isGood[i]);
  const { verdict } = compareWithReviewed(
    plan,
    reviewed,
    good.map((one) => one.reviewed),
  );
  if (verdict === "different") return undefined;
  const pulls = good.map(({ pull }) => pull);
  const named = pulls.map((pull) => `#${pull}`).join(", ");
  return { approved: true, because: `all of it was reviewed, here and in ${named}`, together: pulls };
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
