import { createHmac } from "node:crypto";

import { expect, test } from "vitest";

import { compareDigests, type DigestKey, secretDigests } from "../../src/core/digest.ts";
import { isRandom } from "../../src/core/secret-parts.ts";
import { readStateKeys } from "../../src/core/state-key.ts";
import { generateIdentity } from "age-encryption";

const weak = "Summer2024!";
const strong = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
const lineage = "line";
const local: DigestKey = { id: "local-1234abcd", derive: () => Buffer.alloc(32, 7) };
const guessing = { isGuessable: (secret: string) => !isRandom(secret) };
const ofLineage = (secret: string) =>
  `hmac:${createHmac("sha256", lineage).update(secret).digest("hex").slice(0, 32)}`;

test("without a key, a secret that could be guessed from the state has no digest", () => {
  const digests = secretDigests([], lineage, guessing);
  expect(digests(weak)).toEqual([]);
  expect(digests(strong)).toEqual([ofLineage(strong)]);
});

test("with a key outside of the state, it has one with that key, and an earlier one is recognized", () => {
  const [first = "", ...others] = secretDigests([], lineage, { ...guessing, local })(weak);
  expect(first).toMatch(/^hmac:local-1234abcd:[0-9a-f]{32}$/);
  expect(others).toEqual([ofLineage(weak)]);
  expect(compareDigests(first, secretDigests([], lineage, { ...guessing, local })(`${weak}!`))).toBe(
    "changed",
  );
});

test("what another machine or a workflow recorded cannot be compared", () => {
  const [first = ""] = secretDigests([], lineage, { ...guessing, local })(weak);
  const other = { ...local, id: "local-ffffffff" };
  expect(compareDigests(first, secretDigests([], lineage, { ...guessing, local: other })(weak))).toBe(
    "unknown",
  );
  expect(compareDigests(first, secretDigests([], lineage, guessing)(weak))).toBe("unknown");
});

test("with a state key, its digest comes first for every secret", async () => {
  const keys = readStateKeys(await generateIdentity());
  for (const secret of [weak, strong])
    expect(secretDigests(keys, lineage, { ...guessing, local })(secret)[0]).toMatch(/^hmac:age1/);
});
