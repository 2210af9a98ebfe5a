import type { Holder } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import { askingMaybe } from "../scm/asking.ts";
import { githubClient, type GitHubClient } from "../scm/client.ts";
import { isGone } from "./process.ts";

/** Whether a holder has certainly ended. In doubt: false. */
export type IsOver = (holder: Holder) => Promise<boolean>;

/** Asks GitHub whether a run is completed, and this machine whether a process of its own is gone. */
export function livenessBy(github: { token?: string | undefined; apiUrl: string } | undefined): IsOver {
  const client = github && githubClient({ token: github.token, apiUrl: github.apiUrl });
  return async (holder) => {
    const run = /^github:(?<owner>[^/]+)\/(?<repo>[^:]+):(?<id>\d+)\/(?<attempt>\d+)/.exec(holder.id)?.groups;
    if (run) return client !== undefined && (await isCompleted(client, run));
    if (!holder.id.startsWith("local:") || holder.host === undefined || holder.pid === undefined)
      return false;
    return await isGone({ host: holder.host, pid: holder.pid });
  };
}

// A token without `actions: read`, or a run that is not there any more, leaves the question open: then we wait.
async function isCompleted(client: GitHubClient, run: Record<string, string>): Promise<boolean> {
  const { owner = "", repo = "", id, attempt } = run;
  const number = { run_id: Number(id), attempt_number: Number(attempt) };
  try {
    const found = await askingMaybe(`asking whether run ${id} is over`, () =>
      client.rest.actions.getWorkflowRunAttempt({ owner, repo, ...number }),
    );
    return found?.data.status === "completed";
  } catch (error) {
    if (error instanceof UserError && error.code === "github-forbidden") return false;
    throw error;
  }
}
