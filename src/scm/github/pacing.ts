import { setTimeout as sleep } from "node:timers/promises";

import type { Octokit } from "@octokit/core";
import type { RetryPlugin } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";

import { longestPause, type Pace, type RequestKind } from "./pace.ts";
import { tries } from "./repeat.ts";

type OctokitOptions = NonNullable<ConstructorParameters<typeof Octokit>[0]>;
type RequestError = Parameters<RetryPlugin["retry"]["retryRequest"]>[0];

/** What the clients of a token need to keep its pace. */
interface Pacing {
  pace: Pace;
  /** One second of a pause that GitHub asks for, in milliseconds. */
  second: number;
  signal?: AbortSignal | undefined;
}

/**
 * Keeps a client at the pace of its token. Must come before the plugins that retry: every attempt counts, and waits
 * while GitHub wants no requests.
 */
export function keepPace(octokit: Octokit, { pacing }: OctokitOptions & { pacing?: Pacing }): void {
  if (!pacing) return;
  const { pace, second, signal } = pacing;
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, signal && { signal });
  octokit.hook.before("request", async (options) => {
    const wait = pace.waitFor(kindOf(options));
    if (wait > 0) await pause(wait);
    for (let held = pace.held(); held > 0; held = pace.held()) await pause(held);
  });
  // The plugin for limits knows only the texts of github.com; older and other servers just say for how long to wait.
  octokit.hook.error("request", (error) => {
    const seconds = unnamedPause(error);
    if (seconds === undefined) throw error;
    pace.hold(seconds * second);
    const { retry } = octokit as Octokit & RetryPlugin;
    throw retry.retryRequest(error as RequestError, seconds <= longestPause ? tries : 0, seconds);
  });
}

/** The options of the plugin that repeats what GitHub refused because of a limit. Our own pace replaces its delays. */
export function throttleOptions({ pace, second }: Pacing) {
  const mayWait = (seconds: number, _options: unknown, _client: unknown, count: number) => {
    pace.hold(seconds * second);
    return count < tries && seconds <= longestPause;
  };
  return {
    write: unpaced,
    notifications: unpaced,
    onRateLimit: mayWait,
    onSecondaryRateLimit: mayWait,
    retryAfterBaseValue: second,
  };
}

type Group = NonNullable<NonNullable<OctokitOptions["throttle"]>["write"]>;

// All that the plugin uses of a group.
const unpaced = {
  key: () => ({ schedule: (_job: unknown, work: () => Promise<unknown>) => work() }),
} as unknown as Group;

function kindOf({ method, url, query }: { method: string; url: string; query?: unknown }): RequestKind {
  const isRead = method === "GET" || method === "HEAD";
  const isQuery = typeof query === "string" && !/^\s*mutation\b/.test(query);
  const isWrite = !isRead && !isQuery;
  const { pathname } = new URL(url, "http://github.test");
  return { isWrite, notifies: isWrite && throttling.triggersNotification(pathname) };
}

function unnamedPause(error: unknown): number | undefined {
  const { status, message, response } = error as Partial<RequestError>;
  const after = Number(response?.headers["retry-after"]);
  const isLimit = status === 429 || status === 403;
  const isNamed =
    /\bsecondary rate\b/i.test(message ?? "") || response?.headers["x-ratelimit-remaining"] === "0";
  return isLimit && !isNamed && Number.isFinite(after) ? after : undefined;
}
