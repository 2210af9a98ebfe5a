import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";

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

function timedFetch(url: string, init?: RequestInit): Promise<Response> {
  noteRequest(init?.method ?? "GET", url);
  const limit = AbortSignal.timeout(requestLimit);
  return fetch(url, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit });
}

function mayWait(seconds: number, _options: unknown, _client: unknown, retryCount: number): boolean {
  return retryCount < tries && seconds <= 300;
}

function silent(): void {}
