import { UserError } from "./errors.ts";

/** Who holds or asks for a lock. */
export interface Holder {
  /** Unique for each run and attempt: `github:acme/shop:123/1` or `local:host:pid:start`. */
  id: string;
  operation: string;
  /** A link to the run, where there is one. */
  url?: string | undefined;
  actor?: string | undefined;
  host?: string | undefined;
  pid?: number | undefined;
  /** ISO 8601. */
  at: string;
}

/** A lock while it is held. */
export interface Lease {
  /**
   * Asks the backend whether the lease is still ours, and extends it where a lease can run out. Throws `locked`, with the
   * holder named, when another run has taken it or it was unlocked by hand. Any other error means that this is not known.
   * It costs one request (`local`: reading one small file), and another to name the holder of a lost lease.
   *
   * The engine calls it before effects, so that a run whose lease was lost begins no other one; at most every 15 seconds:
   * see `Claim.confirm`.
   */
  renew(): Promise<void>;
  /** Releases the lock, unless another run has taken it over. */
  release(): Promise<void>;
}

/** How somebody waits for a lock. */
export interface LockWait {
  /** Hears before each pause who has the lock; null: the lock does not say who. */
  held?: ((by: Holder | null) => void) | undefined;
  /** Ends the waiting with `cancelled`. */
  signal?: AbortSignal;
}

/** The bytes of a state and the token that names this version of them (etag, commit, content hash). */
export interface StoredState {
  bytes: Uint8Array;
  version: string;
}

/** A version of a state that a store still has. */
export interface Version {
  /** Names it for `at`. */
  id: string;
  /** When it was written; ISO 8601. */
  at: string;
  /** What was done, why and by whom, where the store keeps that. */
  message?: string;
}

/** A store for the state's bytes with compare-and-swap; it knows nothing of their meaning. */
export interface Backend {
  /** For people: `branch dtm-state of acme/shop`, `file ./devstream.state`. */
  description: string;
  read(): Promise<StoredState | null>;
  /** `expected` null: must not exist yet. `message` says what and why, for stores that keep one. Throws `state-conflict`. */
  write(bytes: Uint8Array, expected: string | null, message: string): Promise<string>;
  /** Waits up to `waitMs`, then throws `locked` with the holder named. */
  lock(holder: Holder, waitMs: number, waiting?: LockWait): Promise<Lease>;
  /** Who has the lock; null: nobody. Its `holder` is null when the lock does not say who. */
  lockedBy(): Promise<{ holder: Holder | null } | null>;
  /**
   * Takes the lock away and gives who held it: that of the holder with the id `only` (null: one that does not say whose
   * it is), or any, by a person's word. Conditional: a lock that was taken since this looked at it stays.
   */
  unlock(only?: string | null): Promise<Holder | null>;
  /**
   * The versions that are still there, newest first; the current one is the first. A store may keep but the last that
   * was written each time the lock was held.
   */
  history(limit: number): Promise<Version[]>;
  /** The bytes of a version; null: it is not there. */
  at(id: string): Promise<Uint8Array | null>;
  /** Puts a copy beside the state, for stores without a history of their own. */
  keep?(name: string, bytes: Uint8Array): Promise<void>;
}

/** The error of every backend whose compare-and-swap failed. */
export function conflict(description: string, cause?: unknown): UserError {
  return new UserError(
    "state-conflict",
    `The state in ${description} was written by somebody else since it was read`,
    {
      hint: "Nothing was overwritten. Run the command again: it starts from the newer state.",
      cause,
    },
  );
}

/** The error of every backend whose lock is held by another run. */
export function locked(description: string, holder: Holder | null): UserError {
  return new UserError("locked", `The state in ${description} is locked by ${whoIs(holder)}`, {
    hint: "Wait for that run to end, raise `lock-timeout`, or release it with `dtm unlock` when that run is gone.",
  });
}

/** A holder in a few words; null: the lock does not say who. */
export function whoIs(holder: Holder | null): string {
  if (!holder) return "another run";
  const { actor, host, operation, at, url } = holder;
  return `${actor ?? host ?? "somebody"} (${operation}, since ${at}${url ? `, ${url}` : ""})`;
}
