import { isObject } from "../../src/core/json.ts";
import type { GitHub } from "./server.ts";

/** The content of an event file. */
export type Payload = Record<string, unknown>;

/** An event with a JSON merge patch (RFC 7396) applied: null removes a field. */
export function patched(event: Payload, patch: Payload): Payload {
  const result = { ...event };
  for (const [name, value] of Object.entries(patch)) {
    const old = event[name];
    if (value === null) delete result[name];
    else result[name] = isObject(value) ? patched(isObject(old) ? old : {}, value) : value;
  }
  return result;
}

/** The event that GitHub sends for a pull request as it is now: `opened`, `synchronize`, `closed`, … */
export async function pullRequestEvent(
  github: GitHub,
  repo: string,
  number: number,
  action: string,
): Promise<Payload> {
  const pull = await github.describe.pull(repo, number);
  return {
    action,
    number,
    pull_request: pull,
    ...(action === "synchronize"
      ? { before: "0".repeat(40), after: (pull["head"] as { sha: string }).sha }
      : {}),
    ...(await surroundings(github, repo, (pull["user"] as { login: string }).login)),
  };
}

/** The event that GitHub sends for a push that moved a branch from one commit to another. */
export async function pushEvent(
  github: GitHub,
  repo: string,
  branch: string,
  before: string,
  after: string,
): Promise<Payload> {
  const around = await surroundings(github, repo);
  const head = await github.describe.commit(repo, after);
  const pusher = { name: (around["sender"] as { login: string }).login, email: "pusher@example.com" };
  return {
    ref: `refs/heads/${branch}`,
    before,
    after,
    ...around,
    pusher,
    created: /^0+$/.test(before),
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${github.url}/${repo}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: [head],
    head_commit: head,
  };
}

/** The event that GitHub sends for a comment on a pull request; `at` is when it was written. */
export async function commentEvent(
  github: GitHub,
  repo: string,
  number: number,
  { comment, action = "created", at }: { comment: Payload; action?: string; at?: Date },
): Promise<Payload> {
  const pull = await github.describe.pull(repo, number);
  const { title, state, user, html_url: url } = pull;
  return {
    action,
    issue: { number, title, state, user, pull_request: { html_url: url } },
    comment: { ...comment, ...(at ? { created_at: at.toISOString() } : {}) },
    ...(await surroundings(github, repo, (comment["user"] as { login: string }).login)),
  };
}

/** The event that GitHub sends when a run for a pull request has ended. For a fork it names no pull request. */
export async function workflowRunEvent(
  github: GitHub,
  repo: string,
  runId: number,
  number: number,
): Promise<Payload> {
  const { head } = (await github.describe.pull(repo, number)) as { head: PullHead };
  return {
    action: "completed",
    workflow_run: {
      id: runId,
      name: "dtm",
      event: "pull_request",
      status: "completed",
      conclusion: "success",
      head_branch: head.ref,
      head_sha: head.sha,
      head_repository: head.repo,
      pull_requests: [],
    },
    ...(await surroundings(github, repo)),
  };
}

interface PullHead {
  ref: string;
  sha: string;
  repo: { full_name: string };
}

async function surroundings(github: GitHub, repo: string, sender?: string): Promise<Payload> {
  const repository = await github.describe.repository(repo);
  const owner = repository["owner"] as { login: string; id: number; type: string };
  const organization = { login: owner.login, id: owner.id, url: `${github.url}/orgs/${owner.login}` };
  return {
    repository,
    ...(owner.type === "Organization" ? { organization } : {}),
    sender: await github.describe.user(sender ?? github.login),
  };
}
