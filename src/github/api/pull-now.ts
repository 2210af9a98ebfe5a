import { asking } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { until } from "../../wait.ts";
import type { Repo } from "./pulls.ts";

/** A pull request as it is now. */
export interface PullNow {
  state: "open" | "closed" | "merged";
  isFork: boolean;
  isDraft: boolean;
  headSha: string;
  baseRef: string;
  /** Its merge is a push to the default branch. */
  isFinal: boolean;
  /** `clean`, `blocked`, `dirty` and so on; GitHub finds it out only when it is asked. */
  mergeable: string;
}

// GitHub answers "unknown" while it finds out.
const pauses = [0, 1000, 3000];

/** Asks for a pull request, until it is known whether it can be merged. */
export async function readMergeable(client: GitHubClient, repo: Repo, number: number): Promise<PullNow> {
  const isJudged = ({ state, mergeable }: PullNow) => state !== "open" || mergeable !== "unknown";
  return until(() => readPull(client, repo, number), isJudged, pauses);
}

/** Asks for a pull request, once. */
export async function readPull(client: GitHubClient, repo: Repo, number: number): Promise<PullNow> {
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
    mergeable: data.mergeable_state,
  };
}

/** Why a pull request may not be applied before its merge: what may not be merged may not be applied either. */
export function mayMerge({
  isDraft,
  isFinal,
  mergeable,
}: PullNow): { why: string; hint: string } | undefined {
  const merge = "What may not be merged is not applied before it is merged.";
  if (!isFinal)
    return {
      why: "The base of the pull request is not the default branch",
      hint: "Only what leads there is applied.",
    };
  if (isDraft) return { why: "The pull request is a draft", hint: merge };
  if (mergeable === "dirty") return { why: "The pull request has conflicts with its base", hint: merge };
  if (mergeable === "blocked")
    return { why: "Reviews or checks that the merge needs are missing", hint: merge };
  if (mergeable === "unknown")
    return { why: "GitHub does not say yet whether the pull request can be merged", hint: "Try again." };
  return undefined;
}
