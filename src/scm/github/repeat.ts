import type { Octokit } from "@octokit/core";

/** The setting of a POST that may be sent again when its response was lost: a second one changes nothing, or is refused. */
export const repeatable = { isRepeatable: true };

/**
 * Keeps the client's retries from sending a POST twice: after a lost connection or a 5xx, it may have taken effect. Must
 * come before the plugin that retries.
 */
export function neverPostTwice(octokit: Octokit): void {
  octokit.hook.error("request", (error, options) => {
    const mayBeDone = !("status" in error) || error.status >= 500;
    if (options.method === "POST" && options.request["isRepeatable"] !== true && mayBeDone)
      options.request = { ...options.request, retries: 0 };
    throw error;
  });
}
