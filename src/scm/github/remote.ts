import type { GitHubClient } from "./client.ts";

/** A repository on GitHub, and how to call its API. */
export interface Remote {
  rest: GitHubClient["rest"];
  paginate: GitHubClient["paginate"];
  at: { owner: string; repo: string };
  /** `owner/name`. */
  name: string;
}

/** The repository with a full name, `owner/name`. */
export function remoteOf({ rest, paginate }: GitHubClient, name: string): Remote {
  const [owner = "", repo = ""] = name.split("/");
  return { rest, paginate, at: { owner, repo }, name };
}
