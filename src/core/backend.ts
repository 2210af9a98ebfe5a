import { UserError } from "./errors.ts";

/** A run that holds a lock, or waits for one. */
export interface Holder {
  /** Unique per run and attempt: `github:acme/shop:123/1` or `local:host:pid:start`. */
  id: string;
  operation: string;
  /** A link to the run, if there is one. */
  url?: string | undefined;
  actor?: string | undefined;
  host?: string | undefined;
  pid?: number | undefined;
  /** ISO 8601. */
  at: string;
}

/** A lock while it is held. */
export interface Lease {
  /** Names it among all leases, for `Backend.resume`. */
  token: string;
  /** For how many seconds it is valid without being renewed; undefined: it is not going to be renewed. */
  seconds?: number | undefined;
  /**
   * Asks the backend whether the lease is still ours. Throws `locked`, with the holder named, if another run has taken
   * over or the lock was released by hand. Any other error means that it is not known. Costs one request (`local`:
   * reading one small file), and one more after a renewal elsewhere.
   *
   * The engine calls it before effects, so that a run that lost its lease starts no new one; at most every 15 seconds:
   * see `Claim.confirm`.
   */
  confirm(): Promise<void>;
  /** The same, and shows everybody who waits that the holder is alive. */
  renew(): Promise<void>;
  /** Releases the lock, unless another run has taken it over. */
  release(): Promise<void>;
}

/** How to wait for a lock. */
export interface LockWait {
  /** Called before each pause with the holder; null: the lock does not name it. */
  held?: ((by: Holder | null) => void) | undefined;
  /** Ends the waiting with `cancelled`. */
  signal?: AbortSignal;
  /**
   * For a run that holds the lock during its work. The lease is renewed until it is released. A holder that shows no
   * sign of life is watched until it is certain that it is gone, even if that takes longer than the time to wait.
   */
  keep?: boolean;
}

/** The bytes of a state and the token that names this version of them (etag, commit, content hash). */
export interface StoredState {
  bytes: Uint8Array;
  version: string;
}

/** A version of a state that a backend still has. */
export interface Version {
  /** Identifies it for `at`. */
  id: string;
  /** When it was written; ISO 8601. */
  at: string;
  /** What was done, why and by whom, if the backend keeps that. */
  message?: string;
}

/** Stores the bytes of a state, with compare-and-swap; it does not know what they mean. */
export interface Backend {
  /** For people: `branch dtm-state of acme/shop`, `file ./devstream.state`. */
  description: string;
  read(): Promise<StoredState | null>;
  /** `expected` null: must not exist yet. `message` says what and why, for stores that keep one. Throws `state-conflict`. */
  write(bytes: Uint8Array, expected: string | null, message: string): Promise<string>;
  /** Waits up to `waitMs`, then throws `locked` with the holder named. */
  lock(holder: Holder, waitMs: number, waiting?: LockWait): Promise<Lease>;
  /** A lease that was taken elsewhere, by its token. Throws `locked` if it has ended. */
  resume(token: string): Promise<Lease>;
  /** The current holder; null: nobody. Its `holder` is null if the lock does not name one. */
  lockedBy(): Promise<{ holder: Holder | null } | null>;
  /**
   * Releases another run's lock and returns its holder. With `only`: only the lock of the holder with that ID (null:
   * of a lock that names nobody), or any. Conditional: a lock taken in the meantime stays.
   */
  unlock(only?: string | null): Promise<Holder | null>;
  /**
   * The versions that still exist, newest first, starting with the current one. A backend may keep only the last one of
   * each lease.
   */
  history(limit: number): Promise<Version[]>;
  /** The bytes of a version; null: it does not exist. */
  at(id: string): Promise<Uint8Array | null>;
  /** Puts a copy next to the state, for backends without a history of their own. */
  keep?(name: string, bytes: Uint8Array): Promise<void>;
}

/** The error of every backend whose compare-and-swap failed. */
export function conflict(description: string, cause?: unknown): UserError {
  return new UserError(
    "state-conflict",
    `The state in ${description} was saved by another run since it was read`,
    {
      hint: "Nothing was overwritten. Run the command again: it starts from the newer state.",
      cause,
    },
  );
}

/** The error of every backend whose lock is held by another run. */
export function locked(description: string, holder: Holder | null): UserError {
  return new UserError("locked", `The state in ${description} is locked by ${whoIs(holder)}`, {
    hint: "Wait for that run to end, or raise `lock-timeout`. A run that no longer exists loses its lock within minutes; `dtm unlock` releases it at once.",
  });
}

/** A holder in a few words; null: the lock does not name it. */
export function whoIs(holder: Holder | null): string {
  if (!holder) return "another run";
  const { actor, host, operation, at, url } = holder;
  return `${actor ?? host ?? "someone"} (${operation}, since ${at}${url ? `, ${url}` : ""})`;
}
