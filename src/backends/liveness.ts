import type { Holder } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import { askingMaybe } from "../scm/github/asking.ts";
import { githubClient, type GitHubClient } from "../scm/github/client.ts";
import { isGone } from "./process.ts";

/** Whether a holder has certainly ended; null: a lock that does not say who holds it. In doubt: false. */
export type IsOver = (holder: Holder | null) => Promise<boolean>;

interface GitHubPlace {
  token?: string | undefined;
  apiUrl: string;
}

/** Asks GitHub whether a run is completed, and this machine whether a process of its own is gone. */
export function livenessBy(github: GitHubPlace | undefined): IsOver {
  const statusOf = runStatusBy(github);
  return async (holder) => {
    if (holder === null) return false;
    if (runOf(holder)) return (await statusOf(holder)) === "completed";
    if (!holder.id.startsWith("local:") || holder.host === undefined || holder.pid === undefined)
      return false;
    return await isGone({ host: holder.host, pid: holder.pid });
  };
}

/** Asks GitHub how the workflow run of a holder stands, such as `in_progress`; undefined: it is none, or cannot be told. */
export function runStatusBy(
  github: GitHubPlace | undefined,
): (holder: Holder) => Promise<string | undefined> {
  const client = github && githubClient({ token: github.token, apiUrl: github.apiUrl });
  return async (holder) => {
    const run = runOf(holder);
    return run && client && (await statusOf(client, run));
  };
}

function runOf(holder: Holder): Record<string, string> | undefined {
  return /^github:(?<owner>[^/]+)\/(?<repo>[^:]+):(?<id>\d+)\/(?<attempt>\d+)/.exec(holder.id)?.groups;
}

// A token without `actions: read`, or a run that is not there any more, leaves the question open: then we wait.
async function statusOf(client: GitHubClient, run: Record<string, string>): Promise<string | undefined> {
  const { owner = "", repo = "", id, attempt } = run;
  const number = { run_id: Number(id), attempt_number: Number(attempt) };
  try {
    const found = await askingMaybe(`asking whether run ${id} is over`, () =>
      client.rest.actions.getWorkflowRunAttempt({ owner, repo, ...number }),
    );
    return found?.data.status ?? undefined;
  } catch (error) {
    if (error instanceof UserError && error.code === "scm-forbidden") return undefined;
    throw error;
  }
}
