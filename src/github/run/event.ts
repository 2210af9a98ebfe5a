import { UserError } from "../../core/errors.ts";
import type { Trigger } from "../../review/trigger.ts";
import type { Context } from "./context.ts";
import { readComment } from "./events/issue-comment.ts";
import { readMergeGroup } from "./events/merge-group.ts";
import type { Env } from "./events/payload.ts";
import { readPullRequest } from "./events/pull-request.ts";
import { readPush } from "./events/push.ts";
import { readDispatch } from "./events/workflow-dispatch.ts";
import { readWorkflowRun } from "./events/workflow-run.ts";
import type { Inputs } from "./inputs.ts";

type Reader = (context: Context, inputs: Pick<Inputs, "drafts">, env: Env) => Trigger;

// One reader per event. What a run does about it is in `src/review/facts.ts`.
const readers: Record<string, Reader> = {
  pull_request: readPullRequest,
  push: readPush,
  issue_comment: readComment,
  merge_group: readMergeGroup,
  workflow_run: readWorkflowRun,
  schedule: () => ({ kind: "schedule" }),
  workflow_dispatch: readDispatch,
};

/**
 * Reads the event of this run. Throws `event-unsupported`, or `event-invalid` if the file is not what GitHub writes.
 */
export function readEvent(context: Context, inputs: Pick<Inputs, "drafts">, env: Env): Trigger {
  const { eventName: name = "" } = context;
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (read) return read(context, inputs, env);
  throw new UserError("event-unsupported", `The event "${name}" is not supported`, {
    hint: `This Action supports ${handled()}. Remove the other event from \`on:\` in the workflow.`,
  });
}

function handled(): string {
  const names = Object.keys(readers);
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
