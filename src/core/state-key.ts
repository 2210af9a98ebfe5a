import { createPrivateKey, createPublicKey, hkdfSync } from "node:crypto";

import { bech32 } from "@scure/base";

import { UserError } from "./errors.ts";

/** One key of a state: an age identity. */
export interface StateKey {
  /** How its public key begins: what may be told to anybody, and what `age-keygen -y` shows. */
  id: string;
  /** `AGE-SECRET-KEY-1…` */
  identity: string;
  /** A key of its own for each purpose, 32 bytes. */
  derive(purpose: string, salt?: string): Buffer;
}

const hint =
  "Expected an age identity on each line, `AGE-SECRET-KEY-1…`, as `age-keygen` writes it: the first one seals, all of them open.";
// PKCS #8 of an X25519 key, up to its 32 bytes.
const envelope = Buffer.from("302e020100300506032b656e04220420", "hex");

/**
 * Reads the keys that a run was given; none: an empty text. Empty lines and `#` comments are skipped, so that the file
 * of `age-keygen` will do. Throws "bad-arguments", in which no key is repeated.
 */
export function readStateKeys(text: string): StateKey[] {
  const lines = text.split(/\r\n?|\n/).map((line, i) => ({ text: line.trim(), number: i + 1 }));
  const keys = lines.filter((line) => line.text !== "" && !line.text.startsWith("#")).map(keyOf);
  if (keys.length === 0 && text.trim() !== "") throw wrong("The state key holds only comments");
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
    throw wrong(`Line ${number} of the state key is a public key (age1…), which opens nothing`);
  if (text.startsWith("AGE-SECRET-KEY-PQ-1"))
    throw wrong(`Line ${number} of the state key is a post-quantum identity, which is not supported`);
  const bytes = text.startsWith("AGE-SECRET-KEY-1") ? decoded(text) : undefined;
  if (bytes?.length === 32) return Buffer.from(bytes);
  throw wrong(`Line ${number} of the state key is no age identity, or has a typing error`);
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
