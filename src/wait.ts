import { setTimeout as sleep } from "node:timers/promises";

interface WaitOptions<T> {
  /** Called before each pause with the last result. */
  before?: ((seen: T) => void) | undefined;
  /** Ends the wait with an `AbortError`. */
  signal?: AbortSignal | undefined;
}

/** The one loop that waits: looks until the result is enough or no pause is left, and returns the last result. Pauses are in milliseconds. */
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

/** Repeats work after each failure that may be temporary. Throws the last failure. */
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

/** Pauses of about this length, for `limit` milliseconds from now. */
export function every(milliseconds: number, limit: number): Iterable<number> {
  const end = performance.now() + limit;
  return pausesUntil(() => end, milliseconds);
}

/** Pauses of about this length until a time by `performance.now()`, which may change meanwhile. */
export function* pausesUntil(end: () => number, milliseconds: number): Iterable<number> {
  for (;;) {
    const left = end() - performance.now();
    if (left <= 0) return;
    yield Math.min(left, jittered(milliseconds));
  }
}

/** Between half and one and a half times a duration, so that waiting runs do not stay in step. */
export function jittered(milliseconds: number): number {
  return milliseconds * (0.5 + Math.random());
}
