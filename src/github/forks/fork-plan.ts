import * as z from "zod";

import { decodeUtf8 } from "../../core/bytes.ts";
import type { Plan } from "../../core/plan.ts";

/** Why the artifact of a fork's run is not shown. */
export class Declined extends Error {}

// A fork's run can leave anything. The plan of a fork has only new tools, so nothing else is accepted.

const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((given) => given.isWellFormed(), "is not text");
const count = (most: number) => z.int().min(0).max(most);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const tool = text(300);
const mostTools = 2000;

const Field = z.strictObject({
  path: text(1000),
  after: z.union([
    text(100_000),
    z.number(),
    z.boolean(),
    z.null(),
    z.strictObject({}),
    z.array(z.never()).max(0),
  ]),
});

// A file name becomes part of a URL, which must stay within this repository.
const File = text(500).refine(
  (name) => name.split("/").every((part) => !["", ".", ".."].includes(part)),
  "is not the path of a file",
);

const Change = z.strictObject({
  tool,
  action: z.literal("create"),
  reason: z.literal("new"),
  dependsOn: z.array(tool).max(500),
  fields: z.array(Field).max(5000),
  source: z.strictObject({ file: File, line: z.int().min(1).max(10_000_000) }).exactOptional(),
  note: text(1000).exactOptional(),
  digest,
  wanted: digest,
});

const ForkPlan = z
  .strictObject({
    version: z.literal(1),
    isolated: z.literal(true),
    stack: text(300).min(1),
    digest,
    config: z.strictObject({ digest }),
    state: z.strictObject({ lineage: z.literal(""), serial: z.literal(0) }),
    summary: z.strictObject({
      create: count(mostTools),
      update: count(0),
      replace: count(0),
      delete: count(0),
      unchanged: count(0),
    }),
    changes: z.array(Change).max(mostTools),
  })
  .refine(
    ({ summary, changes }) => summary.create === changes.length,
    "has counts that do not match its tools",
  ) satisfies z.ZodType<Plan>;

/** Reads the plan from a fork's run. Throws `Declined`, without repeating any of its content. */
export function readForkPlan(bytes: Uint8Array): Plan {
  const found = ForkPlan.safeParse(parsed(bytes));
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  // All keys in a path are ours.
  const path = issue?.path.join(".") || "the plan";
  throw new Declined(`it is not a plan of a fork, or has another version: ${path} (${issue?.code})`);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? "");
  } catch (cause) {
    throw new Declined("it is not JSON", { cause });
  }
}
