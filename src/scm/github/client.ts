import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";

import { UserError } from "../../core/errors.ts";
import { noteRequest } from "./requests.ts";

/** A client of GitHub's REST API that paces itself and retries what passes. */
export type GitHubClient = InstanceType<typeof Client>;

const Client = Octokit.plugin(retry, throttling);

/** How to reach GitHub. `apiUrl` as in `GITHUB_API_URL`. */
export interface GitHubAccess {
  token: string | undefined;
  apiUrl: string;
  /** Ends every request at once, with the failure `cancelled`. */
  signal?: AbortSignal;
  /** Base of the waiting time between tries, in milliseconds; 1000 when left out. */
  retryBase?: number;
}

const requestLimit = 30_000;
const tries = 3;

/** A client for one token. Requests end after 30 s; 5xx and lost connections are tried 3 times more. */
export function githubClient(access: GitHubAccess): GitHubClient {
  const client = new Client({
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
  if (access.signal) stopWith(client, access.signal);
  return client;
}

// The client would take the abort of a request for a lost connection and try again.
function stopWith(client: GitHubClient, signal: AbortSignal): void {
  client.hook.wrap("request", async (request, options) => {
    const stopped = Promise.withResolvers<never>();
    const stop = () =>
      stopped.reject(new UserError("cancelled", "The run was cancelled while waiting for GitHub"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    try {
      return await Promise.race([stopped.promise, request(options)]);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  });
}

async function timedFetch(url: string, init?: RequestInit): Promise<Response> {
  noteRequest(init?.method ?? "GET", url);
  const limit = AbortSignal.timeout(requestLimit);
  const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
  return await readWhole(await fetch(url, { ...init, signal }));
}

// The client would take an answer that was cut off for an empty one, and an empty list for the truth. What is thrown
// here it takes for a lost connection.
async function readWhole(response: Response): Promise<Response> {
  const type = response.headers.get("content-type") ?? "";
  const isJson = /^application\/json\b/.test(type);
  if (!isJson && !/\.sha\b/.test(type)) return response;
  const text = await response.text();
  if (isJson && !isParsable(text)) throw new Error("the answer is not whole");
  return Object.defineProperty(new Response(text, response), "url", { value: response.url });
}

function isParsable(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function mayWait(seconds: number, _options: unknown, _client: unknown, retryCount: number): boolean {
  return retryCount < tries && seconds <= 300;
}

function silent(): void {}
