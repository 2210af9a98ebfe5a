import { randomBytes } from "node:crypto";

import { type Backend, type Holder, type Lease, locked, type LockWait } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import { every, until } from "../wait.ts";
import type { Entry, Mark, Register } from "./register.ts";

/** What a lock needs of the store that it stands on. */
export interface LockOptions<Content extends Entry> {
  register: Register<Content>;
  /** Names the state in errors. */
  description: string;
  /** Whether the holder of an entry has certainly ended, so that the lock may be taken over. In doubt: false. */
  isAbandoned: (entry: Content) => Promise<boolean>;
  /** About how long to wait between two looks at a lock that somebody else has. */
  pollMs: number;
  /** How often an entry has to be renewed so as not to pass for abandoned; undefined: it may stand still. */
  renewMs?: number;
}

/**
 * The lock of every backend, over a register with compare-and-swap. It is taken by putting a mark in the place of
 * nothing, of a released lock, or of one whose holder has ended; and released by removing the very mark. Of all who try
 * at once the store lets one, and the others see who it was.
 */
export function lockOver<Content extends Entry>(
  options: LockOptions<Content>,
): Pick<Backend, "lock" | "lockedBy" | "unlock"> {
  return {
    lock: (holder, waitMs, waiting) => lock(options, holder, waitMs, waiting),
    async lockedBy() {
      const entry = await options.register.read();
      return isTaken(entry) ? { holder: entry.holder } : null;
    },
    unlock: (only) => unlock(options.register, only),
  };
}

/** A mark with a token of its own. */
export function newMark(holder: Holder | null): Mark {
  return { holder, token: randomBytes(16).toString("hex") };
}

/** Tries once to take a lock. Gives what is in the register then, which is ours if it has our mark. */
export async function tryTake<Content extends Entry>(
  { register, isAbandoned }: Pick<LockOptions<Content>, "register" | "isAbandoned">,
  mark: Mark,
): Promise<Content | null> {
  const entry = await register.read();
  if (isTaken(entry) && !(await isAbandoned(entry))) return entry;
  // Refused, it may still be ours: the answer to a first try got lost, and the second found that one in its way.
  return (await register.put(mark, entry)) ?? (await register.read());
}

/** Whether an entry is a lock that was taken with this mark. */
export function isOf<Content extends Entry>(mark: Mark, entry: Content | null): entry is Content {
  return isTaken(entry) && entry.token === mark.token;
}

async function lock<Content extends Entry>(
  options: LockOptions<Content>,
  holder: Holder,
  waitMs: number,
  { held, signal }: LockWait = {},
): Promise<Lease> {
  const mark = newMark(holder);
  const entry = await until(
    () => tryTake(options, mark),
    (seen) => isOf(mark, seen),
    every(options.pollMs, waitMs),
    { before: (seen) => isTaken(seen) && held?.(seen.holder), signal },
  ).catch(asCancelled);
  if (!isOf(mark, entry)) throw locked(options.description, holderOf(entry));
  return leaseOf(options, mark, entry);
}

function asCancelled(cause: unknown): never {
  if (!(cause instanceof Error) || cause.name !== "AbortError") throw cause;
  throw new UserError("cancelled", "The run was stopped while it waited for the lock; nothing was changed", {
    cause,
  });
}

function leaseOf<Content extends Entry>(options: LockOptions<Content>, mark: Mark, taken: Content): Lease {
  const { register, renewMs } = options;
  let entry = taken;
  let last: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    entry = await renewed(options, mark, entry);
  };
  // One at a time, so that none is under way when the lock is released.
  const renew = (): Promise<void> => (last = last.then(once, once));
  // A renewal that fails is no matter by itself: every save is conditional, and the next renewal may succeed.
  const timer = renewMs === undefined ? undefined : setInterval(() => void renew().catch(() => {}), renewMs);
  timer?.unref();
  return {
    renew,
    async release() {
      clearInterval(timer);
      await last.catch(() => {});
      if (await register.remove(entry)) return;
      const now = await register.read();
      if (isOf(mark, now)) await register.remove(now);
    },
  };
}

async function renewed<Content extends Entry>(
  { register, description }: LockOptions<Content>,
  mark: Mark,
  entry: Content,
): Promise<Content> {
  const same = await register.renew(entry);
  if (same) return same;
  const now = await register.read();
  if (isOf(mark, now)) return now;
  throw locked(description, holderOf(now));
}

async function unlock<Content extends Entry>(
  register: Register<Content>,
  only: string | null | undefined,
): Promise<Holder | null> {
  const entry = await register.read();
  if (!isTaken(entry) || !isMeant(entry, only)) return null;
  if (await register.remove(entry)) return entry.holder;
  // Refused where somebody has taken the lock since, and where the answer to a first try got lost.
  return isTaken(await register.read()) ? null : entry.holder;
}

function isMeant({ holder }: Entry, only: string | null | undefined): boolean {
  return only === undefined || (holder?.id ?? null) === only;
}

function holderOf(entry: Entry | null): Holder | null {
  return isTaken(entry) ? entry.holder : null;
}

function isTaken<Content extends Entry>(entry: Content | null): entry is Content {
  return entry !== null && !entry.isFree;
}
