import { UserError } from "../../core/errors.ts";
import { askingMaybe } from "./asking.ts";
import type { GitHubClient } from "./client.ts";
import { remoteOf } from "./remote.ts";

/** The status of an attempt of a workflow run, `owner/name:run/attempt`; undefined: no such run, or not known. */
export async function runStatus(client: GitHubClient, run: string): Promise<string | undefined> {
  const { name, id, attempt } = /^(?<name>[^:]+):(?<id>\d+)\/(?<attempt>\d+)/.exec(run)?.groups ?? {};
  if (name === undefined) return undefined;
  const { rest, at } = remoteOf(client, name);
  const number = { run_id: Number(id), attempt_number: Number(attempt) };
  try {
    const found = await askingMaybe(`asking whether run ${id} is over`, () =>
      rest.actions.getWorkflowRunAttempt({ ...at, ...number }),
    );
    return found?.data.status ?? undefined;
  } catch (error) {
    // Unknown if the token lacks `actions: read`.
    if (error instanceof UserError && error.code === "scm-forbidden") return undefined;
    throw error;
  }
}
