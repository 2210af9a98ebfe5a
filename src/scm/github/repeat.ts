import type { Octokit } from "@octokit/core";

import { connectionFailure } from "../../network/failure.ts";

/** The setting of a POST that may be sent again when its response was lost: a second one changes nothing, or is refused. */
export const repeatable = { isRepeatable: true };

/** How often a request is repeated that failed, or that GitHub refused because of a limit. */
export const tries = 3;

/**
 * Keeps the client's retries from sending a POST twice: after a lost connection or a 5xx, it may have taken effect. Also
 * keeps them from waiting for what will not pass, and for a server that has not answered any attempt of a request before.
 * Must come before the plugin that retries.
 */
export function limitRetries(octokit: Octokit): void {
  let isDown = false;
  octokit.hook.after("request", () => void (isDown = false));
  octokit.hook.error("request", (error, options) => {
    const wasAnswered = "response" in error && error.response !== undefined;
    const mayBeDone = !("status" in error) || error.status >= 500;
    const isOnce = options.method === "POST" && options.request["isRepeatable"] !== true && mayBeDone;
    const isVain = !wasAnswered && (isDown || connectionFailure(error, options.baseUrl)?.isLasting === true);
    if (isOnce || isVain) options.request = { ...options.request, retries: 0 };
    isDown = !wasAnswered && (isDown || isVain || Number(options.request["retryCount"] ?? 0) >= tries);
    throw error;
  });
}
