import * as z from "zod";

import type { Trigger } from "../../../review/trigger.ts";
import type { Inputs } from "../inputs.ts";
import type { Context } from "../context.ts";
import { ignored, payload, Repository } from "./payload.ts";

const PullRequest = z.object({
  action: z.string(),
  number: z.int().positive(),
  changes: z.object({ base: z.unknown().optional() }).nullish(),
  pull_request: z.object({
    draft: z.boolean().nullish(),
    merged: z.boolean().nullish(),
    head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
    base: z.object({ ref: z.string(), repo: Repository }),
  }),
});

const planned = ["opened", "synchronize", "reopened", "ready_for_review"];

/** A pull request was opened, changed or closed. */
export function readPullRequest(context: Context, { drafts }: Pick<Inputs, "drafts">): Trigger {
  const { action, number, changes, pull_request: pull } = payload(context, PullRequest);
  const { head, base } = pull;
  if (action === "closed" && pull.merged)
    return ignored("the pull request is closed; the push applies what it merged");
  const isPlanned = planned.includes(action) || (action === "edited" && changes?.base !== undefined);
  if (action !== "closed" && !isPlanned) return ignored(`"${action}" does not affect the plan`);
  const isFork = head.repo?.full_name !== base.repo.full_name;
  if (action === "closed")
    return isFork
      ? ignored("the pull request is closed, and a fork's plan is never applied")
      : { kind: "closed", number, headSha: head.sha };
  if (pull.draft && !drafts)
    return ignored("the pull request is a draft, and `drafts: false` waits until it is ready for review");
  if (isFork) return { kind: "fork", number, headSha: head.sha };
  return { kind: "pull", number, headSha: head.sha, isFinal: base.ref === base.repo.default_branch };
}
