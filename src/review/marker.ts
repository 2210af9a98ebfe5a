import { deflateRawSync, inflateRawSync } from "node:zlib";

import * as z from "zod";

import type { Json } from "../core/json.ts";
import type { ReviewedPlan } from "./comparison.ts";
import type { Signer } from "./signature.ts";

// A comment belongs to a stack by its first line, which GitHub does not show. It holds what was reviewed, packed, so
// that the run after the merge can compare. Whoever may write to the repository may edit comments: what is read back
// is checked like anything from outside.

const Field = z.strictObject({ path: z.string(), before: z.json().optional(), after: z.json().optional() });
const Change = z.strictObject({
  tool: z.string(),
  action: z.enum(["create", "update", "replace", "delete"]),
  digest: z.string(),
  wanted: z.string(),
  fields: z.array(Field).optional(),
});
const Marker = z.strictObject({
  stack: z.string(),
  digest: z.string().optional(),
  head: z.string().optional(),
  changes: z.array(Change).optional(),
});

const shape = /^<!-- dtm:v1 ([A-Za-z0-9_-]+)(?:\.([A-Za-z0-9_-]+))? -->/;
const roomForPlan = 16_000;
const mostInflated = 1_000_000;

/** What a marker is signed with, and where its comment stands: one copied from elsewhere is not signed for here. */
export interface Signing {
  signer: Signer;
  place: string;
}

/** The first line of a comment about a stack; with a plan, that plan is what can be applied later. */
export function marker(stack: string, reviewed?: ReviewedPlan, signing?: Signing): string {
  const packed = reviewed ? packedPlan(stack, reviewed) : pack({ stack });
  const signature = reviewed && signing?.signer.sign(signedText(packed, signing.place));
  return `<!-- dtm:v1 ${packed}${signature ? `.${signature}` : ""} -->`;
}

function packedPlan(stack: string, reviewed: ReviewedPlan): string {
  const { digest, head, changes } = reviewed;
  const bare = changes?.map(({ tool, action, digest: own, wanted }) => ({
    tool,
    action,
    digest: own,
    wanted,
  }));
  const candidates = [
    { stack, digest, head, changes },
    { stack, digest, head, changes: bare },
    { stack, digest, head },
  ];
  const fitting = candidates.map(pack).find((text) => text.length <= roomForPlan);
  return fitting ?? pack({ stack, digest, head });
}

/** The stack a comment is about; undefined when it is none of ours or damaged. */
export function stackOf(body: string): string | undefined {
  return read(body)?.stack;
}

/** The plan a comment holds; null when it holds none. */
export function reviewedIn(body: string): ReviewedPlan | null {
  const found = read(body);
  if (found?.digest === undefined) return null;
  const { stack, digest, head, changes } = found;
  return { stack, digest, head, changes: changes as ReviewedPlan["changes"] };
}

/** Whether the plan in a comment was signed with one of the keys, for the place where it stands. */
export function isSigned(body: string, { signer, place }: Signing): boolean {
  const [, packed = "", signature = ""] = shape.exec(body) ?? [];
  return signer.verify(signedText(packed, place), signature);
}

/** The marker of a comment, to be kept when the rest of it changes. */
export function markerIn(body: string): string | undefined {
  return shape.exec(body)?.[0];
}

function pack(value: object): string {
  return deflateRawSync(JSON.stringify(value), { level: 9 }).toString("base64url");
}

function signedText(packed: string, place: string): string {
  return `${place}\n${packed}`;
}

function read(body: string): z.infer<typeof Marker> | undefined {
  const packed = shape.exec(body)?.[1];
  if (packed === undefined) return undefined;
  try {
    const text = inflateRawSync(Buffer.from(packed, "base64url"), {
      maxOutputLength: mostInflated,
    }).toString();
    return Marker.safeParse(JSON.parse(text) as Json).data;
  } catch {
    return undefined; // Damaged or made up: then it is none of ours.
  }
}
