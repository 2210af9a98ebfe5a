import { expect, test } from "vitest";

import { parseState } from "../../src/state/document.ts";
import { actions, converge, makeWorld, plan, tool } from "./world.ts";

// What a plan says and does after a verb failed, and while a server lags behind.

test("a failed verb is shown as a failure, with its reason", async () => {
  const world = makeWorld();
  world.before = (verb) => {
    if (verb === "create") throw new Error("quota exceeded");
  };
  await converge(world, [tool("t.a", { k: 1 })]);
  const { changes } = await plan(world, [tool("t.a", { k: 1 })]);
  expect(changes).toMatchObject([
    { action: "create", reason: "failed", note: "The failure: quota exceeded." },
  ]);
  expect(world.state?.tools["t.a"]?.pending).toMatchObject({ action: "create", failed: "quota exceeded" });
});

test("a failed update whose effect is there is finished by an update, and then told no more", async () => {
  const world = makeWorld();
  await converge(world, [tool("t.a", { k: 1 })]);
  world.after = (verb) => {
    if (verb === "update") throw new Error("the answer was lost");
  };
  await converge(world, [tool("t.a", { k: 2 })]);
  expect(actions(await plan(world, [tool("t.a", { k: 2 })]))).toEqual({ "t.a": "update failed" });
  world.after = () => {};
  await converge(world, [tool("t.a", { k: 2 })]);
  expect(actions(await plan(world, [tool("t.a", { k: 2 })]))).toEqual({});
  expect(world.state?.tools["t.a"]).not.toHaveProperty("pending");
});

test("a secret in the reason for a failure is not recorded", async () => {
  const world = makeWorld();
  world.env = { TOKEN: "s3cr3t-value" };
  world.before = (verb) => {
    if (verb === "create") throw new Error("login with s3cr3t-value refused");
  };
  await converge(world, [tool("t.a", { password: "[[ env TOKEN ]]" })]);
  expect(world.state?.tools["t.a"]?.pending?.failed).toBe("login with *** refused");
});

test("a tool that was stopped and not failed is shown as interrupted", async () => {
  const world = makeWorld();
  const stop = new AbortController();
  world.before = (verb) => {
    if (verb !== "create") return;
    stop.abort();
    throw new Error("aborted");
  };
  await converge(world, [tool("t.a", {})], { signal: stop.signal });
  expect(actions(await plan(world, [tool("t.a", {})]))).toEqual({ "t.a": "create interrupted" });
});

/** A world whose server does not show `t.a` for the next two reads. */
async function lagging() {
  const world = makeWorld();
  const tools = [tool("t.a", { k: 1 })];
  await converge(world, tools);
  const [things, made] = [world.things, world.things.get("t.a") ?? {}];
  things.clear();
  let reads = 0;
  world.before = (verb) => {
    if (verb === "read" && ++reads > 2) things.set("t.a", made);
  };
  return { world, tools };
}

test("a resource that was just created is read again before it counts as missing", async () => {
  const { world, tools } = await lagging();
  world.readLag = 60_000;
  expect(actions(await plan(world, tools))).toEqual({});
  expect(world.events).toContainEqual(
    expect.objectContaining({ type: "log", text: expect.stringMatching(/^created \d+ s ago/) as string }),
  );
});

test("a resource that was created longer ago is missing at once", async () => {
  const { world, tools } = await lagging();
  expect(actions(await plan(world, tools))).toEqual({ "t.a": "create missing" });
});

test.each([
  ["a function", () => 1],
  ["a BigInt", { n: 10n }],
  ["a loop", loop()],
  ["a very deep value", deep(101)],
])("a status with %s is a bug in the plugin, and the state stays readable", async (_, status) => {
  const world = makeWorld({ create: async () => ({ status: status as never, outputs: {} }) });
  const { tools } = await converge(world, [tool("t.a")]);
  expect(tools[0]?.message).toContain(
    "The plugin t returned a status from create that cannot be stored as JSON.",
  );
});

test("a status of 100 levels is stored", async () => {
  const world = makeWorld({ create: async () => ({ status: deep(100) as never, outputs: {} }) });
  expect(await converge(world, [tool("t.a")])).toMatchObject({ outcome: "success" });
  const bytes = new TextEncoder().encode(JSON.stringify(world.state));
  expect((await parseState(bytes, "x")).state?.tools).toHaveProperty(["t.a"]);
});

test("a plugin may log anything", async () => {
  const world = makeWorld({
    create: async (ctx) => {
      for (const one of [5, undefined, { a: "b" }, Symbol("x")]) ctx.log(one as never);
      ctx.progress({ step: 1 } as never, "half" as never);
      return { status: {}, outputs: {} };
    },
  });
  expect(await converge(world, [tool("t.a")])).toMatchObject({ outcome: "success" });
  const told = world.events.flatMap((event) => ("text" in event && "tool" in event ? [event.text] : []));
  expect(told).toEqual(["5", "undefined", "{ a: 'b' }", "Symbol(x)", "{ step: 1 }"]);
});

function loop(): unknown {
  const value: { self?: unknown } = {};
  value.self = value;
  return value;
}

function deep(levels: number): unknown {
  return levels === 0 ? "end" : { inner: deep(levels - 1) };
}
