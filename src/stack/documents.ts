import { readFile, writeFile } from "node:fs/promises";

import { UserError } from "../core/errors.ts";
import { fileFailure, writeFailure } from "../core/file-failure.ts";

/** Writes a document that only its owner can read; `what` names it for messages. Throws `bad-arguments`. */
export async function writeDocument(what: string, path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(path, content, { mode: 0o600 }).catch((cause: unknown) => {
    throw new UserError("bad-arguments", `${what} could not be written to ${path}: ${writeFailure(cause)}`, {
      hint: "Name a file in a folder that exists and can be written.",
      cause,
    });
  });
}

/** Reads a document. Throws `bad-arguments`. */
export async function readDocument(path: string): Promise<Uint8Array> {
  return await readFile(path).catch((cause: unknown) => {
    throw new UserError("bad-arguments", `${path} could not be read: ${fileFailure(cause)}`, {
      hint: "Name a file with a state, such as `dtm state pull` writes it.",
      cause,
    });
  });
}
