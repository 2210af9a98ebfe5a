import { createHash } from "node:crypto";

import { decodeUtf8 } from "../core/bytes.ts";

/** A file as it should be in a repository. */
export interface FileContent {
  content: Uint8Array;
  executable?: boolean;
}

/** Git's hash of a file's content. */
export function blobSha(content: Uint8Array): string {
  return gitSha("blob", content);
}

/** Git's hash of any of its objects. */
export function gitSha(kind: "blob" | "tree", content: Uint8Array): string {
  return createHash("sha1").update(`${kind} ${content.length}\0`).update(content).digest("hex");
}

/** The content as text, if it is text that fits unchanged into a request; else null. */
export function asText(content: Uint8Array): string | null {
  if (content.length > 1_000_000 || content.includes(0)) return null;
  return decodeUtf8(content, { keepsMark: true }) ?? null;
}

/** The mode of a file in git. */
export function modeOf(file: FileContent): "100644" | "100755" {
  return file.executable ? "100755" : "100644";
}
