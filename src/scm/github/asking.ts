import { setTimeout as sleep } from "node:timers/promises";

import { messageOf, UserError } from "../../core/errors.ts";
import { type ConnectionFailure, connectionFailure } from "../../network/failure.ts";
import { hintForRefusal } from "./refusals.ts";
import { notFromGitHub } from "./shapes.ts";

// A gateway may give up on a request that is still being carried out.
const pauseBeforeLook = 1000;

// Separate from the client, so that code that may not need it does not load it.

/** Turns Octokit's errors into a `UserError`; `doing` completes "while …". Other errors pass through. */
export function githubError(error: unknown, doing: string): unknown {
  if (error instanceof UserError) return error;
  const status = statusOf(error);
  if (status === undefined) return isNetworkError(error) ? unreachable(error, doing) : error;
  const said = error instanceof Error ? oneLine(error.message) : "";
  const more = { cause: error };
  if (status === 401)
    return new UserError("scm-auth", `GitHub refused the token while ${doing}: ${said}`, {
      ...more,
      hint: "The token is wrong or has expired. Check the secret it comes from.",
    });
  if (status === 429 || (status === 403 && isLimit(error)))
    return new UserError(
      "scm-unavailable",
      `GitHub accepts no more requests for now, while ${doing}: ${said}`,
      {
        ...more,
        hint: "The token has reached GitHub's rate limit. Run it again later: what is finished is not done twice.",
      },
    );
  if (status === 403)
    return new UserError("scm-forbidden", `GitHub does not allow ${doing}: ${said}`, {
      ...more,
      hint:
        hintForRefusal(said) ??
        `The token lacks ${wantedOf(error)}. In a workflow, add it under \`permissions:\`; for another repository, use a token that has access to it.`,
    });
  if (status === 404)
    return new UserError("scm-not-found", `GitHub found nothing while ${doing}: ${said}`, {
      ...more,
      hint: "The name is wrong, or the token has no access: GitHub answers 404 for both.",
    });
  if (status >= 500 || lostBeforeGitHub(error)) return unreachable(error, doing);
  const hint = hintForRefusal(said);
  return new UserError("scm-rejected", `GitHub rejected ${doing} (${status}): ${said}`, {
    ...more,
    ...(hint === undefined ? {} : { hint }),
  });
}

// GitHub adds a link to its documentation, and puts each rule on a line of its own.
function oneLine(message: string): string {
  const [said = ""] = message.split(" - https://docs");
  const [first = "", ...more] = said.split("\n").flatMap((line) => line.trim().replace(/\.$/, "") || []);
  return more.length === 0 ? first : `${first}: ${more.join("; ")}`;
}

/** Runs a request and turns its failure into a `UserError`; see `githubError`. */
export async function asking<T>(doing: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw githubError(error, doing);
  }
}

/**
 * The same for a request that creates something. If its response was lost, the retry is refused because the first
 * attempt took effect: `made` looks for the result.
 */
export async function askingOnce<T>(
  doing: string,
  call: () => Promise<T>,
  made: () => Promise<T | null | undefined>,
): Promise<T> {
  try {
    return await asking(doing, call);
  } catch (error) {
    const found = error instanceof UserError && error.code === "scm-rejected" ? await made() : null;
    if (found === null || found === undefined) throw error;
    return found;
  }
}

/**
 * The same for a request that GitHub would carry out a second time: if its response was lost, `made` looks for the
 * result before it is sent once more.
 */
export async function askingAgain<T>(
  doing: string,
  call: () => Promise<T>,
  made: () => Promise<T | null | undefined>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if ((statusOf(error) ?? 500) < 500) throw githubError(error, doing);
    await sleep(pauseBeforeLook);
    return (await made()) ?? (await asking(doing, call));
  }
}

/** The same, if "not found", or another of the given statuses, is a valid answer. */
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

function headerOf(error: unknown, name: string): string {
  const { response } = error as { response?: { headers?: Record<string, string | number | undefined> } };
  return String(response?.headers?.[name] ?? "");
}

function isLimit(error: unknown): boolean {
  const isSaid = error instanceof Error && /rate limit/i.test(error.message);
  return isSaid || headerOf(error, "x-ratelimit-remaining") === "0" || headerOf(error, "retry-after") !== "";
}

// GitHub names what would be enough: `issues=write; pull_requests=write` means one or the other.
function wantedOf(error: unknown): string {
  const named = headerOf(error, "x-accepted-github-permissions");
  if (!/^[\w=,; ]+$/.test(named)) return "a permission for this";
  const one = (text: string) => `\`${text.trim().replaceAll("_", "-").replace("=", ": ")}\``;
  return named
    .split(";")
    .map((all) => all.split(",").map(one).join(" and "))
    .join(", or ");
}

function unreachable(error: unknown, doing: string): UserError {
  const known = lostBeforeGitHub(error);
  const usual =
    messageOf(error) === notFromGitHub
      ? "Something else answers in its place, such as a proxy or a login page, or the answer was cut off. Check GITHUB_API_URL, or `apiURL` in the options, and run it again."
      : "This is usually temporary. Run it again: what is finished is not done twice.";
  return new UserError(
    "scm-unavailable",
    `GitHub did not answer while ${doing}: ${known?.why ?? messageOf(error)}`,
    {
      hint: known?.hint ?? usual,
      cause: error,
    },
  );
}

function lostBeforeGitHub(error: unknown): ConnectionFailure | null {
  const { request, response } = error as { request?: { url?: unknown }; response?: { status: number } };
  const url = typeof request?.url === "string" ? request.url : "";
  return connectionFailure(error, url, response?.status);
}

function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && /timeout|abort/i.test(error.name));
}
