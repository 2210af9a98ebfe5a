import { randomBytes } from "node:crypto";

import { type Backend, type Holder, type Lease, locked, type LockWait } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import { every, until } from "../wait.ts";
import type { Entry, Mark, Register } from "./register.ts";

/** What a backend provides for its lock. */
export interface LockOptions<Content extends Entry> {
  register: Register<Content>;
  /** Names the state in errors. */
  description: string;
  /** Whether the holder has ended, so that the lock can be taken over. If in doubt: false. */
  isAbandoned: (entry: Content) => Promise<boolean>;
  /** The approximate time between two attempts to take a lock that is held. */
  pollMs: number;
  /** How often to renew a lease that would otherwise expire; undefined: leases do not expire. */
  renewMs?: number;
}

/**
 * The lock of every backend. A run takes it by putting its mark into an empty register, or in place of an entry that
 * was released or whose holder has ended. If several runs try at once, compare-and-swap lets one succeed, and the
 * others see its mark.
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

/** A mark with a new token. */
export function newMark(holder: Holder | null): Mark {
  return { holder, token: randomBytes(16).toString("hex") };
}

/** Tries once to take the lock, and returns the entry that the register has afterward. */
export async function tryTake<Content extends Entry>(
  { register, isAbandoned }: Pick<LockOptions<Content>, "register" | "isAbandoned">,
  mark: Mark,
): Promise<Content | null> {
  const entry = await register.read();
  if (isTaken(entry) && !(await isAbandoned(entry))) return entry;
  // A refused mark may still be in place: the response to a first attempt was lost, and a second one was refused.
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
  // One at a time, so that none is in progress when the lock is released.
  const renew = (): Promise<void> => (last = last.then(once, once));
  // A failed renewal is harmless: every save is conditional, and the next renewal may succeed.
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
  // Refused because another run has taken the lock, or because the response to a first attempt was lost.
  return isTaken(await register.read()) ? null : entry.holder;
}

function isMeant({ holder }: Entry, only: string | null | undefined): boolean {
  return only === undefined || (holder?.id ?? null) === only;
}

function holderOf(entry: Entry | null): Holder | null {
  return isTaken(entry) ? entry.holder : null;
}

function isTaken<Content extends Entry>(entry: Content | null): entry is Content {
  return entry !== null && !entry.isReleased;
}
