import type { Change, Plan } from "./plan.ts";

/** The changes of a plan that would destroy what their plugins did not create, and that are not blocked. */
export function losingChanges({ changes }: Plan): Change[] {
  return changes.filter(({ loses = [], blocked }) => loses.length > 0 && !blocked);
}

/** What they would destroy, for a message: `acme/shop (12 commits by others)`. */
export function lossText(losing: Change[]): string {
  return losing
    .map(({ tool, about, loses = [] }) => `${about?.name ?? tool} (${loses.join(", ")})`)
    .join(", ");
}
