import { setTimeout as sleep } from "node:timers/promises";

interface WaitOptions<T> {
  /** Runs ahead of each pause, with what was seen last. */
  before?: ((seen: T) => void) | undefined;
  /** Ends the waiting with an `AbortError`. */
  signal?: AbortSignal | undefined;
}

/**
 * The one loop that waits: looks until what it sees is enough, with these pauses (in milliseconds) in between, and gives
 * what it saw last.
 */
export async function until<T>(
  look: () => Promise<T>,
  isEnough: (seen: T) => boolean,
  pauses: Iterable<number>,
  { before, signal }: WaitOptions<T> = {},
): Promise<T> {
  const rest = pauses[Symbol.iterator]();
  for (;;) {
    const seen = await look();
    if (isEnough(seen)) return seen;
    const pause = rest.next();
    if (pause.done) return seen;
    before?.(seen);
    await sleep(pause.value, undefined, { signal });
  }
}

/** Does a piece of work again after each failure that may pass; the last failure is thrown. */
export async function retry<T>(
  work: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  pauses: Iterable<number>,
  signal?: AbortSignal,
): Promise<T> {
  const attempt = (): Promise<{ value: T } | { error: unknown }> =>
    work().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
  const end = await until(attempt, (seen) => "value" in seen || !mayPass(seen.error), pauses, { signal });
  if ("error" in end) throw end.error;
  return end.value;
}

/** Pauses of about this length, until `limit` milliseconds from now are over. */
export function every(milliseconds: number, limit: number): Iterable<number> {
  return pausesUntil(performance.now() + limit, milliseconds);
}

function* pausesUntil(end: number, milliseconds: number): Iterable<number> {
  for (;;) {
    const left = end - performance.now();
    if (left <= 0) return;
    yield Math.min(left, jittered(milliseconds));
  }
}

/** Half to one and a half of a time, so that those who wait do not move in step. */
export function jittered(milliseconds: number): number {
  return milliseconds * (0.5 + Math.random());
}
