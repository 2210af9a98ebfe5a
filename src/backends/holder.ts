import * as z from "zod";

import type { Holder } from "../core/backend.ts";

/** A holder as it is kept in a lock, in any store. */
export const Held = z.object({
  id: z.string(),
  operation: z.string(),
  url: z.string().optional(),
  actor: z.string().optional(),
  host: z.string().optional(),
  pid: z.int().positive().optional(),
  at: z.string(),
}) satisfies z.ZodType<Holder>;
export type Held = z.infer<typeof Held>;

/** Whether a lock is the one that `only` of `Backend.unlock` means. */
export function isMeant(holder: Holder | null, only: string | null | undefined): boolean {
  return only === undefined || (holder?.id ?? null) === only;
}
