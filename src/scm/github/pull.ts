import { setTimeout as sleep } from "node:timers/promises";

import { UserError } from "../../core/errors.ts";
import { fullName, type Repository } from "./access.ts";
import { at, createBranch, deleteBranch, type Head } from "./branch.ts";
import { asking, statusOf } from "./asking.ts";

/** A change on its way into a branch. */
interface Change {
  branch: string;
  message: string;
  transit: string;
}

const methods = ["merge", "squash", "rebase"] as const;

/**
 * Brings a commit into a branch that takes pull requests only, and gives the commit of the merge. A pull request that
 * may not be merged stays open for people to merge; the next attempt finds it.
 */
export async function mergeThroughPull(
  repo: Repository,
  ours: Head,
  change: Change,
  refusal: UserError,
): Promise<string> {
  // Named after the content, so that another attempt at the same change meets the same branch.
  const transit = `${change.transit}-${ours.tree.slice(0, 7)}`;
  await createBranch(repo, transit, ours.commit);
  const pull = (await openPull(repo, transit, change)) ?? (await createPull(repo, transit, change));
  await untilJudged(repo, pull.number);
  for (const method of methods) {
    const merged = await merge(repo, pull.number, method, change.message);
    if (typeof merged !== "string") {
      if (/not allowed on this repository/i.test(merged.message)) continue;
      throw refused(repo, pull.url, change.branch, refusal, merged);
    }
    await deleteBranch(repo, transit);
    return merged;
  }
  throw refused(repo, pull.url, change.branch, refusal);
}

async function openPull(repo: Repository, head: string, { branch }: Change) {
  const { data } = await asking(`looking for a pull request in ${fullName(repo)}`, () =>
    repo.client.rest.pulls.list({ ...at(repo), state: "open", head: `${repo.owner}:${head}`, base: branch }),
  );
  const [pull] = data;
  return pull && { number: pull.number, url: pull.html_url };
}

async function createPull(repo: Repository, head: string, { branch, message }: Change) {
  const { data } = await asking(`opening a pull request in ${fullName(repo)}`, () =>
    repo.client.rest.pulls.create({ ...at(repo), head, base: branch, title: message, body: message }),
  );
  return { number: data.number, url: data.html_url };
}

// GitHub works out in the background whether a new pull request can be merged, and refuses to until it knows.
async function untilJudged(repo: Repository, number: number): Promise<void> {
  for (let i = 0; i < 10; i++) {
    const { data } = await asking(`reading pull request ${number} of ${fullName(repo)}`, () =>
      repo.client.rest.pulls.get({ ...at(repo), pull_number: number }),
    );
    if (data.mergeable !== null) return;
    await sleep(1000);
  }
}

async function merge(
  repo: Repository,
  number: number,
  method: (typeof methods)[number],
  title: string,
): Promise<string | UserError> {
  const call = () =>
    repo.client.rest.pulls.merge({
      ...at(repo),
      pull_number: number,
      merge_method: method,
      ...(method === "rebase" ? {} : { commit_title: title }),
      // Being refused is an answer here; asking again would only give it again, later.
      request: { retries: 0 },
    });
  try {
    return (await asking(`merging pull request ${number} of ${fullName(repo)}`, call)).data.sha;
  } catch (error) {
    const status = error instanceof UserError ? statusOf(error.cause) : undefined;
    if (error instanceof UserError && [403, 405, 409, 422].includes(status ?? 0)) return error;
    throw error;
  }
}

function refused(
  repo: Repository,
  url: string,
  branch: string,
  first: UserError,
  then?: UserError,
): UserError {
  const why = then ? `: ${then.message}` : "";
  return new UserError(
    "scm-rejected",
    `The branch ${branch} of ${fullName(repo)} takes no push (${first.message}), and the pull request could not be merged${why}`,
    {
      hint: `Merge ${url} and run this again, or let the token pass the protection of ${branch}.`,
      cause: then ?? first,
    },
  );
}
