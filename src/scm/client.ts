import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";

import { UserError } from "../core/errors.ts";
import { noteRequest } from "./requests.ts";

/** A client of GitHub's REST API that paces itself and retries what passes. */
export type GitHubClient = InstanceType<typeof Client>;

const Client = Octokit.plugin(retry, throttling);

/** How to reach GitHub. `apiUrl` as in `GITHUB_API_URL`. */
export interface GitHubAccess {
  token: string | undefined;
  apiUrl: string;
  /** Base of the waiting time between tries, in milliseconds; 1000 when left out. */
  retryBase?: number;
}

const requestLimit = 30_000;
const tries = 3;

/** A client for one token. Requests end after 30 s; 5xx and lost connections are tried 3 times more. */
export function githubClient(access: GitHubAccess): GitHubClient {
  return new Client({
    baseUrl: access.apiUrl.replace(/\/$/, ""),
    userAgent: "dtm",
    ...(access.token === undefined || access.token === "" ? {} : { auth: access.token }),
    request: { fetch: timedFetch },
    log: { debug: silent, info: silent, warn: silent, error: silent },
    retry: { retries: tries, retryAfterBaseValue: access.retryBase ?? 1000 },
    throttle: {
      // GitHub Enterprise Server has its limits off by default, so only github.com and ghe.com need pacing.
      enabled: /^https:\/\/api\.(github\.com|[\w-]+\.ghe\.com)/.test(access.apiUrl),
      onRateLimit: mayWait,
      onSecondaryRateLimit: mayWait,
    },
  });
}

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

/** The same, where "not found" is an answer. */
export async function askingMaybe<T>(doing: string, call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (statusOf(error) === 404) return null;
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

function timedFetch(url: string, init?: RequestInit): Promise<Response> {
  noteRequest(init?.method ?? "GET", url);
  const limit = AbortSignal.timeout(requestLimit);
  return fetch(url, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit });
}

function mayWait(seconds: number, _options: unknown, _client: unknown, retryCount: number): boolean {
  return retryCount < tries && seconds <= 300;
}

function silent(): void {}
