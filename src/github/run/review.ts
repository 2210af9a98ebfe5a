import type { ReviewedPlan } from "../../review/comparison.ts";
import { reviewedIn } from "../../review/marker.ts";
import { checkedMarker } from "../api/check.ts";
import type { Sticky } from "../api/comments.ts";
import type { Setting } from "./setting.ts";

/** A plan that was shown on a pull request, and the text that holds it. */
export interface ReviewedText {
  pull: number;
  reviewed: ReviewedPlan;
  body: string;
}

/** The plan that a pull request shows: in our comment, else in the check on its head; null: neither holds one. */
export async function reviewedOn(
  stack: string,
  { headSha }: { headSha?: string },
  sticky: Sticky,
  setting: Setting,
): Promise<ReviewedText | null> {
  const { pull } = sticky;
  const body = (await sticky.find())?.body ?? "";
  const inComment = reviewedIn(body);
  if (inComment) return { pull, reviewed: inComment, body };
  if (!setting.inputs.check || headSha === undefined) return null;
  const marker = (await checkedMarker(stack, headSha, setting)) ?? "";
  const inCheck = reviewedIn(marker);
  return inCheck && { pull, reviewed: inCheck, body: marker };
}
