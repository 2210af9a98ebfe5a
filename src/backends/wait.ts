import { setTimeout as sleep } from "node:timers/promises";

/** Asks again and again until there is an answer or `waitMs` are over; null: there was none. At least one attempt. */
export async function poll<T>(
  attempt: () => Promise<T | null>,
  waitMs: number,
  pauseMs: number,
): Promise<T | null> {
  const end = Date.now() + waitMs;
  for (;;) {
    const answer = await attempt();
    const left = end - Date.now();
    if (answer !== null || left <= 0) return answer;
    await sleep(Math.min(left, jittered(pauseMs)));
  }
}

/** Half to one and a half of a time, so that those who wait do not move in step. */
export function jittered(milliseconds: number): number {
  return milliseconds * (0.5 + Math.random());
}
