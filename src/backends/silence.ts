import type { HolderStatus } from "./liveness.ts";
import type { Entry } from "./register.ts";

// For locks whose entry does not say how long they are valid: unreadable ones, those of earlier versions, and short
// ones that are not renewed.
const usualSeconds = 120;

/** How long an entry has shown no sign of life. */
export interface Sighting {
  silentMs: number;
  /** Whether it was renewed while it was watched. */
  isRenewed: boolean;
}

/**
 * Watches an entry: it counts how long the entry has not changed as seen from here, by the clock of this process.
 * Clocks of two machines are never compared.
 */
export function watchEntry(now = () => performance.now()): (entry: Entry) => Sighting {
  let last = { token: "", sign: "", since: 0, isRenewed: false };
  return ({ token, version, sign = version }) => {
    const isSame = last.token === String(token);
    if (!isSame || last.sign !== sign)
      last = { token: String(token), sign, since: now(), isRenewed: isSame && last.sign !== "" };
    return { silentMs: now() - last.since, isRenewed: last.isRenewed };
  };
}

/**
 * For how many milliseconds a lock must show no sign of life before it is taken over. A run that its home calls ended
 * may still be at work, on a machine that lost its connection; if it promised to renew its lease, it gets the time to.
 */
export function patienceFor(status: HolderStatus, { seconds }: Pick<Entry, "seconds">): number {
  switch (status) {
    case "running":
      return Infinity;
    case "gone":
      return 0;
    case "ended":
      return ((seconds ?? 0) * 1000) / 2;
    case "unknown":
      return (seconds ?? usualSeconds) * 1000;
    default:
      return status satisfies never;
  }
}
