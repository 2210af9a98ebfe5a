import type { Octokit } from "@octokit/core";

import { connectionFailure } from "../../network/failure.ts";

/** The setting of a POST that may be sent again when its response was lost: a second one changes nothing, or is refused. */
export const repeatable = { isRepeatable: true };

/** How often a request is repeated that failed, or that GitHub refused because of a limit. */
export const tries = 3;

// The servers that did not answer any attempt of the last request, for all clients of this process.
const down = new Set<string>();

/**
 * Keeps the client's retries from sending a POST twice: after a lost connection or a 5xx, it may have taken effect. Also
 * keeps them from waiting for what will not pass, and for a server that has not answered any attempt of a request before.
 * Must come before the plugin that retries.
 */
export function limitRetries(octokit: Octokit): void {
  octokit.hook.after("request", (_, { baseUrl }) => void down.delete(baseUrl));
  octokit.hook.error("request", (error, options) => {
    const { baseUrl } = options;
    const wasAnswered = "response" in error && error.response !== undefined;
    const mayBeDone = !("status" in error) || error.status >= 500;
    const isOnce = options.method === "POST" && options.request["isRepeatable"] !== true && mayBeDone;
    const isLasting = connectionFailure(error, baseUrl)?.isLasting === true;
    const isVain = !wasAnswered && (down.has(baseUrl) || isLasting);
    if (isOnce || isVain) options.request = { ...options.request, retries: 0 };
    if (wasAnswered) down.delete(baseUrl);
    else if (isVain || Number(options.request["retryCount"] ?? 0) >= tries) down.add(baseUrl);
    throw error;
  });
}
