import * as z from "zod";

import type { StackStatus } from "../core/stack-status.ts";

const count = z.int().min(0);
const counts = {
  create: count,
  update: count,
  replace: count,
  delete: count,
  unchanged: count,
  blocked: count,
  missing: count.optional(),
};
const ends = { done: count, unchanged: count, failed: count, skipped: count };

/** A status as a marker stores it. */
export const Status = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("planned"), counts: z.object(counts) }),
  z.object({ kind: z.literal("failed"), problems: count }),
  z.object({ kind: z.literal("refused"), isStale: z.boolean() }),
  z.object({ kind: z.literal("applying"), done: count, total: count }),
  z.object({
    kind: z.literal("applied"),
    outcome: z.enum(["success", "no-changes", "failed", "cancelled"]),
    counts: z.object(ends),
  }),
  z.object({
    kind: z.enum(["stale", "waiting", "locked", "included", "interrupted", "withdrawn", "left"]),
  }),
]) satisfies z.ZodType<StackStatus>;
