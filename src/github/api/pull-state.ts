import type { PullRequest } from "../../review/command-rules.ts";
import { asking } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { until } from "../../wait.ts";
import type { Repo } from "./pulls.ts";

// GitHub answers "unknown" while it computes this.
const pauses = [0, 1000, 3000];

const merges: Record<string, PullRequest["merge"]> = {
  dirty: "conflicts",
  blocked: "blocked",
  behind: "behind",
  unknown: "unknown",
};

/** Asks for a pull request until it is known whether it can be merged. */
export async function readMergeable(client: GitHubClient, repo: Repo, number: number): Promise<PullRequest> {
  const isJudged = ({ state, merge }: PullRequest) => state !== "open" || merge !== "unknown";
  return until(() => readPull(client, repo, number), isJudged, pauses);
}

/** Asks for a pull request, once. */
export async function readPull(client: GitHubClient, repo: Repo, number: number): Promise<PullRequest> {
  const { data } = await asking(`reading pull request ${number}`, () =>
    client.rest.pulls.get({ ...repo, pull_number: number }),
  );
  const { head, base } = data;
  const from = head.repo as { full_name: string } | null;
  return {
    state: data.merged ? "merged" : data.state === "open" ? "open" : "closed",
    isFork: from?.full_name !== base.repo.full_name,
    isDraft: data.draft === true,
    headSha: head.sha,
    baseRef: base.ref,
    isFinal: base.ref === base.repo.default_branch,
    merge: merges[data.mergeable_state] ?? "ready",
  };
}
