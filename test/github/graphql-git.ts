import { levelOf } from "./auth.ts";
import { bytesOf, commitOf, filesOf, refSha, storeBlob, storeCommit } from "./git.ts";
import type { Actor, Level, Repo, World } from "./world.ts";

interface Reply {
  data?: object;
  errors?: { type: string; message: string; path?: string[] }[];
}

/** What GitHub's GraphQL refuses beyond this size. */
const mostBytes = 40_000_000;
/** Longer texts come truncated. */
const longestText = 512_000;

/** What one request tells about a file on a branch, and about another ref. */
export async function lookAtBranch(
  { owner, name, branch, path, ref }: Record<string, string>,
  actor: Actor,
  world: World,
): Promise<Reply> {
  const repo = visible(`${owner}/${name}`, actor, world);
  if (!repo) return { data: { repository: null }, errors: [notFound("Repository")] };
  const { default_branch: main } = await world.upstream.ask<{ default_branch: string }>(
    "GET",
    `/repos/${repo.name}`,
  );
  const trunk = await targetOf(`refs/heads/${main}`, repo, world);
  const head = await targetOf(branch ?? "", repo, world);
  const other = await targetOf(ref ?? "", repo, world);
  const files = head && (await filesOf(world, repo.name, head.sha));
  const blob = files?.get(path ?? "");
  const text = blob && (await textOf(blob.sha, repo, world));
  return {
    data: {
      repository: {
        defaultBranchRef: trunk && { target: { tree: { oid: trunk.tree.sha } } },
        head: head && {
          target: { oid: head.sha, file: blob ? { object: { oid: blob.sha, text } } : null },
        },
        other: other && {
          target: { oid: other.sha, message: other.message, tree: { oid: other.tree.sha } },
        },
      },
    },
  };
}

/** Adds a commit to a branch, if the branch still points to the expected one. */
export async function createCommitOnBranch(
  { input }: Record<string, unknown>,
  actor: Actor,
  world: World,
): Promise<Reply> {
  const { branch, expectedHeadOid, message, fileChanges } = input as CommitInput;
  const repo = visible(branch.repositoryNameWithOwner, actor, world);
  const ref = `heads/${branch.branchName}`;
  if (!repo || (await refSha(world, repo.name, ref)) === null) return refused(notFound("Branch"));
  if (!mayWrite(levelOf(actor, repo)))
    return refused({ type: "FORBIDDEN", message: "Resource not accessible by integration" });
  const additions = fileChanges.additions.map(({ path, contents }) => ({
    path,
    bytes: Buffer.from(contents, "base64"),
  }));
  if (additions.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostBytes)
    return refused({ type: "UNPROCESSABLE", message: "The file changes are too large." });
  const files = new Map(await filesOf(world, repo.name, expectedHeadOid).catch(() => []));
  for (const { path, bytes } of additions)
    files.set(path, { mode: "100644", type: "blob", sha: await storeBlob(world, repo.name, bytes) });
  const sha = await storeCommit(world, repo.name, {
    message: [message.headline, message.body].filter(Boolean).join("\n\n"),
    parents: [expectedHeadOid],
    files,
    login: actor.login,
  });
  if (!(await moved(ref, expectedHeadOid, sha, repo, world))) return refused(stale(expectedHeadOid));
  return { data: { createCommitOnBranch: { commit: { oid: sha } } } };
}

interface CommitInput {
  branch: { repositoryNameWithOwner: string; branchName: string };
  expectedHeadOid: string;
  message: { headline: string; body?: string };
  fileChanges: { additions: { path: string; contents: string }[] };
}

// The emulator moves a ref to any descendant, and the new commit is one only of the expected head.
async function moved(ref: string, expected: string, sha: string, repo: Repo, world: World): Promise<boolean> {
  if ((await refSha(world, repo.name, ref)) !== expected) return false;
  const answer = await world.upstream.send({
    method: "PATCH",
    path: `/repos/${repo.name}/git/refs/${encodeURIComponent(ref)}`,
    body: { sha, force: false },
  });
  return answer.status === 200;
}

async function targetOf(ref: string, repo: Repo, world: World) {
  const sha = await refSha(world, repo.name, ref.replace(/^refs\//, ""));
  return sha === null ? null : commitOf(world, repo.name, sha);
}

// Null: it is not text.
async function textOf(sha: string, repo: Repo, world: World): Promise<string | null> {
  const bytes = await bytesOf(world, repo.name, sha);
  return bytes.includes(0) ? null : bytes.toString("utf8").slice(0, longestText);
}

function visible(name: string, actor: Actor, world: World): Repo | undefined {
  const repo = world.repos.get(name);
  return repo && levelOf(actor, repo) !== "none" ? repo : undefined;
}

function mayWrite(level: Level): boolean {
  return level === "write" || level === "admin";
}

function refused(error: { type: string; message: string }): Reply {
  return { data: { createCommitOnBranch: null }, errors: [{ ...error, path: ["createCommitOnBranch"] }] };
}

function notFound(what: string) {
  return { type: "NOT_FOUND", message: `Could not resolve to a ${what}` };
}

function stale(expected: string) {
  const message = `Expected branch to point to "${expected}" but it did not.  Pull and try again.`;
  return { type: "STALE_DATA", message };
}
