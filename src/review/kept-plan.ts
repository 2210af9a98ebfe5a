import * as z from "zod";

import type { Plan } from "../core/plan.ts";
import type { Pins } from "../core/plugin.ts";
import { pinsOf, type ReviewedPlan } from "./comparison.ts";
import { pack, unpack } from "./packed.ts";
import { mostChanges, shortChanges } from "./short-changes.ts";
import type { Signer } from "./signature.ts";

/** A plan in a marker: packed, and signed if there is a state key. */
export interface KeptPlan {
  plan: ReviewedPlan;
  packed: string;
  /** Empty: it is not signed. */
  signature: string;
}

/** Why a plan is kept: the merge is compared with it, or only a comment applies it. */
export type Purpose = "reviewed" | "offered";

/** What a plan is signed with, and the place of its comment, so that a copy in another place is not valid. */
export interface Signing {
  signer: Signer;
  place: string;
}

const Field = z.strictObject({
  path: z.string(),
  before: z.json().optional(),
  after: z.json().optional(),
  forces: z.literal("replace").optional(),
});
const Change = z.strictObject({
  tool: z.string(),
  action: z.enum(["create", "update", "replace", "delete"]),
  digest: z.string(),
  wanted: z.string(),
  fields: z.array(Field).optional(),
  loses: z.array(z.string()).optional(),
  files: z.record(z.string(), z.string()).optional(),
});
const Packed = z.strictObject({
  stack: z.string(),
  digest: z.string().optional(),
  head: z.string().optional(),
  changes: z.array(Change).optional(),
  short: z.strictObject({ salt: z.string(), digests: z.string() }).optional(),
  pins: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});

const roomForPlan = 16_000;
const roomForPins = 8_000;

/** Packs as much of a plan as there is room for, and signs it. An offer cannot pass for a reviewed plan. */
export function keepPlan(plan: ReviewedPlan, purpose: Purpose, signing?: Signing): KeptPlan {
  const packed = packedPlan(plan, purpose);
  const signature = signing?.signer.sign(signedText(packed, purpose, signing.place)) ?? "";
  return { plan, packed, signature };
}

/** Whether a plan was signed with one of the keys, for that purpose and place. */
export function isSigned(
  { packed, signature }: KeptPlan,
  purpose: Purpose,
  { signer, place }: Signing,
): boolean {
  return signer.verify(signedText(packed, purpose, place), signature);
}

/** Reads a packed stack, usually with a plan. Undefined: it is not ours, or damaged. */
export function readKept({
  packed,
  signature,
}: Pick<KeptPlan, "packed" | "signature">): { stack: string; kept?: KeptPlan } | undefined {
  const found = Packed.safeParse(unpack(packed)).data;
  if (!found) return undefined;
  const { stack, digest, head, changes, short, pins } = found;
  if (digest === undefined) return { stack };
  const plan = {
    stack,
    digest,
    head,
    changes: changes as ReviewedPlan["changes"],
    ...(short && { short }),
    ...(pins && { pins }),
  };
  return { stack, kept: { plan, packed, signature } };
}

/** Whether enough of a plan is kept for a later run to resume its apply after a failure. */
export function isResumable({ changes }: Pick<Plan, "changes">): boolean {
  return changes.filter(({ action }) => action !== "none").length <= mostChanges;
}

/** Whether the pins of a plan are kept. Without them, its apply stops if one of its inputs has moved. */
export function isPinned({ changes }: Pick<Plan, "changes">): boolean {
  return haveRoom(pinsOf({ changes }));
}

function haveRoom(pins: Record<string, Pins>): boolean {
  return pack(pins).length <= roomForPins;
}

// A comment has room for one large plan: an offer is applied as a whole, or offered again.
function packedPlan(
  { stack, digest, head, changes = [], pins: all = {} }: ReviewedPlan,
  purpose: Purpose,
): string {
  const pins = Object.keys(all).length > 0 && haveRoom(all) ? { pins: all } : {};
  const bare = changes.map(({ tool, action, digest: own, wanted }) => ({
    tool,
    action,
    digest: own,
    wanted,
  }));
  const candidates = [
    { stack, digest, head, changes, ...pins },
    { stack, digest, head, changes: bare, ...pins },
  ].map(pack);
  const fitting = candidates.find((text) => text.length <= roomForPlan);
  if (fitting !== undefined) return fitting;
  const isShort = purpose === "reviewed" && changes.length <= mostChanges;
  return pack({ stack, digest, head, ...(isShort ? { short: shortChanges(changes) } : {}), ...pins });
}

function signedText(packed: string, purpose: Purpose, place: string): string {
  return `${place}${purpose === "offered" ? " offer" : ""}\n${packed}`;
}
