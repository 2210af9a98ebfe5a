import { UserError } from "../../core/errors.ts";
import type { FileContent } from "../blob.ts";
import { isChanged } from "../changed-files.ts";
import type { Push } from "../code-host.ts";
import type { FileChanges } from "../git-data.ts";
import { purposes } from "../purposes.ts";
import { listedAt } from "./files.ts";
import { beginHistory, isBegun, makeDefault, placeholder } from "./first-commit.ts";
import { defaultBranchOf, type Head, headOf, isEmpty } from "./head.ts";
import { storeCommit, storeTree } from "./objects.ts";
import { mergeThroughPull } from "./pull.ts";
import { createRef, moveRef } from "./refs.ts";
import type { Remote } from "./remote.ts";

const tries = 5;

/** Pushes files to a branch; see `CodeHost`. History is never rewritten. */
export async function pushFiles(remote: Remote, changes: FileChanges, push: Push): Promise<string | null> {
  for (let i = 0; i < tries; i++) {
    const base = await baseOf(remote, push, changes);
    if (base === null) return null;
    const entries = await changedEntries(remote, base.head, { [placeholder]: null, ...changes });
    if (entries.length === 0 && !base.isNew) return null;
    const ours = entries.length === 0 ? base.head : await commitOn(remote, base.head, entries, push);
    const pushed = base.isNew ? await cut(remote, ours, push) : await advance(remote, base.head, ours, push);
    if (pushed !== null) return pushed;
  }
  throw new UserError(
    "scm-rejected",
    `The branch ${push.branch} of ${remote.name} moved during each of ${tries} attempts to push to it`,
    { hint: "Someone else keeps pushing there. Run it again." },
  );
}

interface Base {
  head: Head;
  /** The branch does not exist yet. */
  isNew: boolean;
}

// Null: there is no such branch, and files to be deleted are not there either.
async function baseOf(remote: Remote, push: Push, changes: FileChanges): Promise<Base | null> {
  const head = await headOf(remote, push.branch);
  if (head && isBegun(head)) await makeDefault(remote, push.branch);
  if (head) return { head, isNew: false };
  if (!push.mayCreateBranch && Object.values(changes).every((file) => file === null)) return null;
  if (await isEmpty(remote)) await beginHistory(remote);
  return await otherBase(remote, push);
}

// The default branch, which becomes the requested one if it has only the first commit.
async function otherBase(remote: Remote, push: Push): Promise<Base> {
  const main = await defaultBranchOf(remote);
  const head = await headOf(remote, main);
  if (!head) throw new UserError("scm-not-found", `The branch ${main} of ${remote.name} cannot be read`);
  if (isBegun(head)) {
    await makeDefault(remote, push.branch);
    return { head, isNew: false };
  }
  if (push.mayCreateBranch) return { head, isNew: true };
  throw new UserError("scm-not-found", `${remote.name} has no branch ${push.branch}`, {
    hint: `Its default branch is ${main}. Set \`branch\` to the right one; a branch that you name is created.`,
  });
}

async function changedEntries(
  remote: Remote,
  head: Head,
  changes: FileChanges,
): Promise<[string, FileContent | null][]> {
  const paths = Object.keys(changes);
  const there = await listedAt(remote, head.commit, paths);
  return Object.entries(changes).filter(([path, file]) => isChanged(file, there.get(path)));
}

async function commitOn(
  remote: Remote,
  head: Head,
  entries: [string, FileContent | null][],
  { purpose }: Push,
): Promise<Head> {
  const { message } = purposes[purpose];
  const tree = await storeTree(remote, head.tree, Object.fromEntries(entries));
  return { commit: await storeCommit(remote, { message, tree, parents: [head.commit] }), tree };
}

// Null: someone else has created the branch in the meantime.
async function cut(remote: Remote, ours: Head, { branch }: Push): Promise<string | null> {
  return (await createRef(remote, `heads/${branch}`, ours.commit)) ? ours.commit : null;
}

// Null: someone else was faster.
async function advance(remote: Remote, base: Head, ours: Head, push: Push): Promise<string | null> {
  const moved = await move(remote, push.branch, ours.commit, base.commit);
  if (moved === false) return null;
  return moved === true ? ours.commit : await mergeThroughPull(remote, ours, push, moved);
}

// False: someone else was faster. An error: the branch is protected, for example.
async function move(
  remote: Remote,
  branch: string,
  commit: string,
  expected: string,
): Promise<boolean | UserError> {
  try {
    return await moveRef(remote, `heads/${branch}`, commit, expected);
  } catch (error) {
    if (error instanceof UserError && error.code === "scm-rejected") return error;
    throw error;
  }
}
