import { generateIdentity } from "age-encryption";
import { expect, test } from "vitest";

import { readStateKeys } from "../../src/core/state-key.ts";
import { parseState } from "../../src/state/document.ts";
import { makeSealer } from "../../src/state/seal.ts";
import { errorOf } from "../backends/promises.ts";
import { serializeState } from "../../src/state/serialize.ts";

const [one, two] = [await generateIdentity(), await generateIdentity()];
const sealerWith = (...keys: string[]) => makeSealer(readStateKeys(keys.join("\n")));
const value = { user: "mona", token: "p@ss\nword ✓" };

test("every run that has the key opens a sealed value, whatever the order of its keys", async () => {
  const sealed = await sealerWith(one).seal(value, "t.a.outputs.id");
  expect(await sealerWith(one).open(sealed, "t.a.outputs.id")).toEqual(value);
  expect(await sealerWith(two, one).open(sealed, "t.a.outputs.id")).toEqual(value);
  expect(await sealerWith(two).open(sealed, "t.a.outputs.id")).toBeUndefined();
  expect(await sealerWith().open(sealed, "t.a.outputs.id")).toBeUndefined();
});

test("a sealed value names its key, reveals nothing of the value, and is never the same twice", async () => {
  const sealer = sealerWith(two, one);
  const [first, again] = [await sealer.seal(value, "p"), await sealer.seal(value, "p")];
  expect(first.key).toBe(sealerWith(two).keys[0]);
  expect(Buffer.from(first.age, "base64").toString("latin1")).toMatch(/^age-encryption\.org\/v1\n/);
  expect(first.age).not.toBe(again.age);
});

test("a sealed value that was moved to another place, or changed, is refused without being shown", async () => {
  const sealer = sealerWith(one);
  const sealed = await sealer.seal(value, "t.a.outputs.id");
  const bytes = Buffer.from(sealed.age, "base64");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  const changed = { ...sealed, age: bytes.toString("base64") };
  const moved = await errorOf(sealer.open(sealed, "u.b.outputs.id"));
  const broken = await errorOf(sealer.open(changed, "t.a.outputs.id"));
  expect([moved, broken]).toMatchObject([{ code: "state-invalid" }, { code: "state-invalid" }]);
  expect(`${String(moved)} ${String(broken)}`).not.toContain("mona");
});

test("a state document keeps sealed values unchanged", async () => {
  const sealed = { id: await sealerWith(one).seal(value, "t.a.outputs.id") };
  const tool = { name: "t", instanceID: "a", dependsOn: [], options: {}, secrets: {}, resource: null };
  const tools = { "t.a": { ...tool, plugin: { name: "t", version: "1" }, sealed } };
  const state = { version: 2, lineage: "l", serial: 1, fence: 1, writeId: "w", tools } as const;
  expect((await parseState(serializeState(state), "here")).state).toEqual(state);
});
