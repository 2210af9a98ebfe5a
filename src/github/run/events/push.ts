import * as z from "zod";

import type { Trigger } from "../../../review/trigger.ts";
import type { Context } from "../context.ts";
import { ignored, payload, Repository } from "./payload.ts";

const Push = z.object({
  ref: z.string(),
  before: z.string().default(""),
  after: z.string(),
  deleted: z.boolean().default(false),
  forced: z.boolean().default(false),
  repository: Repository,
  head_commit: z.object({ message: z.string() }).nullish(),
});

/** Commits came to a branch; only those on the default branch count. */
export function readPush(context: Context): Trigger {
  const { ref, before, after, deleted, forced, repository, head_commit: head } = payload(context, Push);
  const branch = ref.replace(/^refs\/heads\//, "");
  if (deleted) return ignored(`${ref} was deleted`);
  if (ref !== `refs/heads/${repository.default_branch}`)
    return ignored(`${ref} is not the default branch, ${repository.default_branch}`);
  return {
    kind: "push",
    before,
    sha: after,
    branch,
    message: head?.message ?? "",
    ...(forced ? { isForced: true } : {}),
  };
}
