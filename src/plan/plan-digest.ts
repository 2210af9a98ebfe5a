import { digest } from "../core/digest.ts";
import type { Json } from "../core/json.ts";
import type { Change, PlannedPlugin } from "../core/plan.ts";

/** The digest of a plan: of everything that decides what its apply does. */
export function planDigest(stack: string, changes: Change[], plugins: PlannedPlugin[] = []): string {
  const digests = changes.flatMap((change) => change.digest ?? []).sort();
  const known = plugins.length > 0 ? { plugins: plugins as unknown as Json } : {};
  return digest({ version: 1, stack, changes: digests, ...known });
}
