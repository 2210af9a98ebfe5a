import { setTimeout as sleep } from "node:timers/promises";

import { askingMaybe } from "../scm/asking.ts";
import type { GitHubClient } from "../scm/client.ts";

/** A repository's owner and name. */
export interface Repo {
  owner: string;
  repo: string;
}

/** A pull request that was merged. */
export interface MergedPull {
  number: number;
  headSha: string;
  baseRef: string;
}

// GitHub may know of the merge a little later than it tells of the push.
const waits = [0, 1000, 3000];

/** The pull request whose merge a commit is; null when it was pushed without one. */
export async function mergedPull(
  client: GitHubClient,
  repo: Repo,
  push: { sha: string; message: string },
): Promise<MergedPull | null> {
  for (const wait of waits) {
    await sleep(wait);
    const found = (await pullOfCommit(client, repo, push.sha)) ?? (await namedIn(client, repo, push));
    if (found) return found;
  }
  return null;
}

/** The pull request whose merge a commit is, as far as GitHub knows by now. A new commit may be unknown for a while. */
export async function pullOfCommit(
  client: GitHubClient,
  repo: Repo,
  sha: string,
): Promise<MergedPull | null> {
  const answer = await askingMaybe(
    `looking for the pull request of ${sha.slice(0, 7)}`,
    () => client.rest.repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha: sha }),
    [404, 422],
  );
  const found = answer?.data.find((pull) => pull.merged_at !== null && pull.merge_commit_sha === sha);
  return found ? mergedOf(found) : null;
}

// The subjects that GitHub writes name the pull request. Anybody can write such a subject, so it is checked.
async function namedIn(
  client: GitHubClient,
  repo: Repo,
  { sha, message }: { sha: string; message: string },
): Promise<MergedPull | null> {
  const subject = message.split("\n")[0] ?? "";
  const number = /^Merge pull request #(\d+) |\(#(\d+)\)$/.exec(subject)?.slice(1).find(Boolean);
  if (number === undefined) return null;
  const found = await askingMaybe(`reading pull request ${number}`, () =>
    client.rest.pulls.get({ ...repo, pull_number: Number(number) }),
  );
  const isIt = found?.data.merged === true && found.data.merge_commit_sha === sha;
  return isIt ? mergedOf(found.data) : null;
}

function mergedOf(pull: { number: number; head: { sha: string }; base: { ref: string } }): MergedPull {
  return { number: pull.number, headSha: pull.head.sha, baseRef: pull.base.ref };
}
