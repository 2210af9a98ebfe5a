import { asking, askingMaybe } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { until } from "../../wait.ts";

/** A repository's owner and name. */
export interface Repo {
  owner: string;
  repo: string;
}

/** A pull request that was merged. */
export interface MergedPull {
  number: number;
  headSha: string;
}

// GitHub may know of the merge slightly later than it reports the push. What it knows first differs: the pull requests of
// a commit, the one that the subject names, or the list of closed ones.
const pauses = [1000, 3000];

/** What was pushed, and to which branch. */
interface PushedCommit {
  sha: string;
  branch: string;
  message: string;
}

/** The pull request whose merge a commit is; null if it was pushed without one. */
export async function mergedPull(
  client: GitHubClient,
  repo: Repo,
  push: PushedCommit,
): Promise<MergedPull | null> {
  const look = async () => {
    const linked = await pullsOfCommit(client, repo, push.sha);
    const found = mergedIn(linked, repo, push) ?? (await namedIn(client, repo, push));
    // If GitHub lists others for the commit, it is not late.
    if (found || linked.length > 0) return found;
    return (await mergedAs(client, repo, push.branch, new Set([push.sha])))[0] ?? null;
  };
  return until(look, (found) => found !== null, pauses);
}

/**
 * The pull request whose merge into a branch a commit is, as far as GitHub knows yet: a new commit may be unknown for a
 * while. A merge into another branch is not a review of what reaches this one, and a fork's commits can be in pull
 * requests of other repositories, too.
 */
export async function pullOfCommit(
  client: GitHubClient,
  repo: Repo,
  { sha, branch }: Pick<PushedCommit, "sha" | "branch">,
): Promise<MergedPull | null> {
  return mergedIn(await pullsOfCommit(client, repo, sha), repo, { sha, branch });
}

async function pullsOfCommit(client: GitHubClient, repo: Repo, sha: string) {
  const answer = await askingMaybe(
    `looking for the pull request of ${sha.slice(0, 7)}`,
    () => client.rest.repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha: sha }),
    [404, 422],
  );
  return answer?.data ?? [];
}

function mergedIn(
  pulls: Awaited<ReturnType<typeof pullsOfCommit>>,
  repo: Repo,
  { sha, branch }: Pick<PushedCommit, "sha" | "branch">,
): MergedPull | null {
  const found = pulls.find(
    (pull) => pull.merged_at !== null && pull.merge_commit_sha === sha && isInto(repo, branch, pull.base),
  );
  return found ? { number: found.number, headSha: found.head.sha } : null;
}

/** The pull requests, of those that changed last, whose merges into a branch are among these commits. */
export async function mergedAs(
  client: GitHubClient,
  repo: Repo,
  branch: string,
  commits: ReadonlySet<string>,
): Promise<MergedPull[]> {
  const { data } = await asking("looking for what was merged since the last apply", () =>
    client.rest.pulls.list({
      ...repo,
      state: "closed",
      base: branch,
      sort: "updated",
      direction: "desc",
      per_page: 100,
    }),
  );
  return data.flatMap(({ number, merged_at: at, merge_commit_sha: sha, head, base }) =>
    at !== null && sha !== null && commits.has(sha) && isInto(repo, branch, base)
      ? [{ number, headSha: head.sha }]
      : [],
  );
}

// The subjects that GitHub writes name the pull request. Anyone can write such a subject, so it is checked.
async function namedIn(
  client: GitHubClient,
  repo: Repo,
  { sha, branch, message }: PushedCommit,
): Promise<MergedPull | null> {
  const subject = message.split("\n")[0] ?? "";
  const number = /^Merge pull request #(\d+) |\(#(\d+)\)$/.exec(subject)?.slice(1).find(Boolean);
  if (number === undefined) return null;
  const found = await askingMaybe(`reading pull request ${number}`, () =>
    client.rest.pulls.get({ ...repo, pull_number: Number(number) }),
  );
  const isIt =
    found?.data.merged === true &&
    found.data.merge_commit_sha === sha &&
    isInto(repo, branch, found.data.base);
  return isIt ? { number: Number(number), headSha: found.data.head.sha } : null;
}

function isInto(
  { owner, repo }: Repo,
  branch: string,
  base: { ref: string; repo: { full_name: string } },
): boolean {
  return base.ref === branch && base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
}
