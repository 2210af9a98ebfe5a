import { createHmac } from "node:crypto";

import { sha256 } from "./bytes.ts";
import { canonical, type Json } from "./json.ts";
import type { StateKey } from "./state-key.ts";

/** The SHA-256 of a value's canonical text, as `sha256:<64 hex digits>`. */
export function digest(value: Json): string {
  return `sha256:${sha256(canonical(value))}`;
}

/** Gives the keyed digests of a secret, one for each key of the run, the one to record first. */
export type SecretDigests = (secret: string) => string[];

/**
 * Keyed digests (HMAC-SHA-256), so that a change of a secret shows and the value cannot be guessed from the state
 * alone: `hmac:<id of the key>:<hex>`. The state's lineage serves where there is no key, as `hmac:<hex>`, and comes
 * last otherwise, since a digest may have been recorded before there was one. Without a lineage nothing is recorded.
 */
export function secretDigests(keys: StateKey[], lineage: string | undefined): SecretDigests {
  if (lineage === undefined) return () => [];
  const all = [
    ...keys.map((key) => ({ start: `hmac:${key.id}:`, key: key.derive("secret digest", lineage) })),
    { start: "hmac:", key: lineage },
  ];
  return (secret) =>
    all.map(({ start, key }) => {
      const hex = createHmac("sha256", key).update(secret).digest("hex");
      return `${start}${hex.slice(0, 32)}`;
    });
}

/** What a recorded digest says of a secret whose digests are given: unknown, when it was made with another key. */
export function compareDigests(recorded: string, now: string[]): "same" | "changed" | "unknown" {
  if (now.includes(recorded)) return "same";
  return now.some((one) => digestKeyId(one) === digestKeyId(recorded)) ? "changed" : "unknown";
}

/** The id of the key that a digest was made with; undefined: the lineage. */
export function digestKeyId(keyed: string): string | undefined {
  return /^hmac:(age1\w+):/.exec(keyed)?.[1];
}
