import { readFile, writeFile } from "node:fs/promises";

import { messageOf, UserError } from "../core/errors.ts";

/** Writes a document that only its owner can read. Throws `bad-arguments`. */
export async function writeDocument(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes, { mode: 0o600 }).catch((cause: unknown) => {
    throw new UserError("bad-arguments", `The state could not be written to ${path}: ${messageOf(cause)}`, {
      cause,
    });
  });
}

/** Reads a document. Throws `bad-arguments`. */
export async function readDocument(path: string): Promise<Uint8Array> {
  return await readFile(path).catch((cause: unknown) => {
    throw new UserError("bad-arguments", `${path} could not be read: ${messageOf(cause)}`, { cause });
  });
}
