import { createHash } from "node:crypto";

/** The SHA-256 of some content, as 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * Bytes as text; undefined if they are not UTF-8. A byte order mark is not part of the text unless it is kept; then the
 * text, encoded again, is the same bytes.
 */
export function decodeUtf8(bytes: Uint8Array, { keepsMark = false } = {}): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: keepsMark }).decode(bytes);
  } catch {
    return undefined;
  }
}
