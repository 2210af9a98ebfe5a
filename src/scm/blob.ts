import { createHash } from "node:crypto";

import { decodeUtf8 } from "../core/bytes.ts";

/** A file as it shall stand in a repository. */
export interface FileContent {
  content: Uint8Array;
  executable?: boolean;
}

/** The name git gives to a file's content. */
export function blobSha(content: Uint8Array): string {
  return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}

/** The content as text, if it is text that GitHub takes inside a tree without a change; else null. */
export function asText(content: Uint8Array): string | null {
  if (content.length > 1_000_000 || content.includes(0)) return null;
  return decodeUtf8(content, { keepsMark: true }) ?? null;
}

/** The mode git keeps a file with. */
export function modeOf(file: FileContent): "100644" | "100755" {
  return file.executable ? "100755" : "100644";
}
