import { vi } from "vitest";

import { atMost } from "./slowness.ts";

/** Waits until a check passes. One that never does fails with what it said last. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: atMost(20_000), interval: 10 });
}
