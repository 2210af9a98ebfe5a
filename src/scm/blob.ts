import { createHash } from "node:crypto";

import { decodeUtf8 } from "../core/bytes.ts";

/** A file as it shall stand in a repository. */
export interface FileContent {
  content: Uint8Array;
  executable?: boolean;
}

/** The name git gives to a file's content. */
export function blobSha(content: Uint8Array): string {
  return gitSha("blob", content);
}

/** The name git gives to any of its objects. */
export function gitSha(kind: "blob" | "tree", content: Uint8Array): string {
  return createHash("sha1").update(`${kind} ${content.length}\0`).update(content).digest("hex");
}

/** The content as text, if it is text that fits into a request unchanged; else null. */
export function asText(content: Uint8Array): string | null {
  if (content.length > 1_000_000 || content.includes(0)) return null;
  return decodeUtf8(content, { keepsMark: true }) ?? null;
}

/** The mode git keeps a file with. */
export function modeOf(file: FileContent): "100644" | "100755" {
  return file.executable ? "100755" : "100644";
}
