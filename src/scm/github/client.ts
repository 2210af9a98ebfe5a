import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";

import { UserError } from "../../core/errors.ts";
import { paceOf } from "./pace.ts";
import { keepPace, throttleOptions } from "./pacing.ts";
import { limitRetries, tries } from "./repeat.ts";
import { noteRequest } from "./requests.ts";
import { checkShapes } from "./shapes.ts";

/** A client for GitHub's API that keeps within its limits and retries temporary failures. */
export type GitHubClient = InstanceType<typeof Client>;

const Client = Octokit.plugin(checkShapes, keepPace, limitRetries, retry, throttling);

/** How to reach GitHub. `apiUrl` as in `GITHUB_API_URL`. */
export interface GitHubAccess {
  token: string | undefined;
  apiUrl: string;
  /** Ends every request at once, with the failure `cancelled`. */
  signal?: AbortSignal;
  /** What one second of a pause between attempts takes, in milliseconds; 1000 if missing. */
  retryBase?: number;
}

const requestLimit = 30_000;

/**
 * A client for one token. Requests end after 30 s; 5xx and lost connections are retried 3 times, for a POST only if the
 * call says `repeatable`.
 */
export function githubClient(access: GitHubAccess): GitHubClient {
  const second = access.retryBase ?? 1000;
  const pacing = { pace: paceOf(access.apiUrl, access.token), second, signal: access.signal };
  const client = new Client({
    baseUrl: access.apiUrl.replace(/\/$/, ""),
    userAgent: "dtm",
    ...(access.token === undefined || access.token === "" ? {} : { auth: access.token }),
    request: { fetch: timedFetch },
    log: { debug: silent, info: silent, warn: silent, error: silent },
    // A limit says itself how long to wait; the other statuses are the plugin's own.
    retry: {
      retries: tries,
      retryAfterBaseValue: second,
      doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
    },
    pacing,
    throttle: throttleOptions(pacing),
  });
  if (access.signal) stopWith(client, access.signal);
  return client;
}

// The client would treat an aborted request like a lost connection, and retry.
function stopWith(client: GitHubClient, signal: AbortSignal): void {
  client.hook.wrap("request", async (request, options) => {
    const stopped = Promise.withResolvers<never>();
    const stop = () =>
      stopped.reject(new UserError("cancelled", "The run was canceled while waiting for GitHub"));
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

// The client would treat a truncated response as an empty one, and an empty list as the truth. It treats what is thrown
// here as a lost connection.
async function readWhole(response: Response): Promise<Response> {
  const type = response.headers.get("content-type") ?? "";
  const isJson = /^application\/json\b/.test(type);
  if (!isJson && !/\.sha\b/.test(type)) return response;
  const text = await response.text();
  if (isJson && !isParsable(text)) throw new Error("the response is truncated");
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

function silent(): void {}
