import { UserError } from "../../core/errors.ts";
import type { Plan } from "../../core/plan.ts";
import { compareWithReviewed } from "../../review/comparison.ts";
import { isSigned, reviewedIn, type Signing } from "../../review/marker.ts";
import { isSignedOffer, offeredIn } from "../../review/offer.ts";
import type { Comment } from "../api/comments.ts";
import { type Approval, forged } from "../run/refusal.ts";

/** The word of a person: when it was written, and the head of the pull request, where that is open, by now. */
interface Word {
  at: string;
  head: string | undefined;
}

/**
 * Whether the word of a person covers a plan: only what our comment showed when it was written, of the commit that it
 * showed it for. After a refusal that is the plan which the refusal offered.
 */
export function approvalByWord(
  plan: Plan,
  found: Comment | null,
  signing: Signing | undefined,
  { at, head }: Word,
): Approval {
  const offered = found && offeredIn(found.body);
  const shown = offered ?? (found && reviewedIn(found.body));
  if (!found || !shown)
    return refusal(
      "plan-missing",
      "There is no plan of this stack in a comment here, so nothing was applied",
    );
  const isOurs = offered ? isSignedOffer : isSigned;
  if (signing && !isOurs(found.body, signing)) return { approved: false, error: forged(), differences: [] };
  // Times are whole seconds, and nobody reads a plan within one.
  if (Date.parse(found.at) >= Date.parse(at))
    return refusal(
      "plan-stale",
      "The plan in the comment has changed since `/dtm apply` was written, so nothing was applied",
    );
  // An equal plan can do something else: what a plugin or a template reads is not all in it.
  if (head !== undefined && shown.head !== head)
    return refusal(
      "plan-stale",
      `The plan in the comment is not that of ${head.slice(0, 7)}, at which the pull request is now, so nothing was applied`,
    );
  const { verdict, differences } = compareWithReviewed(plan, shown);
  if (verdict !== "different")
    return { approved: true, because: "it is what the comment showed, and it was asked for" };
  return {
    ...refusal("plan-stale", "The plan is not the one that the comment showed, so nothing was applied"),
    differences,
  };
}

function refusal(code: "plan-missing" | "plan-stale", message: string): Approval & { approved: false } {
  const hint = "Look at the plan as it is now, and write `/dtm apply` again. `/dtm plan` shows it anew.";
  return { approved: false, error: new UserError(code, message, { hint }), differences: [] };
}
