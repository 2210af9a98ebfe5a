import type { PulledPlan, ReviewSource } from "../../review/source.ts";
import { checkedMarker } from "../api/check.ts";
import type { StickyComment } from "../api/comments.ts";
import { mergedAmong } from "../api/history.ts";
import type { Setting } from "../run/setting.ts";
import type { StackComments } from "./comments.ts";
import { signingOn } from "./signing.ts";

/** What GitHub knows of the review of a stack. `commits` came to the branch since the last apply. */
export function reviewSource(
  stack: string,
  commits: string[],
  setting: Setting,
  comments: StackComments,
): ReviewSource {
  return {
    pull: async () => (await comments.of(stack))?.pull ?? null,
    comment: async () => (await (await comments.of(stack))?.find()) ?? null,
    async reviewed() {
      const [pull, sticky] = [await setting.pull(), await comments.of(stack)];
      return pull && sticky && reviewedOn(stack, pull, sticky, setting);
    },
    async earlier() {
      const pulls = await mergedAmong(commits, (await setting.pull())?.number, setting);
      const found = await Promise.all(
        pulls.map(async (pull) => reviewedOn(stack, pull, await comments.on(pull.number, stack), setting)),
      );
      return found.filter((one) => one !== null);
    },
    signing: (pull) => signingOn(pull, setting),
  };
}

// In our comment, else in the check on its head.
async function reviewedOn(
  stack: string,
  { headSha }: { headSha?: string },
  sticky: StickyComment,
  setting: Setting,
): Promise<PulledPlan | null> {
  const { pull } = sticky;
  const inComment = (await sticky.find())?.marker.reviewed;
  if (inComment) return { pull, kept: inComment };
  if (!setting.inputs.check || headSha === undefined) return null;
  const inCheck = (await checkedMarker(stack, headSha, setting))?.reviewed;
  return inCheck ? { pull, kept: inCheck } : null;
}
