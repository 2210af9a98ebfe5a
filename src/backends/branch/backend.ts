import { type Backend, conflict, type StoredState, type Version } from "../../core/backend.ts";
import { UserError } from "../../core/errors.ts";
import { blobSha } from "../../scm/blob.ts";
import type { GitData } from "../../scm/git-data.ts";
import type { StatusOf } from "../liveness.ts";
import { lockOver } from "../lock.ts";
import type { BranchPlace } from "./place.ts";
import { lockRef, refRegister } from "./register.ts";
import { makeView, type View } from "./view.ts";
import { jittered, until } from "../../wait.ts";

// A branch that several stacks share moves often, so a save is repeated after each of these pauses.
const pauses = [50, 100, 150, 200, 250, 300, 350, 400, 450];

/**
 * Keeps the state in a file on a separate branch, with one commit per save. The version is the commit that was read. A
 * save is a child of it, and the branch only moves forward, so a second child is refused. If another stack made the
 * first one, the save is repeated on top of it.
 */
export function branchBackend(git: GitData, place: BranchPlace, statusOf: StatusOf, pollMs = 3000): Backend {
  const description = `${place.path} on branch ${place.branch} of ${place.repository}`;
  const view = makeView(git, place);
  // A lock commit has no files of its own, so any tree will do.
  const tree: GitData["tree"] = async (...made) => view.tree() ?? (await git.tree(...made));
  const register = refRegister({ ...git, tree }, lockRef(place));
  // A renewal takes two requests, which count toward GitHub's limits.
  const options = { description, statusOf, pollMs, seconds: 120 };
  // Commits do not change, so their trees can be remembered; this spares each save but the first one request.
  const trees = new Map<string, string>();
  return {
    description,
    read: () => read(git, place, view),
    write: (bytes, expected, message) =>
      write({ git, place, description, trees, view }, bytes, expected, message),
    history: (limit) => history(git, place, limit),
    at: (id) => wholeFile(git, id, place.path),
    ...lockOver({ ...options, register }),
    lock: lockOver({ ...options, register: view.over(register) }).lock,
  };
}

async function history(git: GitData, { branch, path }: BranchPlace, limit: number): Promise<Version[]> {
  const head = await git.refAt(`heads/${branch}`);
  const commits = head === null ? [] : await git.log(head, path, limit);
  return commits.map(({ oid, ...version }) => ({ id: oid, ...version }));
}

async function read(git: GitData, { branch, path }: BranchPlace, view: View): Promise<StoredState | null> {
  const seen = view.sinceLocked() ?? (await view.look());
  if (seen) return seen.stored;
  const version = await git.refAt(`heads/${branch}`);
  // Code hosts also answer "not found" if the token has no access. Read as "no state", it would create everything again.
  if (version === null) await git.needRepository();
  const bytes = version === null ? null : await wholeFile(git, version, path);
  return version === null || bytes === null ? null : { bytes, version };
}

// A content that was cut off on its way would look like a damaged state, and an empty one like none.
async function wholeFile(git: GitData, version: string, path: string): Promise<Uint8Array | null> {
  const sha = await git.shaAt(version, path);
  if (sha === null) return null;
  const bytes = await git.fileAt(version, path);
  if (bytes !== null && blobSha(bytes) === sha) return bytes;
  throw new UserError("state-unavailable", `What was received of ${path} is not what the branch has`, {
    hint: "The answer was cut off or changed on its way. Run it again.",
  });
}

interface BranchWrite {
  git: GitData;
  place: BranchPlace;
  description: string;
  trees: Map<string, string>;
  view: View;
}

async function write(
  to: BranchWrite,
  bytes: Uint8Array,
  expected: string | null,
  message: string,
): Promise<string> {
  const { git, description } = to;
  let parent = await firstParent(to, expected);
  const attempt = async (): Promise<string | null> => {
    const ours = await onTop(to, parent, bytes, message);
    if (ours !== null) return ours;
    const head = await git.refAt(`heads/${to.place.branch}`);
    if (head !== parent && (await isLanded(to, expected, head, bytes))) return head;
    parent = head;
    return null;
  };
  const landed = await until(attempt, (ours) => ours !== null, pauses.map(jittered));
  if (landed !== null) return landed;
  throw new UserError(
    "state-unavailable",
    `The branch of ${description} moved during each of ${pauses.length + 1} attempts to save`,
    {
      hint: "Other stacks save there often. Run it again, or set another branch for this stack in `config.state.options.branch`.",
    },
  );
}

async function firstParent(to: BranchWrite, expected: string | null): Promise<string | null> {
  if (expected !== null) return expected;
  const seen = to.view.headWithout();
  if (seen !== undefined) return seen;
  const { git, place, description } = to;
  const head = await git.refAt(`heads/${place.branch}`);
  if (head !== null && (await git.shaAt(head, place.path)) !== null) throw conflict(description);
  return head;
}

// Null: the parent is not the head of the branch.
async function onTop(
  to: BranchWrite,
  parent: string | null,
  bytes: Uint8Array,
  message: string,
): Promise<string | null> {
  const { git, place } = to;
  const { branch, path } = place;
  const change = { branch, path, content: bytes, message };
  const made = parent === null ? undefined : await git.commitOn?.({ ...change, parent });
  if (made !== undefined) return made;
  const ours = await child(to, parent, bytes, message);
  const ref = `heads/${branch}`;
  const isMoved = parent === null ? await git.createRef(ref, ours) : await git.moveRef(ref, ours, parent);
  return isMoved ? ours : null;
}

async function child(
  to: BranchWrite,
  parent: string | null,
  bytes: Uint8Array,
  message: string,
): Promise<string> {
  const { git, place, trees } = to;
  const base = parent === null ? null : (trees.get(parent) ?? (await git.commitAt(parent)).tree);
  const tree = await git.tree(base, { [place.path]: { content: bytes } });
  const oid = await git.commit({ message, tree, parents: parent === null ? [] : [parent] });
  trees.clear();
  trees.set(oid, tree);
  return oid;
}

// True: our own save has landed, and its response was lost. False: another stack has saved on the branch.
async function isLanded(
  to: BranchWrite,
  expected: string | null,
  head: string | null,
  bytes: Uint8Array,
): Promise<boolean> {
  const shaAt = (oid: string | null) => (oid === null ? null : to.git.shaAt(oid, to.place.path));
  const [now, before] = [await shaAt(head), await shaAt(expected)];
  if (now === before) return false;
  if (now === blobSha(bytes)) return true;
  throw conflict(to.description);
}
