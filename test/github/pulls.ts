import { fileDiffs } from "./files.ts";
import { refSha } from "./git.ts";
import { compare } from "./merge.ts";
import { showPull, pullNow } from "./pull-view.ts";
import {
  fields,
  invalid,
  json,
  paged,
  problem,
  repoOf,
  type Answer,
  type Call,
  type Handler,
  type Pull,
  type Repo,
  type World,
} from "./world.ts";

// All of this is our own: the emulator lists no files, keeps the first head forever and merges without checks.

/** Opens a pull request. */
export const createPull: Handler = async (call, world) => {
  const repo = repoOf(call, world);
  const { title, head, base, body, draft } = fields(call) as Record<string, string | undefined>;
  const headRef = String(head).replace(`${repo.name.split("/")[0] ?? ""}:`, "");
  const headSha = await refSha(world, repo.name, `heads/${headRef}`);
  const baseSha = await refSha(world, repo.name, `heads/${String(base)}`);
  if (!headSha) return invalid("PullRequest", "head", "invalid");
  if (!baseSha) return invalid("PullRequest", "base", "invalid");
  const twin = [...repo.pulls.values()].find(
    (pull) => pull.state === "open" && pull.headRef === headRef && pull.baseRef === base,
  );
  if (twin)
    return invalid("PullRequest", "head", "custom", `A pull request already exists for ${String(head)}.`);
  const { commits } = await compare(world, repo.name, baseSha, headSha);
  const none = `No commits between ${String(base)} and ${headRef}`;
  if (commits.length === 0) return invalid("PullRequest", "base", "custom", none);
  const pull = await openPull(world, repo, {
    title: title ?? "",
    body: body ?? null,
    author: call.actor?.login ?? "",
    headRef,
    headAt: `heads/${headRef}`,
    fork: null,
    baseRef: String(base),
    draft: Boolean(draft),
    headSha,
    baseSha,
  });
  return json(201, await showPull(world, repo, pull, true));
};

/** What only the caller knows. */
export type NewPull = Omit<
  Pull,
  "number" | "issueId" | "state" | "createdAt" | "updatedAt" | "closedAt" | "merged"
>;

/** Records a pull request, with the issue that has its number, labels and comments. */
export async function openPull(world: World, repo: Repo, draft: NewPull): Promise<Pull> {
  const { title, body, author } = draft;
  const path = `/repos/${repo.name}/issues`;
  const issue = await world.upstream.ask<{ id: number; number: number }>(
    "POST",
    path,
    { title, body },
    author,
  );
  const now = new Date().toISOString();
  const pull: Pull = {
    ...draft,
    number: issue.number,
    issueId: issue.id,
    state: "open",
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    merged: null,
  };
  repo.pulls.set(pull.number, pull);
  return pull;
}

/** One pull request with its counts. */
export const getPull: Handler = async (call, world) => {
  const { repo, pull } = found(call, world);
  return pull ? json(200, await showPull(world, repo, pull, true)) : problem(404, "Not Found");
};

/** Pull requests, newest first; by default open ones. */
export const listPulls: Handler = async (call, world) => {
  const repo = repoOf(call, world);
  const [state, head, base] = ["state", "head", "base"].map((name) => call.query.get(name));
  const owner = repo.name.split("/")[0] ?? "";
  const fits = (pull: Pull) =>
    (state === "all" || pull.state === (state ?? "open")) &&
    (!head || head === `${pull.fork?.split("/")[0] ?? owner}:${pull.headRef}`) &&
    (!base || base === pull.baseRef);
  const order = call.query.get("direction") === "asc" ? 1 : -1;
  const pulls = [...repo.pulls.values()].filter(fits).sort((a, b) => order * (a.number - b.number));
  return shownPage(call, world, repo, pulls);
};

/** The pull requests of a commit: those that it merged, and those whose branch has it. */
export const pullsOfCommit: Handler = async (call, world) => {
  const repo = repoOf(call, world);
  const sha = call.params["commit_sha"] ?? "";
  const known = await world.upstream.send({ method: "GET", path: `/repos/${repo.name}/git/commits/${sha}` });
  if (known.status !== 200) return problem(422, `No commit found for SHA: ${sha}`);
  if (world.behavior.lateCommitPulls > 0) {
    world.behavior.lateCommitPulls -= 1;
    return paged(call, world, []);
  }
  const pulls: Pull[] = [];
  for (const pull of repo.pulls.values()) {
    await pullNow(world, repo, pull);
    const { commits } = await compare(world, repo.name, pull.baseSha, pull.headSha);
    if (pull.merged?.sha === sha || commits.includes(sha)) pulls.push(pull);
  }
  return shownPage(call, world, repo, pulls);
};

/** Changes the title, body, state or base. */
export const updatePull: Handler = async (call, world) => {
  const { repo, pull } = found(call, world);
  if (!pull) return problem(404, "Not Found");
  const { title, body, state, base } = fields(call) as Record<string, string | undefined>;
  if (state && pull.merged) return invalid("PullRequest", "state", "custom", "state cannot be changed.");
  Object.assign(
    pull,
    title ? { title } : {},
    body === undefined ? {} : { body },
    base ? { baseRef: base } : {},
  );
  await pullNow(world, repo, pull);
  if (state === "open" || state === "closed") await setState(world, repo, pull, state);
  return json(200, await showPull(world, repo, pull, true));
};

/** Closes or reopens a pull request and its issue. */
export async function setState(
  world: World,
  repo: Repo,
  pull: Pull,
  state: Pull["state"],
  merged?: Merged,
): Promise<void> {
  const now = new Date().toISOString();
  Object.assign(pull, { state, updatedAt: now, closedAt: state === "closed" ? now : null });
  if (merged) pull.merged = { ...merged, at: now };
  await world.upstream.ask("PATCH", `/repos/${repo.name}/issues/${pull.number}`, { state });
}

/** Who merged a pull request, and the resulting commit of the base branch. */
export interface Merged {
  by: string;
  sha: string;
}

/** The files a pull request changes. */
export const listFiles: Handler = async (call, world) => {
  const { repo, pull } = found(call, world);
  if (!pull) return problem(404, "Not Found");
  await pullNow(world, repo, pull);
  const { before, after } = await compare(world, repo.name, pull.baseSha, pull.headSha);
  return paged(call, world, await fileDiffs(world, repo.name, before, after, pull.headSha));
};

/** The commits of a pull request, oldest first. */
export const listCommits: Handler = async (call, world) => {
  const { repo, pull } = found(call, world);
  if (!pull) return problem(404, "Not Found");
  await pullNow(world, repo, pull);
  const { commits } = await compare(world, repo.name, pull.baseSha, pull.headSha);
  const shown = await Promise.all(
    commits.map((sha) => world.upstream.ask("GET", `/repos/${repo.name}/commits/${sha}`)),
  );
  return paged(call, world, shown);
};

/** The repository and pull request of a call, or a 404. */
export function found(call: Call, world: World): { repo: Repo; pull: Pull | undefined } {
  const repo = repoOf(call, world);
  return { repo, pull: repo.pulls.get(Number(call.params["pull_number"])) };
}

async function shownPage(call: Call, world: World, repo: Repo, pulls: Pull[]): Promise<Answer> {
  return paged(call, world, await Promise.all(pulls.map((pull) => showPull(world, repo, pull, false))));
}
