import type { Lease } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import { jittered, retry } from "../wait.ts";
import { mayPass } from "./land.ts";

/** Knows since when a lease has been confirmed, and asks the backend only when that is too long ago. */
export interface LeaseCheck {
  /** Throws `locked` when the lease is not ours any more; from then on always. */
  confirm: () => Promise<void>;
  /**
   * A save that began at `since` has landed. That confirms the lease too: another run would have saved an intent before
   * its first effect, and our save would have been a conflict.
   */
  saved: (since: number) => void;
}

interface LeaseCheckOptions {
  /** For how many milliseconds a confirmation counts. */
  every: number;
  /** How long to wait before each new try when the backend does not answer, in milliseconds. */
  delays: readonly number[];
  /** The wall clock: one that stands still while a machine sleeps would let a lease that ran out meanwhile count. */
  now?: () => number;
}

/** Watches over a lease that was just taken. */
export function checkLease(lease: Lease, { every, delays, now = Date.now }: LeaseCheckOptions): LeaseCheck {
  let confirmed = now();
  let asking: Promise<void> | undefined;
  let lost: UserError | undefined;

  const ask = async (): Promise<void> => {
    const since = now();
    try {
      await retry(() => lease.renew(), mayPass, delays.map(jittered));
      confirmed = since;
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== "locked") throw error;
      lost = lostLock(error);
      throw lost;
    } finally {
      asking = undefined;
    }
  };
  return {
    async confirm() {
      if (lost) throw lost;
      // A clock that was set back proves nothing.
      const age = now() - confirmed;
      if (age >= 0 && age < every) return;
      await (asking ??= ask());
    },
    saved: (since) => void (confirmed = Math.max(confirmed, since)),
  };
}

function lostLock(cause: UserError): UserError {
  return new UserError("locked", `The lock of this run was lost: ${cause.message}`, {
    hint: "Nothing more was begun. When that run is over, run the command again: it goes on from what was saved.",
    cause,
  });
}
