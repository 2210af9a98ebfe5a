import * as z from "zod";

import type { Trigger } from "../../../review/trigger.ts";
import type { Context } from "../context.ts";
import { ignored, payload, Repository } from "./payload.ts";

const WorkflowRun = z.object({
  action: z.string(),
  workflow_run: z.object({
    id: z.int().positive(),
    event: z.string(),
    head_sha: z.string(),
    head_branch: z.string().nullable(),
    head_repository: z.object({ full_name: z.string() }).nullable(),
  }),
  repository: Repository,
});

/** Another workflow has ended; only one for a fork's pull request has left a plan to publish. */
export function readWorkflowRun(context: Context): Trigger {
  const { action, workflow_run: run, repository } = payload(context, WorkflowRun);
  if (action !== "completed") return ignored("the run has not ended yet");
  if (run.event !== "pull_request") return ignored(`run ${run.id} was not for a pull request`);
  const from = run.head_repository?.full_name;
  if (from === repository.full_name)
    return ignored(`run ${run.id} was not for a fork, so it showed its plan itself`);
  if (from === undefined || run.head_branch === null)
    return ignored(`the fork of run ${run.id} no longer exists`);
  return { kind: "publish", runId: run.id, headSha: run.head_sha, from, branch: run.head_branch };
}
