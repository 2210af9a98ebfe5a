import { expect, test } from "vitest";

import type { State } from "../../src/core/state.ts";
import { converge, makeWorld, tool, type World } from "./world.ts";

// A world whose resources are never found, as after a crash whose effect nobody can see. It fails while `fails` says so.
function blindWorld(fails: () => boolean = () => false) {
  const keys: string[] = [];
  const world = makeWorld({
    read: async () => null,
    async create(ctx) {
      keys.push(ctx.idempotencyKey);
      if (fails()) throw new Error("the response was lost");
      return { status: {}, outputs: { id: "1" } };
    },
  });
  return { world, keys };
}

const a = tool("t.a", { size: 1 });
const killed = (world: World) => JSON.parse(world.saves[0]?.text ?? "null") as State;

test("a create that is begun again after a kill has the same key", async () => {
  const { world, keys } = blindWorld();
  await converge(world, [a]);
  world.state = killed(world);
  await converge(world, [a]);
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f-]{36}-create$/), keys[0]]);
});

test("a create that failed without anybody knowing what it did has the same key, until it is done", async () => {
  let left = 2;
  const { world, keys } = blindWorld(() => left-- > 0);
  for (let i = 0; i < 4; i++) await converge(world, [a]);
  expect([keys[1], keys[2]]).toEqual([keys[0], keys[0]]);
  expect(keys[3]).not.toBe(keys[0]);
});

test("other options are another change", async () => {
  const { world, keys } = blindWorld(() => true);
  await converge(world, [a]);
  await converge(world, [tool("t.a", { size: 2 })]);
  expect(keys[1]).not.toBe(keys[0]);
});

test("a create that needs outputs of the same apply has the same key after a kill, whether they were saved or not", async () => {
  const keys: string[] = [];
  const found = { status: {}, outputs: { id: "1" } };
  let isMade = false;
  const world = makeWorld({
    read: async ({ tool: { name } }) => (name === "t" && isMade ? found : null),
    async create(ctx) {
      if (ctx.tool.name === "u") keys.push(ctx.idempotencyKey);
      isMade = true;
      return found;
    },
  });
  const later = tool("u.b", { of: "${{ t.a.outputs.id }}" });
  await converge(world, [a, later]);
  const saves = world.saves.map(({ text }) => JSON.parse(text) as State);
  const begun = saves.filter(({ tools }) => tools["t.a"]?.resource && tools["u.b"]?.pending);
  expect(begun).toHaveLength(2);
  for (const state of begun) {
    world.state = state;
    await converge(world, [a, later]);
  }
  expect(new Set(keys).size).toBe(1);
});

test("update and delete have keys of their own", async () => {
  const keys: string[] = [];
  const note = (ctx: { idempotencyKey: string }) => void keys.push(ctx.idempotencyKey);
  const world = makeWorld({
    read: async (ctx) => (ctx.prior ? { status: {}, outputs: {} } : null),
    create: async () => ({ status: {}, outputs: {} }),
    update: async (ctx) => (note(ctx), { status: {}, outputs: {} }),
    delete: async (ctx) => note(ctx),
  });
  await converge(world, [a]);
  await converge(world, [tool("t.a", { size: 2 })]);
  await converge(world, []);
  expect(keys).toEqual([expect.stringMatching(/-update$/), expect.stringMatching(/-delete$/)]);
  expect(keys[0]?.slice(0, 36)).not.toBe(keys[1]?.slice(0, 36));
});

test("an intent of an earlier version, which has no key, is resumed with a new one", async () => {
  const { world, keys } = blindWorld();
  await converge(world, [a]);
  world.state = killed(world);
  const pending = world.state.tools["t.a"]?.pending;
  if (pending) delete pending.change;
  await converge(world, [a]);
  expect(keys[1]).toMatch(/-create$/);
});
