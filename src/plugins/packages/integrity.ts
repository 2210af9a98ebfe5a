import { createHash } from "node:crypto";

/** The integrity of an archive, as npm and browsers write it: `sha512-…`. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}
