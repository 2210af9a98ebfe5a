import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

import { sha256 } from "./bytes.ts";
import { canonical, type Json } from "./json.ts";
import type { StateKey } from "./state-key.ts";

/** The SHA-256 of a value's canonical text, as `sha256:<64 hex digits>`. */
export function digest(value: Json): string {
  return `sha256:${sha256(canonical(value))}`;
}

/** Returns the keyed digests of a secret, one per key of the run, the one to record first. */
export type SecretDigests = (secret: string) => string[];

/** What a digest is keyed with. */
export type DigestKey = Pick<StateKey, "id" | "derive">;

/** How secrets are treated that could be guessed by whoever has their digest and its key. */
export interface Guessing {
  isGuessable: (secret: string) => boolean;
  /** A key outside of the state, for runs on one machine. */
  local?: DigestKey | undefined;
}

/**
 * Keyed digests (HMAC-SHA-256), which reveal that a secret changed without letting anyone guess it from the state:
 * `hmac:<id of the key>:<hex>`. Without a state key, the state's lineage is the key (`hmac:<hex>`), which everybody has
 * who has the state: a secret that can be guessed then has the local key, or no digest. Digests that may have been
 * recorded earlier come last. Without a lineage nothing is recorded.
 */
export function secretDigests(
  keys: DigestKey[],
  lineage: string | undefined,
  { isGuessable, local }: Guessing = { isGuessable: () => false },
): SecretDigests {
  if (lineage === undefined) return () => [];
  const keyed = (key: DigestKey) => ({
    start: `hmac:${key.id}:`,
    key: createSecretKey(key.derive("secret digest", lineage)),
  });
  const [own, others] = [keys.map(keyed), local ? [keyed(local)] : []];
  const open = { start: "hmac:", key: createSecretKey(lineage, "utf8") };
  return remembered((secret) => {
    const isWeak = isGuessable(secret);
    if (isWeak && own.length + others.length === 0) return [];
    const order = isWeak ? [...own, ...others, open] : [...own, open, ...others];
    return order.map(({ start, key }) => `${start}${hmac(key, secret).slice(0, 32)}`);
  });
}

// Many tools share a secret, and each is compared several times.
function remembered<T>(digestsOf: (secret: string) => T): (secret: string) => T {
  const known = new Map<string, T>();
  return (secret) => {
    const found = known.get(secret) ?? digestsOf(secret);
    known.set(secret, found);
    return found;
  };
}

function hmac(key: KeyObject, value: string): string {
  return createHmac("sha256", key).update(value).digest("hex");
}

/**
 * Returns the digest of a value that a plan covers; undefined: nobody can keep one, because the value could be guessed
 * from it.
 */
export type PlanDigest = (value: string, isPublic?: boolean) => string | undefined;

/**
 * Digests for plans, keyed with the first state key, or for a value that could be guessed with the local key. They do
 * not depend on the state, which may not exist yet when the first plan is made.
 */
export function planDigests(
  [first]: DigestKey[],
  stack: string,
  { isGuessable, local }: Guessing,
): PlanDigest {
  const derived = (key: DigestKey) => createSecretKey(key.derive("plan digest", stack));
  const [own, others, open] = [
    first && derived(first),
    local && derived(local),
    createSecretKey(stack, "utf8"),
  ];
  const openly = remembered((value) => hmac(own ?? open, value));
  const secretly = remembered((value) =>
    own || !isGuessable(value) ? openly(value) : others && hmac(others, value),
  );
  return (value, isPublic = false) => (isPublic ? openly(value) : secretly(value));
}

/** How a recorded digest compares with the digests of a secret; `unknown` if it was made with another key. */
export function compareDigests(recorded: string, now: string[]): "same" | "changed" | "unknown" {
  if (now.includes(recorded)) return "same";
  return now.some((one) => digestKeyId(one) === digestKeyId(recorded)) ? "changed" : "unknown";
}

/** The ID of the key that a digest was made with; undefined: the lineage. */
export function digestKeyId(keyed: string): string | undefined {
  return /^hmac:((?:age1|local-)\w+):/.exec(keyed)?.[1];
}
