import { askingMaybe } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { type MergedPull, mergedAs, type Repo } from "./pulls.ts";
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

// The size of a page. Of more commits, the newest page or two count; what is left out does not count as reviewed.
const most = 100;

const unknown: SinceApplied = { isOlder: false, commits: [] };

/** Compares the commit of a run with the one that was applied last. Usually one request to GitHub. */
export async function sinceApplied(
  last: string | undefined,
  { trigger, client, repo }: Setting,
): Promise<SinceApplied> {
  const { olderCommit } = factsOf(trigger);
  const { branch, sha, before, isForced = false }: TriggerFields = trigger;
  if (olderCommit === "apply" || branch === undefined || sha === undefined) return unknown;
  // Before the first apply, all that is new is what the push brings.
  const since = last ?? before;
  if (since === undefined || since === sha || /^0*$/.test(since)) return unknown;
  const { status, commits } = await compared(await client(), repo, `${since}...${sha}`);
  // After an apply off the branch, both have commits of their own: those of the branch are the merges.
  const isKnown = status === "ahead" || status === "diverged";
  const between = isKnown ? commits.filter((one) => one !== sha).toReversed() : [];
  if (last === undefined) return { isOlder: false, commits: between };
  const mayGoBack = olderCommit === "skip-unless-head" || isForced;
  const isWanted = async () => mayGoBack && (await headOf(client, repo, branch)) === sha;
  return {
    isOlder: status === "behind" && (await isOn(client, repo, branch, last)) && !(await isWanted()),
    commits: between,
  };
}

// The newest commits, oldest first: GitHub starts with the oldest.
async function compared(client: GitHubClient, repo: Repo, basehead: string) {
  const page = (number: number) =>
    askingMaybe("comparing with the commit that was applied last", () =>
      client.rest.repos.compareCommitsWithBasehead({ ...repo, basehead, per_page: most, page: number }),
    );
  const first = await page(1);
  const pages = Math.ceil((first?.data.total_commits ?? 0) / most);
  const later = [pages - 1, pages].filter((number) => number > 1);
  const found = [first, ...(await Promise.all(later.map(page)))];
  const commits = found.flatMap((one) => one?.data.commits ?? []).map(({ sha }) => sha);
  return { status: first?.data.status, commits };
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
  if (commits.length === 0) return [];
  const found = await mergedAs(await client(), repo, merge.branch, new Set(commits));
  return found.filter(({ number }) => number !== own);
}
