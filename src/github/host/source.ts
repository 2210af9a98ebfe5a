import { UserError } from "../../core/errors.ts";
import type { PulledPlan, ReviewSource } from "../../review/source.ts";
import type { TriggerFields } from "../../review/trigger.ts";
import { checkedMarker } from "../api/check.ts";
import { planOfAnother, type StickyComment } from "../api/comments.ts";
import { roleProblem } from "../api/permission.ts";
import { mergedAmong } from "../api/history.ts";
import type { Setting } from "../run/setting.ts";
import type { StackComments } from "./comments.ts";
import { withDriftIssue } from "./drift-source.ts";
import { signingOn } from "./signing.ts";

/** What GitHub knows of the review of a stack. `commits` came to the branch since the last apply. */
export function reviewSource(
  stack: string,
  commits: string[],
  setting: Setting,
  comments: StackComments,
): ReviewSource {
  const { drift, number = 0 }: TriggerFields = setting.trigger;
  const source = pullSource(stack, commits, setting, comments);
  return drift === undefined ? source : withDriftIssue(source, number, setting);
}

function pullSource(
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
    async byAnother() {
      const pull = await setting.pull();
      return pull && planOfAnother(await setting.client(), setting.repo, pull.number, stack);
    },
    async earlier() {
      const pulls = await mergedAmong(commits, (await setting.pull())?.number, setting);
      const found = await Promise.all(
        pulls.map(async (pull) => reviewedOn(stack, pull, await comments.on(pull.number, stack), setting)),
      );
      return found.filter((one) => one !== null);
    },
    starterLacks: () => starterLacks(setting),
    signing: (pull) => signingOn(pull, setting),
  };
}

// What reaches the default branch was merged there. Anything else is applied as with `/dtm apply`.
async function starterLacks(setting: Setting): Promise<string | undefined> {
  const { trigger, inputs } = setting;
  const { isDefault = true, starter = "" }: TriggerFields = trigger;
  if (isDefault) return undefined;
  try {
    return await roleProblem(starter, inputs.applyPermission, setting);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "scm-not-found") throw error;
    return `GitHub does not know ${starter} as a person`;
  }
}

// The check on its head wins over our comment, because users cannot edit it.
async function reviewedOn(
  stack: string,
  { headSha }: { headSha?: string },
  sticky: StickyComment,
  setting: Setting,
): Promise<PulledPlan | null> {
  const { pull } = sticky;
  const isChecked = setting.inputs.check && headSha !== undefined;
  const inCheck = isChecked ? (await checkedMarker(stack, headSha, setting))?.reviewed : undefined;
  if (inCheck) return { pull, kept: inCheck };
  const comment = await sticky.find();
  const inComment = comment?.marker.reviewed;
  if (!comment || !inComment) return null;
  return { pull, kept: inComment, editedBy: await comment.editor?.() };
}
