import { UserError } from "../../core/errors.ts";
import { askingMaybe } from "./asking.ts";
import type { GitHubClient } from "./client.ts";
import { remoteOf } from "./remote.ts";

const form = /^(?<name>[^:]+):(?<id>\d+)\/(?<attempt>\d+)(?:@(?<runner>.*))?$/;

/**
 * The status of a job, as an attempt of a workflow run and a runner: `owner/name:run/attempt@runner`; undefined: not
 * known. A run can go on, or wait for an approval, long after one of its jobs has ended.
 */
export async function runStatus(client: GitHubClient, run: string): Promise<string | undefined> {
  const { name, id, attempt, runner } = form.exec(run)?.groups ?? {};
  if (name === undefined) return undefined;
  const { rest, at } = remoteOf(client, name);
  const number = { run_id: Number(id), attempt_number: Number(attempt), per_page: 100 };
  try {
    const found = await askingMaybe(`asking whether run ${id} is over`, () =>
      rest.actions.listJobsForWorkflowRunAttempt({ ...at, ...number }),
    );
    return found ? statusOf(found.data, runner) : undefined;
  } catch (error) {
    // Unknown if the token lacks `actions: read`.
    if (error instanceof UserError && error.code === "scm-forbidden") return undefined;
    throw error;
  }
}

interface Jobs {
  total_count: number;
  jobs: { status: string; runner_name: string | null }[];
}

// A runner works on one job at a time, so the job is over once no job of that runner is in progress. A job that waits
// for something has not begun.
function statusOf({ total_count, jobs }: Jobs, runner: string | undefined): string | undefined {
  const own = jobs.filter(({ runner_name }) => runner_name !== null && runner_name === runner);
  const asked = own.length > 0 ? own : jobs;
  const isAny = (...statuses: string[]) => asked.some(({ status }) => statuses.includes(status));
  if (isAny("in_progress")) return "in_progress";
  const isAll = own.length > 0 || total_count === jobs.length;
  if (asked.length === 0 || !isAll) return undefined;
  return isAny("queued", "requested") ? "queued" : "completed";
}
