import { availableParallelism, loadavg } from "node:os";

/**
 * How many times slower than an idle machine this one is now, at least 1: as measured when the test run began, or from
 * the current load per core.
 */
export function slowness(): number {
  const [load = 0] = loadavg();
  return Math.max(1, Number(process.env["DTM_SLOWNESS"] ?? 1), load / availableParallelism());
}

/** A time limit: this many milliseconds on an idle machine. It detects what hangs, never what is slow. */
export function atMost(milliseconds: number): number {
  return Math.ceil(milliseconds * slowness());
}
