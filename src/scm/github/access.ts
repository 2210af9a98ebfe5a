import { UserError } from "../../core/errors.ts";
import type { Context } from "../../core/plugin.ts";
import type { Repo } from "../repo-info.ts";
import { parseRepoUrl } from "../repo-url.ts";
import { githubClient, type GitHubClient } from "./client.ts";
import { type Remote, remoteOf } from "./remote.ts";

type Surroundings = Pick<Context, "env" | "signal">;

/** Opens a repository with the token of its own info. `path` is where that info stands in the options. */
export function openRepository(repo: Repo, path: string, ctx: Surroundings): Remote {
  if (!repo.token)
    throw new UserError("scm-auth", `${path}.token is not set`, {
      hint: `Add \`token: [[ env GITHUB_TOKEN ]]\` to ${path}; the token must have access to ${repo.owner}/${repo.name}.`,
    });
  return openWith(repo, repo.token, ctx);
}

/** Opens a repository that is only read, which needs no token where everybody may see it. */
export function openWith(repo: Repo, token: string | undefined, ctx: Surroundings): Remote {
  const client = githubClient({ token, apiUrl: apiUrlOf(repo, ctx) });
  stopWith(client, ctx.signal);
  return remoteOf(client, `${repo.owner}/${repo.name}`);
}

/** The API that serves a repository: what `apiURL` says; the run's own for github.com; else that of its server. */
export function apiUrlOf(repo: Repo, ctx: Pick<Context, "env">): string {
  if (repo.apiURL) return repo.apiURL;
  const url = parseRepoUrl(repo.url);
  if (typeof url === "string" || url.host === "github.com")
    return ctx.env("GITHUB_API_URL") || "https://api.github.com";
  return url.host.endsWith(".ghe.com") ? `https://api.${url.host}` : `${url.origin}/api/v3`;
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
