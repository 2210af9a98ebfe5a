import { type Backend, conflict, type StoredState, type Version } from "../../core/backend.ts";
import { UserError } from "../../core/errors.ts";
import type { GitData } from "../../scm/git-data.ts";
import type { StatusOf } from "../liveness.ts";
import { lockOver } from "../lock.ts";
import type { BranchPlace } from "./place.ts";
import { lockRef, refRegister } from "./register.ts";
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
  const lock = lockOver({
    register: refRegister(git, lockRef(place)),
    description,
    statusOf,
    pollMs,
    // A renewal takes two requests, which count toward GitHub's limits.
    seconds: 120,
  });
  // Commits do not change, so their trees can be remembered; this spares each save but the first one request.
  const trees = new Map<string, string>();
  return {
    description,
    read: () => read(git, place),
    write: (bytes, expected, message) => write({ git, place, description, trees }, bytes, expected, message),
    history: (limit) => history(git, place, limit),
    at: (id) => git.fileAt(id, place.path),
    ...lock,
  };
}

async function history(git: GitData, { branch, path }: BranchPlace, limit: number): Promise<Version[]> {
  const head = await git.refAt(`heads/${branch}`);
  const commits = head === null ? [] : await git.log(head, path, limit);
  return commits.map(({ oid, ...version }) => ({ id: oid, ...version }));
}

async function read(git: GitData, { branch, path }: BranchPlace): Promise<StoredState | null> {
  const version = await git.refAt(`heads/${branch}`);
  // Code hosts also answer "not found" if the token has no access. Read as "no state", it would create everything again.
  if (version === null) await git.needRepository();
  const bytes = version === null ? null : await git.fileAt(version, path);
  return version === null || bytes === null ? null : { bytes, version };
}

interface BranchWrite {
  git: GitData;
  place: BranchPlace;
  description: string;
  trees: Map<string, string>;
}

async function write(
  to: BranchWrite,
  bytes: Uint8Array,
  expected: string | null,
  message: string,
): Promise<string> {
  const { git, description } = to;
  const { path } = to.place;
  const ref = `heads/${to.place.branch}`;
  let parent = expected ?? (await git.refAt(ref));
  if (parent !== null && expected === null && (await git.shaAt(parent, path)) !== null)
    throw conflict(description);
  const attempt = async (): Promise<string | null> => {
    const ours = await child(to, parent, bytes, message);
    if (parent === null ? await git.createRef(ref, ours) : await git.moveRef(ref, ours)) return ours;
    const head = await git.refAt(ref);
    // The response to a first attempt was lost, and the second was refused because the first had taken effect.
    if (head === ours) return ours;
    if (head !== parent) await needUntouched(to, expected, head);
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

async function needUntouched(to: BranchWrite, expected: string | null, head: string | null): Promise<void> {
  const shaAt = (oid: string | null) => (oid === null ? null : to.git.shaAt(oid, to.place.path));
  if ((await shaAt(head)) !== (await shaAt(expected))) throw conflict(to.description);
}
