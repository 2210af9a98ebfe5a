import { UserError } from "../../core/errors.ts";
import { every, retry, until } from "../../wait.ts";
import type { Push } from "../code-host.ts";
import { purposes } from "../purposes.ts";
import { asking, askingOnce, statusOf } from "./asking.ts";
import type { Head } from "./head.ts";
import { createRef, deleteRef } from "./refs.ts";
import type { Remote } from "./remote.ts";
import { repeatable } from "./repeat.ts";

interface Change {
  branch: string;
  message: string;
}

const methods = ["merge", "squash", "rebase"] as const;

/**
 * Brings a commit into a branch that accepts only pull requests, and returns the merge commit. A pull request that
 * cannot be merged stays open for people to merge; the next attempt finds it.
 */
export async function mergeThroughPull(
  remote: Remote,
  ours: Head,
  { branch, purpose }: Push,
  refusal: UserError,
): Promise<string> {
  const { message, transit: start } = purposes[purpose];
  const change = { branch, message };
  // Named after the content, so that another attempt at the same change uses the same branch.
  const transit = `${start}-${ours.tree.slice(0, 7)}`;
  await createRef(remote, `heads/${transit}`, ours.commit);
  const pull = (await openPull(remote, transit, change)) ?? (await createPull(remote, transit, change));
  await untilJudged(remote, pull.number);
  for (const method of methods) {
    const merged = await merge(remote, pull.number, method, message);
    if (typeof merged !== "string") {
      if (/not allowed on this repository/i.test(merged.message)) continue;
      throw refused(remote, pull.url, branch, refusal, merged);
    }
    await deleteRef(remote, `heads/${transit}`);
    return merged;
  }
  throw refused(remote, pull.url, branch, refusal);
}

async function openPull(remote: Remote, head: string, { branch }: Change) {
  const { data } = await asking(`looking for a pull request in ${remote.name}`, () =>
    remote.rest.pulls.list({ ...remote.at, state: "open", head: `${remote.at.owner}:${head}`, base: branch }),
  );
  const [pull] = data;
  return pull && numbered(pull);
}

async function createPull(remote: Remote, head: string, { branch, message }: Change) {
  const pull = { head, base: branch, title: message, body: message, request: repeatable };
  return await askingOnce(
    `opening a pull request in ${remote.name}`,
    async () => numbered((await remote.rest.pulls.create({ ...remote.at, ...pull })).data),
    () => openPull(remote, head, { branch, message }),
  );
}

function numbered({ number, html_url: url }: { number: number; html_url: string }) {
  return { number, url };
}

// GitHub determines in the background whether a new pull request can be merged, and refuses to merge until it knows.
async function untilJudged(remote: Remote, number: number): Promise<void> {
  await until(
    () => lookAt(remote, number),
    ({ data }) => data.mergeable !== null,
    every(1000, 10_000),
  );
}

type Method = (typeof methods)[number];

// An error: GitHub refused.
function lookAt(remote: Remote, number: number) {
  return asking(`reading pull request ${number} of ${remote.name}`, () =>
    remote.rest.pulls.get({ ...remote.at, pull_number: number }),
  );
}

async function merge(
  remote: Remote,
  number: number,
  method: Method,
  title: string,
): Promise<string | UserError> {
  try {
    return await retry(() => mergeOnce(remote, number, method, title), mayPass, [1000]);
  } catch (error) {
    const status = error instanceof UserError ? statusOf(error.cause) : undefined;
    if (error instanceof UserError && [403, 405, 409, 422].includes(status ?? 0)) return error;
    throw error;
  }
}

async function mergeOnce(remote: Remote, number: number, method: Method, title: string): Promise<string> {
  const call = () =>
    remote.rest.pulls.merge({
      ...remote.at,
      pull_number: number,
      merge_method: method,
      ...(method === "rebase" ? {} : { commit_title: title }),
      // A refusal is a valid answer here; a retry would only get it again later.
      request: { retries: 0 },
    });
  try {
    return (await asking(`merging pull request ${number} of ${remote.name}`, call)).data.sha;
  } catch (error) {
    // The response may have been lost.
    const { data } = await lookAt(remote, number);
    if (data.merged && data.merge_commit_sha) return data.merge_commit_sha;
    throw error;
  }
}

function mayPass(error: unknown): boolean {
  return error instanceof UserError && error.code === "scm-unavailable";
}

function refused(remote: Remote, url: string, branch: string, first: UserError, then?: UserError): UserError {
  const why = then ? `: ${then.message}` : "";
  return new UserError(
    "scm-rejected",
    `The branch ${branch} of ${remote.name} does not accept pushes (${first.message}), and the pull request could not be merged${why}`,
    {
      hint: `Merge ${url} and run this again, or allow the token to bypass the protection of ${branch}.`,
      cause: then ?? first,
    },
  );
}
