import { UserError } from "../../core/errors.ts";
import { fullName, type Repository } from "./access.ts";
import { asText, blobSha, type FileContent, modeOf } from "../blob.ts";
import { at, createBranch, type Head, headOf, isEmpty, type Listed, listedAt, moveBranch } from "./branch.ts";
import { asking } from "./asking.ts";
import { beginHistory, placeholder } from "./first-commit.ts";
import { mergeThroughPull } from "./pull.ts";

/** Files by path; null: the file shall be gone. */
export type FileChanges = Record<string, FileContent | null>;

/** Where files are pushed and what the commit says. */
export interface Push {
  branch: string;
  message: string;
  /** First part of the name of the branch used where `branch` takes pull requests only. */
  transit: string;
  /** Whether a branch that is not there is cut from the default one; otherwise that is an error. */
  mayCreateBranch: boolean;
}

const tries = 5;

/**
 * Makes files of a branch as they shall be, in one commit on top of whatever is there, and gives that commit; null:
 * there was nothing to do. History is never rewritten. A repository without commits gets a first one to build on.
 */
export async function pushFiles(repo: Repository, changes: FileChanges, push: Push): Promise<string | null> {
  for (let i = 0; i < tries; i++) {
    const base = await baseOf(repo, push);
    const entries = await changedEntries(repo, base.head, { ...changes, ...base.extra });
    if (entries.length === 0 && !base.isNew) return null;
    const ours = entries.length === 0 ? base.head : await commitOn(repo, base.head, entries, push.message);
    if (base.isNew && (await createBranch(repo, push.branch, ours.commit))) return ours.commit;
    if (base.isNew) continue;
    const refusal = await moveBranch(repo, push.branch, ours.commit);
    if (!refusal) return ours.commit;
    const now = await headOf(repo, push.branch);
    // An answer that got lost on its way: it was asked again and refused, because the first request had done it.
    if (now?.commit === ours.commit) return ours.commit;
    if (now?.commit === base.head.commit) return mergeThroughPull(repo, ours, push, refusal);
  }
  throw new UserError(
    "scm-rejected",
    `The branch ${push.branch} of ${fullName(repo)} moved during each of ${tries} attempts to push to it`,
    { hint: "Somebody else pushes there all the time. Run it again." },
  );
}

/** Deletes files of a branch in one commit. Files, branches and repositories that are not there are fine. */
export async function deleteFiles(repo: Repository, paths: string[], push: Push): Promise<void> {
  if ((await headOf(repo, push.branch)) === null) return;
  await pushFiles(repo, Object.fromEntries(paths.map((path) => [path, null])), push);
}

interface Base {
  head: Head;
  /** The branch is not there yet. */
  isNew: boolean;
  extra: FileChanges;
}

async function baseOf(repo: Repository, push: Push): Promise<Base> {
  const head = await headOf(repo, push.branch);
  if (head) return { head, isNew: false, extra: {} };
  if (await isEmpty(repo)) {
    await beginHistory(repo, push.branch);
    return { head: await needHead(repo, push.branch), isNew: false, extra: { [placeholder]: null } };
  }
  const main = (await asking(`looking for ${fullName(repo)}`, () => repo.client.rest.repos.get(at(repo))))
    .data.default_branch;
  if (!push.mayCreateBranch)
    throw new UserError("scm-not-found", `${fullName(repo)} has no branch ${push.branch}`, {
      hint: `Its default branch is ${main}. Set \`branch\` to the one that is meant; one that you name is created.`,
    });
  return { head: await needHead(repo, main), isNew: true, extra: {} };
}

async function needHead(repo: Repository, branch: string): Promise<Head> {
  const head = await headOf(repo, branch);
  if (head) return head;
  throw new UserError("scm-not-found", `The branch ${branch} of ${fullName(repo)} cannot be read`);
}

async function changedEntries(
  repo: Repository,
  head: Head,
  changes: FileChanges,
): Promise<[string, FileContent | null][]> {
  const listed = await listedAt(repo, head, Object.keys(changes));
  return Object.entries(changes).filter(([path, file]) => isChanged(file, listed.get(path)));
}

function isChanged(file: FileContent | null, there: Listed | undefined): boolean {
  if (!file || !there) return Boolean(file) !== Boolean(there);
  return blobSha(file.content) !== there.sha || (there.mode ?? modeOf(file)) !== modeOf(file);
}

async function commitOn(
  repo: Repository,
  head: Head,
  entries: [string, FileContent | null][],
  message: string,
): Promise<Head> {
  const { git } = repo.client.rest;
  const tree: TreeEntry[] = [];
  for (const [path, file] of entries) tree.push(await entryFor(repo, path, file));
  const made = await asking(`storing files in ${fullName(repo)}`, () =>
    git.createTree({ ...at(repo), base_tree: head.tree, tree }),
  );
  const commit = { message, tree: made.data.sha, parents: [head.commit] };
  const { data } = await asking(`making a commit in ${fullName(repo)}`, () =>
    git.createCommit({ ...at(repo), ...commit }),
  );
  return { commit: data.sha, tree: made.data.sha };
}

interface TreeEntry {
  path: string;
  mode: "100644" | "100755";
  type: "blob";
  /** null: the file is deleted. */
  sha?: string | null;
  content?: string;
}

async function entryFor(repo: Repository, path: string, file: FileContent | null): Promise<TreeEntry> {
  const entry = { path, mode: file ? modeOf(file) : "100644", type: "blob" } as const;
  if (!file) return { ...entry, sha: null };
  const text = asText(file.content);
  // Text goes inside the tree, which saves a request for every file.
  if (text !== null) return { ...entry, content: text };
  const content = Buffer.from(file.content).toString("base64");
  const { data } = await asking(`storing ${path} in ${fullName(repo)}`, () =>
    repo.client.rest.git.createBlob({ ...at(repo), content, encoding: "base64" }),
  );
  return { ...entry, sha: data.sha };
}
