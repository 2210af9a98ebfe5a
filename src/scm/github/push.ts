import { UserError } from "../../core/errors.ts";
import { blobSha, type FileContent, modeOf } from "../blob.ts";
import type { FileChanges } from "../git-data.ts";
import { asking } from "./asking.ts";
import { type Head, headOf, isEmpty, type Listed, listedAt } from "./branch.ts";
import { beginHistory, placeholder } from "./first-commit.ts";
import { storeCommit, storeTree } from "./objects.ts";
import { mergeThroughPull } from "./pull.ts";
import { createRef, moveRef } from "./refs.ts";
import type { Remote } from "./remote.ts";

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
export async function pushFiles(remote: Remote, changes: FileChanges, push: Push): Promise<string | null> {
  const ref = `heads/${push.branch}`;
  for (let i = 0; i < tries; i++) {
    const base = await baseOf(remote, push);
    const entries = await changedEntries(remote, base.head, { ...changes, ...base.extra });
    if (entries.length === 0 && !base.isNew) return null;
    const ours = entries.length === 0 ? base.head : await commitOn(remote, base.head, entries, push.message);
    if (base.isNew && (await createRef(remote, ref, ours.commit))) return ours.commit;
    if (base.isNew) continue;
    const moved = await move(remote, ref, ours.commit);
    if (moved === true) return ours.commit;
    const now = await headOf(remote, push.branch);
    // An answer that got lost on its way: it was asked again and refused, because the first request had done it.
    if (now?.commit === ours.commit) return ours.commit;
    if (moved !== false && now?.commit === base.head.commit)
      return mergeThroughPull(remote, ours, push, moved);
  }
  throw new UserError(
    "scm-rejected",
    `The branch ${push.branch} of ${remote.name} moved during each of ${tries} attempts to push to it`,
    { hint: "Somebody else pushes there all the time. Run it again." },
  );
}

/** Deletes files of a branch in one commit. Files, branches and repositories that are not there are fine. */
export async function deleteFiles(remote: Remote, paths: string[], push: Push): Promise<void> {
  if ((await headOf(remote, push.branch)) === null) return;
  await pushFiles(remote, Object.fromEntries(paths.map((path) => [path, null])), push);
}

// False: somebody else was faster. An error: the branch is protected, for example.
async function move(remote: Remote, ref: string, commit: string): Promise<boolean | UserError> {
  try {
    return await moveRef(remote, ref, commit);
  } catch (error) {
    if (error instanceof UserError && error.code === "scm-rejected") return error;
    throw error;
  }
}

interface Base {
  head: Head;
  /** The branch is not there yet. */
  isNew: boolean;
  extra: FileChanges;
}

async function baseOf(remote: Remote, push: Push): Promise<Base> {
  const head = await headOf(remote, push.branch);
  if (head) return { head, isNew: false, extra: {} };
  if (await isEmpty(remote)) {
    await beginHistory(remote, push.branch);
    return { head: await needHead(remote, push.branch), isNew: false, extra: { [placeholder]: null } };
  }
  const { data } = await asking(`looking for ${remote.name}`, () => remote.rest.repos.get(remote.at));
  const main = data.default_branch;
  if (!push.mayCreateBranch)
    throw new UserError("scm-not-found", `${remote.name} has no branch ${push.branch}`, {
      hint: `Its default branch is ${main}. Set \`branch\` to the one that is meant; one that you name is created.`,
    });
  return { head: await needHead(remote, main), isNew: true, extra: {} };
}

async function needHead(remote: Remote, branch: string): Promise<Head> {
  const head = await headOf(remote, branch);
  if (head) return head;
  throw new UserError("scm-not-found", `The branch ${branch} of ${remote.name} cannot be read`);
}

async function changedEntries(
  remote: Remote,
  head: Head,
  changes: FileChanges,
): Promise<[string, FileContent | null][]> {
  const listed = await listedAt(remote, head, Object.keys(changes));
  return Object.entries(changes).filter(([path, file]) => isChanged(file, listed.get(path)));
}

function isChanged(file: FileContent | null, there: Listed | undefined): boolean {
  if (!file || !there) return Boolean(file) !== Boolean(there);
  return blobSha(file.content) !== there.sha || (there.mode ?? modeOf(file)) !== modeOf(file);
}

async function commitOn(
  remote: Remote,
  head: Head,
  entries: [string, FileContent | null][],
  message: string,
): Promise<Head> {
  const tree = await storeTree(remote, head.tree, Object.fromEntries(entries));
  return { commit: await storeCommit(remote, { message, tree, parents: [head.commit] }), tree };
}
