import { asking, askingMaybe } from "../scm/asking.ts";
import { type MergedPull, pullOfCommit } from "./pulls.ts";
import type { Setting } from "./setting.ts";

/** What lies between the commit that was applied last and the one of this run. */
export interface SinceApplied {
  /** The commit of this run is part of the one that was applied last. */
  isOlder: boolean;
  /** The commits after the one that was applied last and before this run's, newest first; none where that cannot be told. */
  commits: string[];
}

// One page; what is left out is not taken for reviewed.
const most = 100;
const mostAsked = 20;

/** Compares the commit of a push with the one that was applied last. GitHub is asked once, if at all. */
export async function sinceApplied(
  last: string | undefined,
  { occasion, client, repo }: Setting,
): Promise<SinceApplied> {
  if (occasion.kind !== "push" || last === undefined || last === occasion.sha)
    return { isOlder: false, commits: [] };
  const { rest } = await client();
  const { sha } = occasion;
  const found = await askingMaybe("comparing with the commit that was applied last", () =>
    rest.repos.compareCommitsWithBasehead({ ...repo, basehead: `${last}...${sha}`, per_page: most }),
  );
  const { status, commits = [] } = found?.data ?? {};
  const between = commits.map((commit) => commit.sha).filter((one) => one !== sha);
  // Who moves the branch back by force wants what it holds then.
  return {
    isOlder: status === "behind" && !occasion.isForced,
    commits: status === "ahead" ? between.toReversed() : [],
  };
}

/**
 * The pull requests, but for this run's own, whose merges into the branch are among the commits: GitHub drops runs that
 * wait.
 */
export async function mergedAmong(
  commits: string[],
  own: number | undefined,
  { occasion, client, repo }: Setting,
): Promise<MergedPull[]> {
  if (occasion.kind !== "push") return [];
  const { branch } = occasion;
  const known = await client();
  const found = await asking("looking for what was merged since the last apply", () =>
    Promise.all(commits.slice(0, mostAsked).map((sha) => pullOfCommit(known, repo, { sha, branch }))),
  );
  return found.filter((pull) => pull !== null).filter(({ number }) => number !== own);
}
