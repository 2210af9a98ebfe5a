import { createPrivateKey, createPublicKey, hkdfSync } from "node:crypto";

import { bech32 } from "@scure/base";

import { UserError } from "./errors.ts";

/** One state key: an age identity. */
export interface StateKey {
  /** The start of its public key, which may be shown to anyone; `age-keygen -y` prints it. */
  id: string;
  /** `AGE-SECRET-KEY-1…` */
  identity: string;
  /** A separate key for each purpose, 32 bytes. */
  derive(purpose: string, salt?: string): Buffer;
}

const hint =
  "Expected one age identity per line, `AGE-SECRET-KEY-1…`, as `age-keygen` writes it. The first one seals; all of them can open.";
// The start of a PKCS #8 file with an X25519 key, up to its 32 bytes.
const envelope = Buffer.from("302e020100300506032b656e04220420", "hex");

/**
 * Reads the state keys of a run; none if the text is empty. Empty lines and `#` comments are skipped, so that a file
 * from `age-keygen` can be used. Throws "bad-arguments", without repeating any key.
 */
export function readStateKeys(text: string): StateKey[] {
  const lines = text.split(/\r\n?|\n/).map((line, i) => ({ text: line.trim(), number: i + 1 }));
  const keys = lines.filter((line) => line.text !== "" && !line.text.startsWith("#")).map(keyOf);
  if (keys.length === 0 && text.trim() !== "") throw wrong("The state key has only comments");
  return keys.filter(({ id }, i) => keys.findIndex((key) => key.id === id) === i);
}

function keyOf(line: { text: string; number: number }): StateKey {
  const secret = secretOf(line);
  const recipient = bech32.encodeFromBytes("age", publicOf(secret));
  return {
    id: recipient.slice(0, 16),
    identity: line.text,
    derive: (purpose, salt = "") => Buffer.from(hkdfSync("sha256", secret, salt, `dtm/v1/${purpose}`, 32)),
  };
}

function secretOf({ text, number }: { text: string; number: number }): Buffer {
  if (text.startsWith("age1"))
    throw wrong(`Line ${number} of the state key is a public key (age1…), which cannot open anything`);
  if (text.startsWith("AGE-SECRET-KEY-PQ-1"))
    throw wrong(`Line ${number} of the state key is a post-quantum identity, which is not supported`);
  const bytes = text.startsWith("AGE-SECRET-KEY-1") ? decoded(text) : undefined;
  if (bytes?.length === 32) return Buffer.from(bytes);
  throw wrong(`Line ${number} of the state key is not an age identity, or has a typo`);
}

// The decoder's own error repeats the text.
function decoded(text: string): Uint8Array | undefined {
  return bech32.decodeUnsafe(text) ? bech32.decodeToBytes(text).bytes : undefined;
}

function publicOf(secret: Buffer): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([envelope, secret]), format: "der", type: "pkcs8" });
  return Buffer.from(createPublicKey(key).export({ format: "jwk" }).x ?? "", "base64url");
}

function wrong(message: string): UserError {
  return new UserError("bad-arguments", message, { hint });
}
