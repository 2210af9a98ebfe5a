import { hash, randomBytes } from "node:crypto";

import type { Change } from "../core/plan.ts";
import type { ReviewedChange } from "./comparison.ts";

/** The changes of a large plan: two short digests for each, of what it does and of its desired options. */
export interface ShortChanges {
  /** Random, so that nobody can look for an equal short digest before the plan is made. */
  salt: string;
  digests: string;
}

/** The largest plan whose changes fit into a comment. */
export const mostChanges = 2000;

// An attacker would have to match one of 2,000 digests of 64 bits between the review and the merge.
const size = 8;

/** Shortens the changes of a plan. */
export function shortChanges(changes: ReviewedChange[]): ShortChanges {
  const salt = randomBytes(16).toString("base64url");
  const parts = changes.flatMap(({ tool, digest, wanted }) => [
    shortDigest(salt, "digest", tool, digest),
    shortDigest(salt, "wanted", tool, wanted),
  ]);
  return { salt, digests: Buffer.concat(parts).toString("base64url") };
}

/** Whether exactly this change is one of them. */
export function hasChange(short: ShortChanges, { tool, digest = "" }: Change): boolean {
  return has(short, "digest", tool, digest);
}

/** Whether one of them is for the same tool and has the same desired options. */
export function hasWanted(short: ShortChanges, { tool, wanted = "" }: Change): boolean {
  return has(short, "wanted", tool, wanted);
}

type What = "digest" | "wanted";

function has({ salt, digests }: ShortChanges, what: What, tool: string, value: string): boolean {
  const at = Buffer.from(digests, "base64url").indexOf(shortDigest(salt, what, tool, value));
  return at >= 0 && at % size === 0;
}

function shortDigest(salt: string, what: What, tool: string, value: string): Buffer {
  const whole = hash("sha256", JSON.stringify([salt, what, tool, value]), "hex");
  return Buffer.from(whole, "hex").subarray(0, size);
}
