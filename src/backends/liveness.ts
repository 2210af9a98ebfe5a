import type { Holder } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import { askingMaybe } from "../scm/github/asking.ts";
import { githubClient, type GitHubClient } from "../scm/github/client.ts";
import { isGone } from "./process.ts";

/** Whether a holder has ended; null: a lock that does not name its holder. If in doubt: false. */
export type IsOver = (holder: Holder | null) => Promise<boolean>;

interface GitHubPlace {
  token?: string | undefined;
  apiUrl: string;
}

/** Asks GitHub about a workflow run, and this machine about its own processes. */
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

/** Asks GitHub for the status of a holder's workflow run, such as `in_progress`; undefined: no workflow run, or not known. */
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

// Unknown if the token lacks `actions: read` or the run was deleted; then the lock is waited for.
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
