import { availableParallelism, loadavg } from "node:os";

/**
 * How many times slower than an idle machine this one is now, at least 1: as measured when the test run began, or by
 * what waits for each core at present.
 */
export function slowness(): number {
  const [load = 0] = loadavg();
  return Math.max(1, Number(process.env["DTM_SLOWNESS"] ?? 1), load / availableParallelism());
}

/** A time limit: this many milliseconds on an idle machine. It says that something hangs, never that it is slow. */
export function atMost(milliseconds: number): number {
  return Math.ceil(milliseconds * slowness());
}
