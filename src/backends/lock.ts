import { randomBytes } from "node:crypto";

import { type Backend, type Holder, type Lease, locked, type LockWait } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import { pausesUntil, until } from "../wait.ts";
import type { StatusOf } from "./liveness.ts";
import { thisProcess } from "./process.ts";
import type { Entry, Mark, Register } from "./register.ts";
import { patienceFor, watchEntry } from "./silence.ts";

/** What a backend provides for its lock. */
export interface LockOptions<Content extends Entry> {
  register: Register<Content>;
  /** Names the state in errors. */
  description: string;
  /** What is known about the run that holds the lock. */
  statusOf: StatusOf;
  /** The approximate time between two attempts to take a lock that is held. */
  pollMs: number;
  /** For how long a lease is valid without being renewed, if its holder renews it. Default: a minute. */
  seconds?: number;
}

/**
 * The lock of every backend. A run takes it by putting its mark into an empty register, or in place of an entry that
 * was released or whose holder is no longer there. If several runs try at once, compare-and-swap lets one succeed, and
 * the others see its mark.
 */
export function lockOver<Content extends Entry>(
  options: LockOptions<Content>,
): Pick<Backend, "lock" | "resume" | "lockedBy" | "unlock"> {
  return {
    lock: (holder, waitMs, waiting) => lock(options, holder, waitMs, waiting),
    resume: (token) => resume(options, token),
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
  register: Register<Content>,
  mark: Mark,
  mayReplace: (entry: Content) => Promise<boolean>,
): Promise<Content | null> {
  const entry = await register.read();
  if (isTaken(entry) && !(await mayReplace(entry))) return entry;
  // A refused mark may still be in place: the response to a first attempt was lost, and a second one was refused.
  return (await register.put(mark, entry)) ?? (await register.read());
}

/** Whether an entry is a lock that was taken with this mark. */
export function isOf<Content extends Entry>(
  mark: Pick<Mark, "token">,
  entry: Content | null,
): entry is Content {
  return isTaken(entry) && entry.token === mark.token;
}

async function lock<Content extends Entry>(
  options: LockOptions<Content>,
  holder: Holder,
  waitMs: number,
  waiting: LockWait = {},
): Promise<Lease> {
  const { held, signal, keep = false } = waiting;
  const mark: Mark = { ...newMark(holder), ...(keep ? await promise(options) : {}) };
  const judge = judgeWith(options, waitMs, keep);
  const entry = await until(
    () => tryTake(options.register, mark, (entry) => judge.mayReplace(entry)),
    (seen) => isOf(mark, seen),
    pausesUntil(judge.end, options.pollMs),
    { before: (seen) => isTaken(seen) && held?.(seen.holder), signal },
  ).catch(asCancelled);
  if (!isOf(mark, entry)) throw locked(options.description, holderOf(entry));
  return leaseOf(options, mark, entry);
}

// What a holder that renews its lease says about itself.
async function promise({ seconds = 60 }: Pick<LockOptions<never>, "seconds">) {
  return { seconds, owner: await thisProcess() };
}

/**
 * Decides whether an entry may be replaced, and when to stop waiting: if a holder is silent, or said to have ended, it
 * is watched until that is certain, and given up on as soon as it shows a sign of life.
 */
function judgeWith(
  { statusOf, pollMs }: Omit<LockOptions<never>, "register">,
  waitMs: number,
  keep: boolean,
) {
  const watch = watchEntry();
  const end = performance.now() + waitMs;
  let certain = 0;
  return {
    end: () => Math.max(end, certain),
    async mayReplace(entry: Entry): Promise<boolean> {
      const { silentMs, isRenewed } = watch(entry);
      const status = await statusOf(entry);
      const left = patienceFor(status, entry) - silentMs;
      const isWatched = !isRenewed && left < Infinity && (keep || status === "ended");
      certain = isWatched ? performance.now() + left + 2 * pollMs : 0;
      return left <= 0;
    },
  };
}

function asCancelled(cause: unknown): never {
  if (!(cause instanceof Error) || cause.name !== "AbortError") throw cause;
  throw new UserError("cancelled", "The run was stopped while it waited for the lock; nothing was changed", {
    cause,
  });
}

async function resume<Content extends Entry>(options: LockOptions<Content>, token: string): Promise<Lease> {
  const entry = await options.register.read();
  if (isOf({ token }, entry)) return leaseOf(options, { token }, entry);
  throw locked(options.description, holderOf(entry));
}

function leaseOf<Content extends Entry>(
  options: LockOptions<Content>,
  mark: Pick<Mark, "token">,
  taken: Content,
): Lease {
  const { register, description } = options;
  let entry = taken;
  const look = async (): Promise<void> => {
    const now = await register.read();
    if (!isOf(mark, now)) throw locked(description, holderOf(now));
    entry = now;
  };
  let last: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    const renewed = await register.renew(entry);
    if (renewed) entry = renewed;
    // Refused because it was renewed elsewhere or is lost, or because the response to a first attempt was.
    else await look();
  };
  return {
    token: mark.token,
    seconds: taken.seconds,
    confirm: look,
    // One at a time, so that none is in progress when the lock is released.
    renew: () => (last = last.then(once, once)),
    async release() {
      await last.catch(() => {});
      if (await register.remove(entry)) return;
      const now = await register.read();
      if (isOf(mark, now)) await register.remove(now);
    },
  };
}

async function unlock<Content extends Entry>(
  register: Register<Content>,
  only: string | null | undefined,
): Promise<Holder | null> {
  const entry = await register.read();
  if (!isTaken(entry) || !isMeant(entry, only)) return null;
  if (await register.remove(entry)) return entry.holder;
  // Refused because it was renewed, because another run has taken the lock, or because the response to a first attempt
  // was lost.
  const now = await register.read();
  if (!isTaken(now)) return entry.holder;
  const isSame = entry.token !== null && now.token === entry.token;
  return isSame && (await register.remove(now)) ? entry.holder : null;
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
