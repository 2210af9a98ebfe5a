import { createHmac, timingSafeEqual } from "node:crypto";

import type { StateKey } from "../core/state-key.ts";

/** Signs texts, and checks signatures made with the same keys. */
export interface Signer {
  sign(text: string): string;
  verify(text: string, signature: string): boolean;
}

/** A signer (HMAC-SHA-256) with the first key, which accepts signatures of all keys; undefined: there is no key. */
export function signerFor(keys: StateKey[]): Signer | undefined {
  const [first, ...older] = keys.map((key) => key.derive("reviewed plan"));
  if (!first) return undefined;
  const mac = (key: Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  return {
    sign: (text) => mac(first, text).toString("base64url"),
    verify: (text, signature) => {
      const given = Buffer.from(signature, "base64url");
      return [first, ...older].some((key) => given.length === 32 && timingSafeEqual(mac(key, text), given));
    },
  };
}
