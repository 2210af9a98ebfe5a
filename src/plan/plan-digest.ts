import { digest } from "../core/digest.ts";
import type { Change } from "../core/plan.ts";

/** The digest of a plan: of everything that decides what its apply does. */
export function planDigest(stack: string, changes: Change[]): string {
  return digest({ version: 1, stack, changes: changes.flatMap((change) => change.digest ?? []).sort() });
}
