import { generateIdentity } from "age-encryption";
import { describe, expect, test } from "vitest";

import type { Tool } from "../../src/core/config.ts";
import { actions, converge, makeWorld, plan, startAfresh, tool, type World } from "./world.ts";

const [one, two] = [await generateIdentity(), await generateIdentity()];
const secret = "hunter2-hunter2";
const outputs = {
  type: "object",
  properties: { id: { type: "string", secret: true }, n: { type: "number" } },
};

/** A world whose tools return a secret output once, when they are created. Their read and update do not know it. */
function makeSecretWorld(stateKey = ""): World {
  const world = makeWorld({ outputs });
  world.stateKey = stateKey;
  let verb = "";
  world.before = (name) => void (verb = name);
  world.outputs = (key) => (verb === "create" && key === "t.a" ? { id: secret, n: 1 } : { n: 1 });
  return world;
}

const producer = (k = 1) => tool("t.a", { k });
const user = (more = {}) => tool("u.b", { token: "${{ t.a.outputs.id }}", ...more });

/** Applies as a new process, which knows no secrets of earlier ones. */
async function apply(world: World, tools: Tool[], stateKey = world.stateKey) {
  startAfresh(world);
  world.stateKey = stateKey;
  return converge(world, tools);
}

async function planned(world: World, tools: Tool[], stateKey = world.stateKey) {
  startAfresh(world);
  world.stateKey = stateKey;
  return plan(world, tools);
}

const changeOf = async (of: ReturnType<typeof planned>, key: string) =>
  (await of).changes.find((change) => change.tool === key);
const sealedWith = (world: World) => world.state?.tools["t.a"]?.sealed?.["id"]?.key;

describe("with a state key, a secret output", () => {
  test("is sealed into the state and available to tools of later runs", async () => {
    const world = makeSecretWorld(one);
    await apply(world, [producer()]);
    expect(JSON.stringify(world.saves)).not.toContain("hunter2");
    expect((await apply(world, [producer(), user()])).outcome).toBe("success");
    expect(world.given.get("u.b")).toEqual({ token: secret });
    const result = await apply(world, [producer(), user({ more: 1 })]);
    expect(world.given.get("u.b")).toEqual({ token: secret, more: 1 });
    expect(JSON.stringify([result, world.saves, world.events])).not.toContain("hunter2");
  });

  test("does not make equal plans differ, and is not in them", async () => {
    const world = makeSecretWorld(one);
    await apply(world, [producer()]);
    const tools = [producer(2), user()];
    const [first, again] = [await planned(world, tools), await planned(world, tools)];
    expect(JSON.stringify(first)).toBe(JSON.stringify(again));
    expect(JSON.stringify(first)).not.toContain(world.state?.tools["t.a"]?.sealed?.["id"]?.age);
  });

  test("is kept if an update does not return it again", async () => {
    const world = makeSecretWorld(one);
    await apply(world, [producer()]);
    await apply(world, [producer(2)]);
    await apply(world, [producer(2), user()]);
    expect(world.given.get("u.b")).toEqual({ token: secret });
  });

  test("is passed to its own plugin, which may have got it only once", async () => {
    const world = makeSecretWorld(one);
    await apply(world, [producer()]);
    const seen: unknown[] = [];
    for (const { plugin } of world.plugins.values()) {
      const update = plugin.update.bind(plugin);
      plugin.update = async (ctx) => {
        seen.push(ctx.prior?.outputs);
        return update(ctx);
      };
    }
    await apply(world, [producer(2)]);
    expect(seen).toEqual([{ n: 1, id: secret }]);
  });

  test("is registered before a plugin can print it", async () => {
    const world = makeSecretWorld(one);
    await apply(world, [producer()]);
    world.before = (verb, key) => {
      if (verb === "read" && key === "t.a") throw new Error(`cannot read with ${secret}`);
    };
    const change = await changeOf(planned(world, [producer()]), "t.a");
    expect(change?.blocked?.message).toBe("It could not be read: cannot read with ***");
  });

  test("that its plugin shows in the status is redacted there in every run, so that it is not drift", async () => {
    const world = makeSecretWorld(one);
    const tools = [tool("t.a", { shown: `id=${secret}` })];
    await apply(world, tools);
    expect(world.state?.tools["t.a"]?.resource?.status).toEqual({ shown: "id=***" });
    expect(actions(await planned(world, tools))).toEqual({});
  });

  test("that a change returns again reaches the tools that use it, and if it is the same they are left alone", async () => {
    const world = makeSecretWorld(one);
    let value = "first-secret";
    world.outputs = () => ({ id: value });
    await apply(world, [producer(), user()]);
    expect(actions(await planned(world, [producer(2), user()]))).toMatchObject({
      "u.b": "update dependency",
    });
    await apply(world, [producer(2), user()]);
    expect(world.calls.filter((call) => call.includes("u.b"))).not.toContain("update u.b");
    value = "second-secret";
    await apply(world, [producer(3), user()]);
    expect(world.given.get("u.b")).toEqual({ token: "second-secret" });
    expect(actions(await planned(world, [producer(3), user()]))).toEqual({});
  });

  test("is available to the delete of a tool that uses it", async () => {
    const world = makeSecretWorld(one);
    await apply(world, [producer(), user()]);
    let used: unknown;
    for (const { plugin } of world.plugins.values())
      plugin.delete = async (ctx) => void (used = ctx.options["token"] ?? used);
    await apply(world, []);
    expect(used).toBe(secret);
  });
});

describe("when the key changes", () => {
  test("an older key in the list still opens, and the next apply seals everything with the first", async () => {
    const world = makeSecretWorld(one);
    world.env = { PW: "correct horse" };
    const tools = [producer(), user({ password: "[[ env PW ]]" })];
    await apply(world, tools);
    const before = sealedWith(world);
    expect(actions(await planned(world, tools, `${two}\n${one}`))).toEqual({});
    await apply(world, tools, `${two}\n${one}`);
    expect(sealedWith(world)).not.toBe(before);
    expect(actions(await planned(world, tools, two))).toEqual({});
    const { changes } = await planned(world, tools, two);
    expect(changes.map((change) => change.note)).toEqual([undefined, undefined]);
    expect((await apply(world, [producer(), user({ more: 1 })], two)).outcome).toBe("success");
  });

  test("a changed secret also shows as changed under the new key", async () => {
    const world = makeSecretWorld(one);
    world.env = { PW: "correct horse" };
    const tools = [tool("t.b", { password: "[[ env PW ]]" })];
    await apply(world, tools);
    world.env = { PW: "battery staple" };
    const change = await changeOf(planned(world, tools, `${two}\n${one}`), "t.b");
    expect(change?.fields).toEqual([
      { path: "options.password", before: "[[ env PW ]]", after: "(secret changed)" },
    ]);
  });

  test("and the old one is missing, nothing counts as changed, and the plan says that it cannot tell", async () => {
    const world = makeSecretWorld(one);
    world.env = { PW: "correct horse" };
    const tools = [tool("t.b", { password: "[[ env PW ]]" })];
    await apply(world, tools);
    for (const key of [two, ""]) {
      const change = await changeOf(planned(world, tools, key), "t.b");
      expect(change).toMatchObject({
        action: "none",
        note: expect.stringMatching(/It is unknown whether PW changed/),
      });
    }
  });

  test("from none to one, what was recorded before is recognized and moved to the new key", async () => {
    const world = makeSecretWorld();
    world.env = { PW: "correct horse" };
    const tools = [tool("t.b", { password: "[[ env PW ]]" })];
    await apply(world, tools);
    expect(actions(await planned(world, tools, one))).toEqual({});
    await apply(world, tools, one);
    expect(world.state?.tools["t.b"]?.secrets["PW"]).toMatch(/^hmac:age1/);
  });
});

describe("without the key that sealed a secret output", () => {
  test("plans still show configuration and drift", async () => {
    const world = makeSecretWorld(one);
    await apply(world, [producer(), tool("w.c", { k: 1 })]);
    world.things.set("w.c", { k: 7 });
    expect(actions(await planned(world, [producer(), tool("w.c", { k: 1 })], ""))).toEqual({
      "w.c": "update drift",
    });
  });

  test.each([
    ["no key", ""],
    ["another key", two],
  ])(
    "a tool that needs it fails with the name of the key, and the plan already says so (%s)",
    async (_, key) => {
      const world = makeSecretWorld(one);
      await apply(world, [producer()]);
      const id = sealedWith(world) ?? "?";
      const blocked = { code: "state-key-missing", message: expect.stringContaining(id) };
      expect(await changeOf(planned(world, [producer(), user()], key), "u.b")).toMatchObject({ blocked });
      const result = await apply(world, [producer(), user(), tool("w.c")], key);
      expect(result.tools.map(({ status }) => status)).toEqual(["done", "failed"]);
      expect(world.calls).not.toContain("create u.b");
    },
  );

  test.each([
    ["no key", ""],
    ["another key", two],
  ])("its tool is not changed, so that it is not lost (%s)", async (_, key) => {
    const world = makeSecretWorld(one);
    await apply(world, [producer()]);
    const before = world.state?.tools["t.a"]?.sealed;
    expect(await changeOf(planned(world, [producer(2)], key), "t.a")).toMatchObject({
      action: "update",
      blocked: { code: "state-key-missing" },
    });
    expect((await apply(world, [producer(2), tool("w.c")], key)).outcome).toBe("failed");
    expect(world.state?.tools["t.a"]?.sealed).toEqual(before);
    expect((await apply(world, [producer(2), user()], `${two}\n${one}`)).outcome).toBe("success");
    expect(world.given.get("u.b")).toEqual({ token: secret });
  });

  test("its tool is left alone if it turns out not to need a change, and fails if it does", async () => {
    const world = makeSecretWorld(one);
    const give = world.outputs;
    let n = 1;
    world.outputs = (key, options) => ({ ...give(key, options), n });
    const tools = (k: number) => [tool("v.x", { k }), tool("t.a", { r: "${{ v.x.outputs.n }}" })];
    await apply(world, tools(1));
    const before = world.state?.tools["t.a"]?.sealed;
    const change = await changeOf(planned(world, tools(2), ""), "t.a");
    expect(change).toMatchObject({ reason: "dependency", note: expect.stringContaining("would lose") });
    expect(change).not.toHaveProperty("blocked");
    expect((await apply(world, tools(2), "")).outcome).toBe("success");
    n = 2;
    const result = await apply(world, tools(3), "");
    expect(result.tools.map(({ status }) => status)).toEqual(["done", "failed"]);
    expect(world.state?.tools["t.a"]?.sealed).toEqual(before);
  });

  test("its tool can be deleted, and one that needs it for its own delete cannot", async () => {
    const world = makeSecretWorld(one);
    await apply(world, [producer(), user()]);
    const { changes } = await planned(world, [], "");
    expect(changes.map(({ tool: key, blocked }) => [key, blocked?.code])).toEqual([
      ["u.b", "state-key-missing"],
      ["t.a", undefined],
    ]);
  });
});

describe("without any key, a secret output", () => {
  test("is only for its own run, and the plan of the change that creates it says so", async () => {
    const world = makeSecretWorld();
    const change = await changeOf(planned(world, [producer(), user()]), "t.a");
    expect(change?.note).toContain("its secret outputs (id) are only available in this run");
    expect((await apply(world, [producer(), user()])).outcome).toBe("success");
    expect(world.given.get("u.b")).toEqual({ token: secret });
    expect(await changeOf(planned(world, [producer(), user()]), "t.a")).not.toHaveProperty("note");
  });

  test("of an unchanged tool blocks the tools that need it, already in the plan, with a hint", async () => {
    const world = makeSecretWorld();
    await apply(world, [producer()]);
    const change = await changeOf(planned(world, [producer(), user()]), "u.b");
    expect(change?.blocked).toMatchObject({
      code: "output-missing",
      message: expect.stringContaining("Set `state-key`"),
    });
    expect((await apply(world, [producer(), user()])).outcome).toBe("failed");
    expect(world.calls).not.toContain("create u.b");
  });

  test("that its plugin can read again needs no key", async () => {
    const world = makeSecretWorld();
    world.outputs = () => ({ id: secret });
    await apply(world, [producer()]);
    expect((await apply(world, [producer(), user()])).outcome).toBe("success");
    expect(world.given.get("u.b")).toEqual({ token: secret });
  });

  test("that is lost does not prevent the delete of tools that used it", async () => {
    const world = makeSecretWorld();
    await apply(world, [producer(), user()]);
    expect((await apply(world, [producer()])).outcome).toBe("success");
    expect(world.calls).toContain("delete u.b");
  });

  test("leaves the tools that used it alone when its tool changes and does not return it again", async () => {
    const world = makeSecretWorld();
    await apply(world, [producer(), user()]);
    const result = await apply(world, [producer(2), user()]);
    expect(result).toMatchObject({
      outcome: "success",
      tools: [{ status: "done" }, { status: "unchanged" }],
    });
  });
});
