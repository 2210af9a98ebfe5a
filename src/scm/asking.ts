import { UserError } from "../core/errors.ts";

// Apart from the client, so that whoever only may have to ask does not load it.

/** Turns what Octokit throws into a `UserError`; `doing` completes "while …". Other errors pass through. */
export function githubError(error: unknown, doing: string): unknown {
  if (error instanceof UserError) return error;
  const status = statusOf(error);
  if (status === undefined) return isNetworkError(error) ? unreachable(error, doing) : error;
  const said = error instanceof Error ? error.message.split(" - https://docs")[0] : "";
  const more = { cause: error };
  if (status === 401)
    return new UserError("github-auth", `GitHub refused the token while ${doing}: ${said}`, {
      ...more,
      hint: "The token is wrong or has expired. Check the secret it comes from.",
    });
  if (status === 403 || status === 429)
    return new UserError("github-forbidden", `GitHub does not allow ${doing}: ${said}`, {
      ...more,
      hint: "The token lacks a permission for this. In a workflow, add it under `permissions:`; for another repository, use a token that has access to it.",
    });
  if (status === 404)
    return new UserError("github-not-found", `GitHub found nothing while ${doing}: ${said}`, {
      ...more,
      hint: "The name is wrong, or the token has no access: GitHub answers 404 for both.",
    });
  if (status >= 500) return unreachable(error, doing);
  return new UserError("github-rejected", `GitHub rejected ${doing} (${status}): ${said}`, more);
}

/** Runs a call and turns its failure into a `UserError`; see `githubError`. */
export async function asking<T>(doing: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw githubError(error, doing);
  }
}

/** The same, where "not found", or another of the statuses that are given, is an answer. */
export async function askingMaybe<T>(
  doing: string,
  call: () => Promise<T>,
  fine: readonly number[] = [404],
): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (fine.includes(statusOf(error) ?? 0)) return null;
    throw githubError(error, doing);
  }
}

/** The HTTP status of an error that Octokit threw. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" ? status : undefined;
}

function unreachable(error: unknown, doing: string): UserError {
  const said = error instanceof Error ? error.message : String(error);
  return new UserError("github-unavailable", `GitHub did not answer while ${doing}: ${said}`, {
    hint: "This usually passes. Run it again; nothing that was finished is done twice.",
    cause: error,
  });
}

function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && /timeout|abort/i.test(error.name));
}
