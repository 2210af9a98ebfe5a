import { fileDiffs } from "./files.ts";
import { userOf } from "./forward.ts";
import { refSha } from "./git.ts";
import { compare, mergeFiles } from "./merge.ts";
import type { MergeableState, Pull, Repo, World } from "./world.ts";

/** Updates the head and base of an open pull request from its branches. */
export async function pullNow(world: World, repo: Repo, pull: Pull): Promise<void> {
  if (pull.state === "closed") return;
  const head = (await refSha(world, repo.name, pull.headAt)) ?? pull.headSha;
  pull.baseSha = (await refSha(world, repo.name, `heads/${pull.baseRef}`)) ?? pull.baseSha;
  if (head === pull.headSha) return;
  pull.headSha = head;
  pull.updatedAt = new Date().toISOString();
}

/** A pull request as the API shows it: `whole` with counts and mergeability, otherwise as in lists. */
export async function showPull(
  world: World,
  repo: Repo,
  pull: Pull,
  whole: boolean,
): Promise<Record<string, unknown>> {
  await pullNow(world, repo, pull);
  const at = `${world.url}/repos/${repo.name}`;
  const issue = await world.upstream.ask<Record<string, unknown>>(
    "GET",
    `/repos/${repo.name}/issues/${pull.number}`,
  );
  const html = `${world.url}/${repo.name}/pull/${pull.number}`;
  const urls = {
    url: `${at}/pulls/${pull.number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: `${at}/issues/${pull.number}`,
    commits_url: `${at}/pulls/${pull.number}/commits`,
    review_comments_url: `${at}/pulls/${pull.number}/comments`,
    review_comment_url: `${at}/pulls/comments{/number}`,
    comments_url: `${at}/issues/${pull.number}/comments`,
    statuses_url: `${at}/statuses/${pull.headSha}`,
  };
  return {
    ...urls,
    id: pull.issueId,
    node_id: `PR_${pull.issueId}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: await userOf(world, pull.author),
    body: pull.body,
    // According to the API's description this field is a string here, while that of an issue can be null.
    labels: (issue["labels"] as object[]).map((label) => ({ ...label, description: "" })),
    milestone: null,
    active_lock_reason: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.sha ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: await headOf(world, repo, pull),
    base: await endOf(world, repo, pull.baseRef, pull.baseSha),
    _links: links(urls),
    author_association: "MEMBER",
    auto_merge: null,
    draft: pull.draft,
    ...(whole ? await details(world, repo, pull, issue) : {}),
  };
}

async function details(
  world: World,
  repo: Repo,
  pull: Pull,
  issue: Record<string, unknown>,
): Promise<object> {
  const { before, after, commits } = await compare(world, repo.name, pull.baseSha, pull.headSha);
  const diffs = await fileDiffs(world, repo.name, before, after, pull.headSha);
  const open = pull.state === "open";
  const state = open ? await mergeableState(world, repo, pull) : "unknown";
  const mergeable = state === "unknown" ? null : state !== "dirty";
  return {
    merged: pull.merged !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: state,
    merged_by: pull.merged ? await userOf(world, pull.merged.by) : null,
    comments: issue["comments"],
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commits.length,
    additions: diffs.reduce((sum, diff) => sum + diff.additions, 0),
    deletions: diffs.reduce((sum, diff) => sum + diff.deletions, 0),
    changed_files: diffs.length,
  };
}

async function mergeableState(world: World, repo: Repo, pull: Pull): Promise<MergeableState> {
  if (world.behavior.lateMergeable > 0) {
    world.behavior.lateMergeable -= 1;
    return "unknown";
  }
  if (pull.mergeableState) return pull.mergeableState;
  const files = await mergeFiles(world, repo.name, pull.baseSha, pull.headSha);
  if (files === null) return "dirty";
  return pull.draft ? "draft" : "clean";
}

async function endOf(world: World, repo: Repo, ref: string, sha: string): Promise<Record<string, unknown>> {
  const shown = await world.upstream.ask<{ owner: { login: string } }>("GET", `/repos/${repo.name}`);
  return { label: `${shown.owner.login}:${ref}`, ref, sha, user: shown.owner, repo: shown };
}

// A fork's commits are stored in the base repository, as GitHub itself does under refs/pull.
async function headOf(world: World, repo: Repo, pull: Pull): Promise<Record<string, unknown>> {
  const head = await endOf(world, repo, pull.headRef, pull.headSha);
  if (!pull.fork) return head;
  const [login = "", name = ""] = pull.fork.split("/");
  const owner = await userOf(world, login);
  const shown = {
    ...(head["repo"] as object),
    id: pull.issueId + 1_000_000,
    name,
    full_name: pull.fork,
    fork: true,
    owner,
  };
  return { ...head, label: `${login}:${pull.headRef}`, user: owner, repo: shown };
}

function links(urls: Record<string, string>): Record<string, { href: string }> {
  const names = {
    self: "url",
    html: "html_url",
    issue: "issue_url",
    comments: "comments_url",
    commits: "commits_url",
  };
  const more = {
    statuses: "statuses_url",
    review_comments: "review_comments_url",
    review_comment: "review_comment_url",
  };
  const entries = Object.entries({ ...names, ...more });
  return Object.fromEntries(entries.map(([name, key]) => [name, { href: urls[key] ?? "" }]));
}
