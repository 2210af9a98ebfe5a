import type { StoredState } from "../../core/backend.ts";
import type { GitData } from "../../scm/git-data.ts";
import { readMark, type Register } from "../register.ts";
import type { BranchPlace } from "./place.ts";
import { lockRef, type LockCommit } from "./register.ts";

/** What one request told about a state and its lock. Parts of it are used once, to spare asking for them again. */
export interface View {
  /** The state; undefined: the host has to be asked in another way. */
  look(): Promise<{ stored: StoredState | null } | undefined>;
  /**
   * The state as it was seen, if the lock was taken since: nobody can have changed it in between, because then the lock
   * would not have been as it was seen. If a save nevertheless finds another state, it is refused like any other.
   */
  sinceLocked(): { stored: StoredState | null } | undefined;
  /** The head of the branch, if it has no state; null: there is no branch. Undefined: not known. */
  headWithout(): string | null | undefined;
  /** The register of the lock, as it was seen. */
  over(register: Register<LockCommit>): Register<LockCommit>;
  /** A tree for the first commit of the lock; undefined: not known. */
  tree(): string | undefined;
}

interface Seen {
  head: string | null;
  stored: StoredState | null;
  lock: LockCommit | null;
  tree: string | null;
}

/** The view of one stack, empty at first. */
export function makeView(git: Pick<GitData, "look">, place: BranchPlace): View {
  let seen: Seen | undefined;
  let isLockUsed = false;
  let isLocked = false;
  return {
    async look() {
      [seen, isLockUsed, isLocked] = [await lookAt(git, place), false, false];
      return seen && { stored: seen.stored };
    },
    sinceLocked() {
      const current = isLocked ? seen : undefined;
      isLocked = false;
      return current && { stored: current.stored };
    },
    headWithout: () => (seen?.stored === null ? seen.head : undefined),
    tree: () => seen?.tree ?? undefined,
    over: (register) => ({
      ...register,
      async read() {
        const lock = isLockUsed ? undefined : seen?.lock;
        isLockUsed = true;
        return lock !== undefined && isFree(lock) ? lock : register.read();
      },
      async put(mark, expected) {
        const isSeen = seen !== undefined && expected === seen.lock;
        const made = await register.put(mark, expected);
        isLocked = isSeen && made !== null;
        if (made || !isSeen) return made;
        // What was seen is older than what a register would have read now.
        const now = await register.read();
        return isFree(now) ? register.put(mark, now) : null;
      },
    }),
  };
}

function isFree(lock: LockCommit | null): boolean {
  return lock === null || lock.isReleased;
}

async function lookAt({ look }: Pick<GitData, "look">, place: BranchPlace): Promise<Seen | undefined> {
  const { branch, path } = place;
  const found = await look?.({ branch, path, ref: lockRef(place) });
  if (!found) return undefined;
  const { head, content, ref, defaultTree } = found;
  return {
    head,
    stored: head === null || content === null ? null : { bytes: content, version: head },
    lock: ref && { version: ref.oid, tree: ref.tree, ...readMark(ref.message) },
    tree: defaultTree,
  };
}
