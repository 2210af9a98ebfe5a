import { vi } from "vitest";

import { atMost } from "./slowness.ts";

/** Waits until a check passes. If it never does, its last error is thrown. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: atMost(20_000), interval: 10 });
}
