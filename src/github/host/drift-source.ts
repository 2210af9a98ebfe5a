import type { ReviewSource } from "../../review/source.ts";
import { shownIssue } from "../api/issue.ts";
import type { Setting } from "../run/setting.ts";
import { signingOfDrift } from "./signing.ts";

/** The source of a command on a drift issue: the newer of the issue itself and our comment on it has the plan. */
export function withDriftIssue(source: ReviewSource, number: number, setting: Setting): ReviewSource {
  let shown: ReturnType<typeof newest> | undefined;
  const look = () => (shown ??= newest(source, number, setting));
  return {
    ...source,
    comment: async () => (await look()).found,
    signing: async (pull) => ((await look()).isIssue ? signingOfDrift(setting) : source.signing(pull)),
  };
}

async function newest(source: ReviewSource, number: number, { client, repo }: Setting) {
  const [issue, comment] = [await shownIssue(await client(), repo, number), await source.comment()];
  const hasOffer = comment?.marker.offered !== undefined;
  if (comment && hasOffer && (!issue || Date.parse(comment.at) > Date.parse(issue.at)))
    return { found: comment, isIssue: false };
  return { found: issue, isIssue: true };
}
