import type { Lease } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import { jittered, retry } from "../wait.ts";
import { mayPass } from "./land.ts";

/** Remembers when a lease was last confirmed, and asks the backend only if that was too long ago. */
export interface LeaseCheck {
  /** Throws `locked` if the lease is no longer ours, and always from then on. */
  confirm: () => Promise<void>;
  /**
   * A save that began at `since` has landed. That confirms the lease, too: another run would have saved an intent
   * before its first effect, and our save would have been a conflict.
   */
  saved: (since: number) => void;
}

interface LeaseCheckOptions {
  /** For how many milliseconds a confirmation counts. */
  every: number;
  /** How long to wait before each new attempt if the backend does not answer, in milliseconds. */
  delays: readonly number[];
  /** The wall clock: with one that stops while a machine sleeps, an expired lease would still count. */
  now?: () => number;
}

/** Watches a lease that was just taken. */
export function checkLease(lease: Lease, { every, delays, now = Date.now }: LeaseCheckOptions): LeaseCheck {
  let confirmed = now();
  let asking: Promise<void> | undefined;
  let lost: UserError | undefined;

  const ask = async (): Promise<void> => {
    const since = now();
    // After a long time, such as a sleep of the machine, somebody may be about to take over; a renewal prevents it.
    const isLate = Math.abs(since - confirmed) >= 2 * every;
    try {
      await retry(() => (isLate ? lease.renew() : lease.confirm()), mayPass, delays.map(jittered));
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
  return new UserError("locked", `This run lost its lock: ${cause.message}`, {
    hint: "No more changes were started. When that run has ended, run the command again: it resumes from what was saved.",
    cause,
  });
}
