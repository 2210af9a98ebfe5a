import type { World } from "./world.ts";

/** One file of a tree. */
export interface Entry {
  mode: string;
  type: string;
  sha: string;
}

/** Files of a tree by path. */
export type Files = Map<string, Entry>;

/** A commit as it is in the Git database. */
export interface Commit {
  sha: string;
  message: string;
  tree: { sha: string };
  parents: { sha: string }[];
  author: { date: string };
}

/** What a commit is made of. */
export interface Draft {
  message: string;
  parents: string[];
  files: Files;
  login: string;
}

interface Tree {
  sha: string;
  tree: (Entry & { path: string })[];
}

/** The commit a ref such as `heads/main` points to, or null. */
export async function refSha(world: World, repo: string, ref: string): Promise<string | null> {
  const answer = await world.upstream.send({
    method: "GET",
    path: `/repos/${repo}/git/ref/${encodeURIComponent(ref)}`,
  });
  return answer.status === 200 ? (answer.body as { object: { sha: string } }).object.sha : null;
}

/**
 * The commit that a branch, tag, full ref, or whole or shortened hash names; without a name, the head of the default
 * branch.
 */
export async function resolve(world: World, repo: string, ref: string): Promise<Commit | null> {
  const { default_branch: main } = await world.upstream.ask<{ default_branch: string }>(
    "GET",
    `/repos/${repo}`,
  );
  const name = (ref === "" || ref === "HEAD" ? main : ref).replace(/^refs\//, "");
  for (const candidate of [`heads/${name}`, `tags/${name}`, name]) {
    const sha = await refSha(world, repo, candidate);
    if (sha) return commitOf(world, repo, sha);
  }
  const path = `/repos/${repo}/commits/${encodeURIComponent(name)}`;
  const answer = /^[0-9a-f]{4,40}$/.test(name) ? await world.upstream.send({ method: "GET", path }) : null;
  return answer?.status === 200 ? commitOf(world, repo, (answer.body as { sha: string }).sha) : null;
}

/** The commit of a hash. */
export function commitOf(world: World, repo: string, sha: string): Promise<Commit> {
  return once(world, `/repos/${repo}/git/commits/${sha}`);
}

/** All files of a commit or tree. */
export async function filesOf(world: World, repo: string, sha: string): Promise<Files> {
  const { tree } = await once<Tree>(world, `/repos/${repo}/git/trees/${sha}?recursive=1`);
  const files = tree.filter((entry) => entry.type !== "tree");
  return new Map(files.map(({ path, mode, type, sha: blob }) => [path, { mode, type, sha: blob }]));
}

/** The bytes of a blob. */
export async function bytesOf(world: World, repo: string, sha: string): Promise<Buffer> {
  const { content } = await world.upstream.ask<{ content: string }>("GET", `/repos/${repo}/git/blobs/${sha}`);
  return Buffer.from(content, "base64");
}

/** Stores a blob and returns its hash. */
export async function storeBlob(world: World, repo: string, bytes: Uint8Array): Promise<string> {
  const body = { content: Buffer.from(bytes).toString("base64"), encoding: "base64" };
  const { sha } = await world.upstream.ask<{ sha: string }>("POST", `/repos/${repo}/git/blobs`, body);
  return sha;
}

/** Stores a tree and returns its hash. The whole list each time, because the emulator leaves empty folders behind. */
export async function storeTree(world: World, repo: string, files: Files): Promise<string> {
  const tree = [...files].map(([path, entry]) => ({ path, ...entry }));
  const { sha } = await world.upstream.ask<{ sha: string }>("POST", `/repos/${repo}/git/trees`, { tree });
  return sha;
}

/** Stores a commit with its tree and returns its hash. */
export async function storeCommit(world: World, repo: string, draft: Draft): Promise<string> {
  const tree = await storeTree(world, repo, draft.files);
  const { message, parents, login } = draft;
  const body = { message, tree, parents };
  const { sha } = await world.upstream.ask<{ sha: string }>(
    "POST",
    `/repos/${repo}/git/commits`,
    body,
    login,
  );
  return sha;
}

/** Points a ref to a commit, whatever it pointed to. */
export async function moveRef(world: World, repo: string, ref: string, sha: string): Promise<void> {
  const there = (await refSha(world, repo, ref)) !== null;
  if (!there) return world.upstream.ask("POST", `/repos/${repo}/git/refs`, { ref: `refs/${ref}`, sha });
  await world.upstream.ask("PATCH", `/repos/${repo}/git/refs/${encodeURIComponent(ref)}`, {
    sha,
    force: true,
  });
}

/** Commits that can be reached from one, children before parents. */
export async function history(world: World, repo: string, sha: string): Promise<Commit[]> {
  const seen = new Map<string, Commit>();
  for (const waiting = [sha]; waiting.length > 0;) {
    const next = waiting.pop() ?? "";
    if (seen.has(next)) continue;
    const commit = await commitOf(world, repo, next);
    seen.set(next, commit);
    waiting.push(...commit.parents.map((parent) => parent.sha));
  }
  return childrenFirst(sha, seen);
}

function childrenFirst(sha: string, commits: Map<string, Commit>): Commit[] {
  const children = new Map<string, number>();
  for (const { parents } of commits.values())
    for (const parent of parents) children.set(parent.sha, (children.get(parent.sha) ?? 0) + 1);
  const ordered: Commit[] = [];
  for (const ready = [sha]; ready.length > 0;) {
    const commit = commits.get(ready.pop() ?? "");
    if (!commit) continue;
    ordered.push(commit);
    for (const parent of commit.parents) {
      const left = (children.get(parent.sha) ?? 1) - 1;
      children.set(parent.sha, left);
      if (left === 0) ready.push(parent.sha);
    }
  }
  return ordered;
}

function once<T>(world: World, path: string): Promise<T> {
  const known = world.read.get(path) ?? world.upstream.ask<T>("GET", path);
  world.read.set(path, known);
  return known as Promise<T>;
}
