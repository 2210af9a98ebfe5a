import { generateHybridIdentity, generateIdentity, identityToRecipient } from "age-encryption";
import { describe, expect, test } from "vitest";

import { compareDigests, secretDigests } from "../../src/core/digest.ts";
import { UserError } from "../../src/core/errors.ts";
import { signerFor } from "../../src/review/signature.ts";
import { readStateKeys } from "../../src/core/state-key.ts";

const [one, two] = [await generateIdentity(), await generateIdentity()];
const quantum = await generateHybridIdentity();
const recipient = await identityToRecipient(one);

describe("state keys", () => {
  test("are read as age-keygen writes them, and named by the beginning of their public keys", () => {
    const file = `# created: today\r\n# public key: ${recipient}\r\n${one}\r\n\r\n  ${two}\n${one}\n`;
    const keys = readStateKeys(file);
    expect(keys.map(({ identity }) => identity)).toEqual([one, two]);
    expect(recipient.startsWith(keys[0]?.id ?? "?")).toBe(true);
    expect(readStateKeys(" \n")).toEqual([]);
  });

  test.each([
    ["another text", "correct horse battery staple", "Line 1 of the state key is not an age identity"],
    ["a typing error", `${one}\n${two.slice(0, -1)}${two.endsWith("Q") ? "P" : "Q"}`, "Line 2"],
    ["a line that is cut short", one.slice(0, -9), "Line 1"],
    ["a public key", recipient, "public key"],
    ["a kind that is not supported", quantum, "post-quantum"],
    ["nothing but comments", "# nothing", "only comments"],
  ])("that are %s are refused without being shown", (_, text, message) => {
    const error = thrown(() => readStateKeys(text));
    expect(error).toMatchObject({ code: "bad-arguments", message: expect.stringContaining(message) });
    const shown = `${error.message} ${error.hint} ${String(error.cause)} ${error.stack}`;
    for (const line of text.split("\n").filter((part) => !part.startsWith("#")))
      expect(shown).not.toContain(line.slice(-20));
  });

  test("derive a key for each purpose and salt that reveals nothing about the others", () => {
    const [key] = readStateKeys(one);
    const derived = [key?.derive("a"), key?.derive("b"), key?.derive("a", "salt")];
    expect(new Set(derived.map((bytes) => bytes?.toString("hex"))).size).toBe(3);
    expect(derived[0]).toHaveLength(32);
  });
});

describe("a secret's digest", () => {
  const digestsWith = (text: string, lineage = "line") => secretDigests(readStateKeys(text), lineage);

  test("is recorded under the first key, and recognized by any run that has that key", () => {
    const [recorded = ""] = digestsWith(one)("hunter2");
    expect(compareDigests(recorded, digestsWith(one)("hunter2"))).toBe("same");
    expect(compareDigests(recorded, digestsWith(one)("hunter3"))).toBe("changed");
    expect(compareDigests(recorded, digestsWith(`${two}\n${one}`)("hunter2"))).toBe("same");
    expect(compareDigests(recorded, digestsWith(`${two}\n${one}`)("hunter3"))).toBe("changed");
  });

  test("is neither equal nor different in a run without that key", () => {
    const [recorded = ""] = digestsWith(one)("hunter2");
    expect(compareDigests(recorded, digestsWith(two)("hunter2"))).toBe("unknown");
    expect(compareDigests(recorded, digestsWith("")("hunter2"))).toBe("unknown");
  });

  test("from before there was a key is recognized afterwards", () => {
    const [recorded = ""] = digestsWith("")("hunter2");
    expect(compareDigests(recorded, digestsWith(one)("hunter2"))).toBe("same");
    expect(compareDigests(recorded, digestsWith(one)("hunter3"))).toBe("changed");
  });

  test("is different in each state", () => {
    expect(digestsWith(one, "l1")("s")[0]).not.toBe(digestsWith(one, "l2")("s")[0]);
    expect(secretDigests(readStateKeys(one), undefined)("s")).toEqual([]);
  });
});

test("a signature of one key is accepted by a list that contains this key, and by no other", () => {
  const signer = (text: string) => signerFor(readStateKeys(text));
  const signature = signer(one)?.sign("plan") ?? "";
  expect(signer(`${two}\n${one}`)?.verify("plan", signature)).toBe(true);
  expect(signer(one)?.verify("plam", signature)).toBe(false);
  expect(signer(two)?.verify("plan", signature)).toBe(false);
  expect(signer(one)?.verify("plan", "")).toBe(false);
  expect(signer("")).toBeUndefined();
});

function thrown(work: () => unknown): UserError {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error("nothing was refused");
}
