import { setTimeout as sleep } from "node:timers/promises";

import { UserError } from "../core/errors.ts";

/** What happens in the pauses of `poll`. */
interface Pauses {
  /** Runs ahead of each pause. */
  before?: () => void | Promise<void>;
  /** Ends the waiting with `cancelled`. */
  signal?: AbortSignal | undefined;
}

/** Asks again and again until there is an answer or `waitMs` are over; null: there was none. At least one attempt. */
export async function poll<T>(
  attempt: () => Promise<T | null>,
  waitMs: number,
  pauseMs: number,
  { before, signal }: Pauses = {},
): Promise<T | null> {
  const end = Date.now() + waitMs;
  for (;;) {
    const answer = await attempt();
    const left = end - Date.now();
    if (answer !== null || left <= 0) return answer;
    await before?.();
    await sleep(Math.min(left, jittered(pauseMs)), undefined, { signal }).catch(stopped);
  }
}

function stopped(cause: unknown): never {
  throw new UserError("cancelled", "The run was stopped while it waited for the lock; nothing was changed", {
    cause,
  });
}

/** Half to one and a half of a time, so that those who wait do not move in step. */
export function jittered(milliseconds: number): number {
  return milliseconds * (0.5 + Math.random());
}
