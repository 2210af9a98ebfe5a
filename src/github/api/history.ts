import { asking, askingMaybe } from "../../scm/github/asking.ts";
import { type MergedPull, pullOfCommit, type Repo } from "./pulls.ts";
import { factsOf, mergeOf } from "../../review/facts.ts";
import type { TriggerFields } from "../../review/trigger.ts";
import type { Setting } from "../run/setting.ts";

/** What is between the commit that was applied last and the one of this run. */
export interface SinceApplied {
  /** The commit of this run is part of the one that was applied last. */
  isOlder: boolean;
  /** The commits after the last applied one and before this run's, newest first; none if that is not known. */
  commits: string[];
}

// One page; what is left out does not count as reviewed.
const most = 100;
const mostAsked = 20;

const unknown: SinceApplied = { isOlder: false, commits: [] };

/** Compares the commit of a run with the one that was applied last. Usually one request to GitHub, at most three. */
export async function sinceApplied(
  last: string | undefined,
  { trigger, client, repo }: Setting,
): Promise<SinceApplied> {
  const { olderCommit } = factsOf(trigger);
  const { branch, sha, isForced = false }: TriggerFields = trigger;
  if (olderCommit === "apply" || branch === undefined || sha === undefined) return unknown;
  if (last === undefined || last === sha) return unknown;
  const { rest } = await client();
  const found = await askingMaybe("comparing with the commit that was applied last", () =>
    rest.repos.compareCommitsWithBasehead({ ...repo, basehead: `${last}...${sha}`, per_page: most }),
  );
  const { status, commits = [] } = found?.data ?? {};
  const between = commits.map((commit) => commit.sha).filter((one) => one !== sha);
  const mayGoBack = olderCommit === "skip-unless-head" || isForced;
  const isWanted = async () => mayGoBack && (await headOf(client, repo, branch)) === sha;
  return {
    isOlder: status === "behind" && (await isOn(client, repo, branch, last)) && !(await isWanted()),
    commits: status === "ahead" ? between.toReversed() : [],
  };
}

// A pull request that was applied before its merge may never be merged. If GitHub does not tell, nothing is reverted.
async function isOn(client: Setting["client"], repo: Repo, branch: string, commit: string): Promise<boolean> {
  const { rest } = await client();
  const found = await askingMaybe(`looking for ${commit.slice(0, 7)} on the branch ${branch}`, () =>
    rest.repos.compareCommitsWithBasehead({ ...repo, basehead: `${commit}...${branch}`, per_page: 1 }),
  );
  return !found || found.data.status === "ahead" || found.data.status === "identical";
}

async function headOf(client: Setting["client"], repo: Repo, branch: string): Promise<string | undefined> {
  const { rest } = await client();
  const found = await askingMaybe(`reading the branch ${branch}`, () =>
    rest.git.getRef({ ...repo, ref: `heads/${branch}` }),
  );
  return found?.data.object.sha;
}

/**
 * The pull requests, other than this run's own, whose merges into the branch are among the commits, since GitHub drops
 * queued runs.
 */
export async function mergedAmong(
  commits: string[],
  own: number | undefined,
  { trigger, client, repo }: Setting,
): Promise<MergedPull[]> {
  const merge = mergeOf(trigger);
  if (!merge) return [];
  const { branch } = merge;
  const known = await client();
  const found = await asking("looking for what was merged since the last apply", () =>
    Promise.all(commits.slice(0, mostAsked).map((sha) => pullOfCommit(known, repo, { sha, branch }))),
  );
  return found.filter((pull) => pull !== null).filter(({ number }) => number !== own);
}
