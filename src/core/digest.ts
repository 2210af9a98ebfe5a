import { createHash, createHmac } from "node:crypto";

import { canonical, type Json } from "./json.ts";

/** The SHA-256 of a value's canonical text, as `sha256:<64 hex digits>`. */
export function digest(value: Json): string {
  return `sha256:${createHash("sha256").update(canonical(value)).digest("hex")}`;
}

/** A keyed digest (HMAC-SHA-256) of a secret, so that a change shows and the value cannot be guessed from it without the key. */
export function keyedDigest(key: string, secret: string): string {
  return `hmac:${createHmac("sha256", key).update(secret).digest("hex").slice(0, 32)}`;
}
