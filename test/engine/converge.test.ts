import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../src/core/json.ts";
import type { Goal, Scope } from "../../src/core/plan.ts";
import { actions, converge, makeWorld, plan, startAfresh, tool } from "./world.ts";
import { eventually } from "../eventually.ts";

const chain = [tool("t.a", { k: 1 }), tool("u.b", { k: 1 }, ["t.a"]), tool("v.c", { k: 1 }, ["u.b"])];

/** The verbs that changed something, in order. */
function effects(world: { calls: string[] }): string[] {
  return world.calls.filter((call) => !call.startsWith("read"));
}

// Things that are identified by the name in their options.
function named(more: Parameters<typeof makeWorld>[0] = {}) {
  const world = makeWorld(more);
  world.idOf = (_, { name }) => (typeof name === "string" ? name : "");
  world.outputs = (_, { name = "" }) => ({ name });
  return world;
}

describe("a plan", () => {
  test("has no changes after an apply", async () => {
    const world = makeWorld();
    await converge(world, chain);
    const again = await plan(world, chain);
    expect(again.summary).toEqual({ create: 0, update: 0, replace: 0, delete: 0, unchanged: 3 });
  });

  test("is the same to the byte for equal inputs, whatever the order of keys", async () => {
    const world = makeWorld();
    const one = await plan(world, [tool("t.a", { x: 1, y: { p: 1, q: 2 } })]);
    const two = await plan(world, [tool("t.a", { y: { q: 2, p: 1 }, x: 1 })]);
    expect(two.digest).toBe(one.digest);
    expect(JSON.stringify(await plan(world, chain))).toBe(JSON.stringify(await plan(world, chain)));
  });

  test("calls no verb except read", async () => {
    const world = makeWorld();
    await plan(world, chain);
    expect(effects(world)).toEqual([]);
  });

  test("distinguishes the reasons", async () => {
    const world = makeWorld();
    await converge(world, [...chain, tool("w.gone"), tool("w.drifted", { k: 1 }), tool("w.kept")]);
    world.things.delete("t.a");
    world.things.set("w.drifted", { k: 2 });
    const next = [tool("t.a", { k: 1 }), tool("u.b", { k: 2 }, ["t.a"]), tool("v.c", { k: 1 }, ["u.b"])];
    const now = await plan(world, [...next, tool("w.drifted", { k: 1 }), tool("w.kept"), tool("w.new")]);
    expect(actions(now)).toEqual({
      "t.a": "create missing",
      "u.b": "update config",
      "w.drifted": "update drift",
      "w.new": "create new",
      "w.gone": "delete removed",
    });
  });

  test("shows the differences field by field", async () => {
    const world = makeWorld();
    await converge(world, [tool("t.a", { keep: 1, list: ["x", "y"], gone: true })]);
    const { changes } = await plan(world, [tool("t.a", { keep: 1, list: ["x", "z"], more: { deep: 1 } })]);
    expect(changes[0]?.fields).toEqual([
      { path: "options.gone", before: true },
      { path: "options.list[1]", before: "y", after: "z" },
      { path: "options.more.deep", after: 1 },
    ]);
  });

  test("shows drift beside a change without predicting the result", async () => {
    const world = makeWorld();
    await converge(world, [tool("t.a", { k: 1 })]);
    world.things.set("t.a", { k: 2 });
    const drift = { path: "status.k", before: 2, after: 1 };
    expect((await plan(world, [tool("t.a", { k: 1 })])).changes[0]?.fields).toEqual([drift]);
    expect((await plan(world, [tool("t.a", { k: 3 })])).changes[0]?.fields).toEqual([
      { path: "options.k", before: 1, after: 3 },
      { ...drift, after: "(known after apply)" },
    ]);
  });

  test("replaces if the plugin says that an update is not enough", async () => {
    const world = makeWorld({ replaceOn: ["name"] });
    await converge(world, [tool("t.a", { name: "old" })]);
    expect(actions(await plan(world, [tool("t.a", { name: "new" })]))).toEqual({ "t.a": "replace config" });
  });

  test("leaves alone what ignoreChanges names", async () => {
    const world = makeWorld();
    const lifecycle = { ignoreChanges: ["options.vars"] };
    await converge(world, [tool("t.a", { vars: { x: 1 } }, [], lifecycle)]);
    expect(actions(await plan(world, [tool("t.a", { vars: { x: 2 } }, [], lifecycle)]))).toEqual({});
    expect(actions(await plan(world, [tool("t.a", { varsity: 1 }, [], lifecycle)]))).toEqual({
      "t.a": "update config",
    });
  });

  test("finds no drift in what ignoreChanges names in a status, and in nothing else does it overlook any", async () => {
    const world = makeWorld();
    const tools = [tool("t.a", { x: 1 }, [], { ignoreChanges: ["status.at"] })];
    await converge(world, tools);
    world.things.set("t.a", { ...world.things.get("t.a"), at: "10:00" });
    expect(actions(await plan(world, tools))).toEqual({});
    world.things.set("t.a", { ...world.things.get("t.a"), x: 2 });
    const { changes } = await plan(world, tools);
    expect(changes[0]?.fields.map(({ path }) => path)).toEqual(["status.x"]);
  });

  test("of another change of a tool does not include what ignoreChanges names", async () => {
    const world = makeWorld({ replaceOn: ["name"] });
    const lifecycle = { ignoreChanges: ["options.vars", "options.deep.x", "options.list[1].v"] };
    const made = (k: number, name: string) => {
      const [deep, list] = [{ x: k, y: k }, [{ v: k }, { v: k, w: k }]];
      return [tool("t.a", { k, name, vars: { x: k }, deep, list }, [], lifecycle)];
    };
    await converge(world, made(1, "one"));
    const { changes } = await plan(world, made(2, "one"));
    expect(changes[0]?.fields.map(({ path }) => path)).toEqual([
      "options.deep.y",
      "options.k",
      "options.list[0].v",
      "options.list[1].w",
    ]);
    await converge(world, made(2, "one"));
    const kept = { vars: { x: 1 }, deep: { x: 1, y: 2 }, list: [{ v: 2 }, { v: 1, w: 2 }] };
    expect(world.things.get("t.a")).toEqual({ k: 2, name: "one", ...kept });
    await converge(world, made(2, "two"));
    expect(world.things.get("t.a")).toEqual({ k: 2, name: "two", ...kept });
    expect(actions(await plan(world, made(2, "two")))).toEqual({});
    world.things.clear();
    await converge(world, made(2, "two"));
    expect(world.things.get("t.a")).toMatchObject({ vars: { x: 2 }, deep: { x: 2 } });
  });

  test("says that a thing already exists and does not touch it, unless told to adopt it", async () => {
    const world = makeWorld();
    world.things.set("t.a", { k: 0 });
    const stopped = await plan(world, [tool("t.a", { k: 1 })]);
    expect(stopped.changes[0]).toMatchObject({
      action: "none",
      reason: "exists",
      blocked: { code: "exists" },
    });
    const adopting = [tool("t.a", { k: 1 }, [], { adopt: true })];
    expect(actions(await plan(world, adopting))).toEqual({ "t.a": "update exists" });
    expect((await converge(world, adopting)).outcome).toBe("success");
    expect(effects(world)).toEqual(["update t.a"]);
  });

  test.each([{}, { adopt: true }])(
    "deletes nothing that continues under another name: %j",
    async (lifecycle) => {
      const world = makeWorld();
      world.idOf = (_, options) => JSON.stringify(options["name"]);
      world.outputs = (_, { name = "" }) => ({ name });
      await converge(world, [tool("t.old", { name: "x", k: 1 })]);
      const renamed = [tool("t.new", { name: "x", k: 2 }, [], lifecycle)];
      const result = await converge(world, renamed);
      expect(result.tools.map(({ status }) => status)).toEqual(["failed", "failed"]);
      expect(result.tools[0]?.message).toContain("`dtm state mv t.old t.new`");
      expect([...world.things]).toEqual([['"x"', { name: "x", k: 1 }]]);
    },
  );

  test.each([
    { lifecycle: {}, ends: ["done", "failed"], left: "by others" },
    { lifecycle: { adopt: true }, ends: ["done", "done"], left: "ours" },
  ])(
    "a resource that is only known from an output is read before it is created: $lifecycle",
    async ({ lifecycle, ends, left }) => {
      const world = named();
      world.things.set("shop-db", { name: "shop-db", text: "by others" });
      const name = "${{ t.app.outputs.name }}-db";
      const tools = [tool("t.app", { name: "shop" }), tool("t.db", { name, text: "ours" }, [], lifecycle)];
      const result = await converge(world, tools);
      expect(result.tools.map(({ status }) => status)).toEqual(ends);
      expect(world.things.get("shop-db")).toMatchObject({ text: left });
      await converge(world, [], { scope: { goal: "destroy", targets: [] } });
      expect(world.things.has("shop-db")).toBe(left === "by others");
    },
  );

  test("a missing resource is not created over an existing one", async () => {
    const world = named();
    await converge(world, [tool("t.a", { name: "x" })]);
    world.things = new Map([["y", { name: "y", text: "by others" }]]);
    const result = await converge(world, [tool("t.a", { name: "y" })]);
    expect(result.tools[0]?.message).toContain("already exists");
    expect(world.things.get("y")).toMatchObject({ text: "by others" });
  });

  test("a replace does not delete the old resource if the new one already exists", async () => {
    const world = named({ replaceOn: ["name"] });
    await converge(world, [tool("t.a", { name: "x" })]);
    world.things.set("y-db", { name: "y-db", text: "by others" });
    const tools = [tool("t.b", { name: "y" }), tool("t.a", { name: "${{ t.b.outputs.name }}-db" })];
    const result = await converge(world, tools);
    expect(result.tools[1]?.message).toContain("already exists");
    expect([...world.things.keys()]).toEqual(["x", "y-db", "y"]);
  });

  test("names a tool that could not be read, and still shows the others", async () => {
    const world = makeWorld();
    await converge(world, chain);
    world.before = (verb, key) => {
      if (verb === "read" && key === "u.b") throw new Error("server on fire");
    };
    const { changes } = await plan(world, chain);
    expect(changes.find((change) => change.tool === "u.b")?.blocked).toEqual({
      code: "read-failed",
      message: "It could not be read: server on fire",
    });
    expect(changes).toHaveLength(3);
  });

  test("does not read what needs a variable that is not set, and says so", async () => {
    const world = makeWorld();
    const { changes } = await plan(world, [tool("t.a", { password: "[[ env NO_SUCH ]]" })]);
    expect(changes[0]).toMatchObject({ action: "create", note: "Not read: NO_SUCH is not set in this run." });
    expect(world.calls).toEqual([]);
  });

  test("lists every variable that is not set with its tools, also where a tool seems to stay as it is", async () => {
    const world = makeWorld();
    world.env = { ONE: "first-secret" };
    const known = tool("t.a", { password: "[[ env ONE ]]" });
    await converge(world, [known]);
    world.env = {};
    const both = { password: "[[ env ONE ]] [[ env TWO ]]" };
    const { changes, needs } = await plan(world, [known, tool("t.b", both)]);
    expect(changes[0]).toMatchObject({ tool: "t.a", action: "none" });
    expect(needs).toMatchObject([
      { code: "env-missing", name: "ONE", tools: ["t.a", "t.b"] },
      { code: "env-missing", name: "TWO", tools: ["t.b"] },
    ]);
  });
});

describe("an apply", () => {
  test("creates tools after what they depend on", async () => {
    const world = makeWorld();
    const result = await converge(world, [...chain].reverse());
    expect(result.outcome).toBe("success");
    expect(effects(world)).toEqual(["create t.a", "create u.b", "create v.c"]);
  });

  test("deletes in reverse order from the recorded dependencies, after the tools that stop using what is deleted", async () => {
    const world = makeWorld();
    await converge(world, [...chain, tool("w.user", { k: 1 }, ["t.a"])]);
    world.calls = [];
    await converge(world, [tool("w.user", { k: 2 })]);
    const order = effects(world);
    expect(order.filter((call) => call !== "update w.user")).toEqual([
      "delete v.c",
      "delete u.b",
      "delete t.a",
    ]);
    expect(order.indexOf("update w.user")).toBeLessThan(order.indexOf("delete t.a"));
    expect(world.state?.tools).toHaveProperty(["w.user", "dependsOn"], []);
  });

  test("writes the intent before each effect and the result after it", async () => {
    const world = makeWorld();
    await converge(world, [tool("t.a")]);
    expect(world.saves.map((save) => save.why)).toEqual(["t.a: create intended", "t.a: done"]);
    expect(JSON.parse(world.saves[0]?.text ?? "").tools["t.a"]).toMatchObject({
      resource: null,
      pending: { action: "create" },
    });
    expect(world.state?.tools["t.a"]).not.toHaveProperty("pending");
  });

  test("stops only what depends on a failure", async () => {
    const world = makeWorld();
    world.before = (verb, key) => {
      if (verb === "create" && key === "u.b") throw new Error("no");
    };
    const result = await converge(world, [...chain, tool("w.other")]);
    const ends = Object.fromEntries(
      result.tools.map(({ tool: key, status, message }) => [key, message ?? status]),
    );
    expect(ends).toEqual({ "t.a": "done", "u.b": "no", "v.c": "Skipped because of u.b", "w.other": "done" });
    expect(result.outcome).toBe("failed");
    expect(world.state?.tools).not.toHaveProperty(["v.c"]);
  });

  test("reports a failure, and what it stops, while others still run", async () => {
    const world = makeWorld();
    let told: unknown[] = [];
    world.before = async (verb, key) => {
      if (verb === "create" && key === "t.a") throw new Error("no");
      if (verb !== "create" || key !== "w.slow") return;
      told = await eventually(() => {
        const finished = world.events.filter((event) => event.type === "finished");
        expect(finished).toHaveLength(2);
        return finished.map((event) => [event.tool, event.result.status]);
      });
    };
    const stack = [tool("t.a"), tool("u.b", {}, ["t.a"]), tool("w.slow")];
    expect(await converge(world, stack)).toMatchObject({ outcome: "failed" });
    expect(told).toEqual([
      ["t.a", "failed"],
      ["u.b", "skipped"],
    ]);
    expect(world.events.filter(({ type }) => type === "finished")).toHaveLength(3);
  });

  test("continues where a failed run stopped, and adopts what that run had created", async () => {
    const world = makeWorld();
    world.before = (verb) => {
      if (verb === "create") throw new Error("killed");
    };
    await converge(world, [tool("t.a", { k: 1 })]);
    world.before = () => {};
    world.things.set("t.a", { k: 1 });
    expect(actions(await plan(world, [tool("t.a", { k: 1 })]))).toEqual({ "t.a": "update failed" });
    await converge(world, [tool("t.a", { k: 1 })]);
    expect(effects(world)).toEqual(["update t.a"]);
    expect(actions(await plan(world, [tool("t.a", { k: 1 })]))).toEqual({});
  });

  test("replaces by delete and create, and a kill between the two loses nothing", async () => {
    const world = makeWorld({ replaceOn: ["name"] });
    await converge(world, [tool("t.a", { name: "old" })]);
    world.before = (verb) => {
      if (verb === "create") throw new Error("killed");
    };
    await converge(world, [tool("t.a", { name: "new" })]);
    expect(world.state?.tools["t.a"]).toMatchObject({ resource: null, pending: { action: "create" } });
    world.before = () => {};
    world.calls = [];
    await converge(world, [tool("t.a", { name: "new" })]);
    expect(effects(world)).toEqual(["create t.a"]);
    expect(world.things.get("t.a")).toEqual({ name: "new" });
  });

  test.each([
    ["as they were", (): object => ({ id: "same" })],
    ["others", (options: object): object => ({ id: options })],
  ])("creates again what was lost with a replaced tool, when its outputs are %s", async (_, outputs) => {
    const world = makeWorld({ replaceOn: ["name"] });
    world.outputs = (key, options) => (key === "t.a" ? (outputs(options) as JsonObject) : { id: 1 });
    world.after = (verb, key) => {
      if (verb === "delete" && key === "t.a") for (const gone of ["u.in", "w.in"]) world.things.delete(gone);
    };
    const stack = (name: string) => [
      tool("t.a", { name }),
      tool("u.in", { of: "${{ t.a.outputs.id }}" }),
      tool("v.by", { of: "${{ t.a.outputs.id }}" }),
      tool("w.in", { of: "${{ u.in.outputs.id }}" }),
    ];
    await converge(world, stack("one"));
    world.calls = [];
    expect(await converge(world, stack("two"))).toMatchObject({ outcome: "success" });
    expect(effects(world).slice(0, 2)).toEqual(["delete t.a", "create t.a"]);
    expect(effects(world).slice(2).toSorted()).toEqual(["create u.in", "create w.in", "update v.by"]);
    expect(actions(await plan(world, stack("two")))).toEqual({});
  });

  test("ends as canceled, also if a plugin reacts to the signal by failing", async () => {
    const world = makeWorld();
    const stop = new AbortController();
    world.before = (verb) => {
      if (verb !== "create") return;
      stop.abort();
      throw new Error("aborted");
    };
    expect(await converge(world, chain, { signal: stop.signal })).toMatchObject({ outcome: "cancelled" });
  });

  test("starts no tool after a signal, and waits for those that run", async () => {
    const world = makeWorld();
    const stop = new AbortController();
    world.before = (verb) => void (verb === "create" && stop.abort());
    const result = await converge(world, chain, { signal: stop.signal });
    expect(result.outcome).toBe("cancelled");
    expect(effects(world)).toEqual(["create t.a"]);
    expect(world.state?.tools["t.a"]?.resource).not.toBeNull();
  });

  test("protects what must not be destroyed, whether it is in the file or not", async () => {
    const world = makeWorld({ replaceOn: ["name"] });
    const protectedTool = (name: string) => tool("t.a", { name }, [], { preventDestroy: true });
    await converge(world, [protectedTool("old")]);
    expect((await converge(world, [protectedTool("new")])).tools[0]?.message).toMatch(/preventDestroy/);
    expect((await converge(world, [])).tools[0]?.message).toMatch(/preventDestroy/);
    expect(world.things.has("t.a")).toBe(true);
  });

  test("protects from a destroy what the file protects, even before the protection is applied", async () => {
    const world = makeWorld();
    const destroy = { scope: { goal: "destroy" as const, targets: [] } };
    await converge(world, [tool("t.a")]);
    await converge(world, [tool("t.a", {}, [], { preventDestroy: true })], destroy);
    expect(world.things.has("t.a")).toBe(true);
    await converge(world, [tool("t.a")], destroy);
    expect(world.things.has("t.a")).toBe(false);
  });

  test("records changed dependencies in the state without calling a verb", async () => {
    const world = makeWorld();
    await converge(world, [tool("t.a"), tool("u.b")]);
    world.calls = [];
    await converge(world, [tool("t.a"), tool("u.b", {}, ["t.a"])]);
    expect(effects(world)).toEqual([]);
    expect(world.state?.tools["u.b"]?.dependsOn).toEqual(["t.a"]);
  });
});

describe("outputs", () => {
  const user = tool("u.b", {
    one: "${{ t.a.outputs.id }}",
    deep: [{ n: "${{ t.a.outputs.n }}" }],
    text: "x/${{ t.a.outputs.id }}/${{ t.a.outputs.n }}",
  });

  test("are filled in just before use, also in lists, and keep their type when they are the whole value", async () => {
    const world = makeWorld();
    world.outputs = () => ({ id: "$1 &", n: 7 });
    await converge(world, [tool("t.a"), user]);
    expect(world.given.get("u.b")).toEqual({ one: "$1 &", deep: [{ n: 7 }], text: "x/$1 &/7" });
  });

  test("are known after apply while their tool does not exist", async () => {
    const world = makeWorld();
    const { changes } = await plan(world, [tool("t.a"), tool("u.b", { r: "${{ t.a.outputs.id }}" })]);
    expect(changes[1]?.fields).toEqual([{ path: "options.r", after: "(known after apply)" }]);
  });

  test("that change reach the tools that use them in the same apply", async () => {
    const world = makeWorld();
    world.outputs = (_, options) => ({ id: `id-${JSON.stringify(options["k"])}` });
    const tools = (k: number) => [tool("t.a", { k }), tool("u.b", { r: "${{ t.a.outputs.id }}" })];
    await converge(world, tools(1));
    expect(actions(await plan(world, tools(2)))).toEqual({
      "t.a": "update config",
      "u.b": "update dependency",
    });
    await converge(world, tools(2));
    expect(world.given.get("u.b")).toEqual({ r: "id-2" });
    expect(actions(await plan(world, tools(2)))).toEqual({});
  });

  test("that stay the same cause no call", async () => {
    const world = makeWorld();
    const tools = (k: number) => [tool("t.a", { k }), tool("u.b", { r: "${{ t.a.outputs.id }}" })];
    await converge(world, tools(1));
    world.calls = [];
    const result = await converge(world, tools(2));
    expect(effects(world)).toEqual(["update t.a"]);
    expect(result.tools.map((one) => one.status)).toEqual(["done", "unchanged"]);
  });

  test("that stay the same do not hide the drift of a tool that uses them", async () => {
    const world = makeWorld();
    const tools = (k: number) => [tool("t.a", { k }), tool("u.b", { r: "${{ t.a.outputs.id }}" })];
    await converge(world, tools(1));
    world.things.set("u.b", { r: "by hand" });
    expect(actions(await plan(world, tools(2)))).toMatchObject({ "u.b": "update drift" });
    await converge(world, tools(2));
    expect(world.things.get("u.b")).toEqual({ r: "id-t.a" });
  });

  test("that are missing fail the tool that uses them", async () => {
    const world = makeWorld();
    const result = await converge(world, [tool("t.a"), tool("u.b", { r: "${{ t.a.outputs.nope }}" })]);
    expect(result.outcome).toBe("failed");
    expect(result.tools[1]?.message).toContain('the output "nope", which t.a did not return');
  });

  test("that are secret are used but never stored", async () => {
    const world = makeWorld({
      outputs: {
        type: "object",
        properties: { id: { type: "string", secret: true }, n: { type: "number" } },
      },
    });
    world.outputs = () => ({ id: "hunter2-hunter2", n: 1 });
    const result = await converge(world, [tool("t.a"), tool("u.b", { r: "${{ t.a.outputs.id }}" })]);
    expect(world.given.get("u.b")).toEqual({ r: "hunter2-hunter2" });
    expect(JSON.stringify([world.saves, world.events, result])).not.toContain("hunter2");
    expect(actions(await plan(world, [tool("t.a"), tool("u.b", { r: "${{ t.a.outputs.id }}" })]))).toEqual(
      {},
    );
  });
});

describe("secrets", () => {
  test("from the environment reach the plugin and nothing else", async () => {
    const world = makeWorld();
    world.env = { PW: "correct horse" };
    const shown = await converge(world, [
      tool("t.a", { password: "[[ env PW ]]", note: "say [[ env PW ]]" }),
    ]);
    expect(world.given.get("t.a")).toEqual({ password: "correct horse", note: "say correct horse" });
    expect(JSON.stringify([shown, world.saves, world.events])).not.toContain("correct horse");
  });

  test("that changed are shown as changed, and nothing more", async () => {
    const world = makeWorld();
    world.env = { PW: "first value" };
    const tools = [tool("t.a", { password: "[[ env PW ]]" })];
    await converge(world, tools);
    expect(actions(await plan(world, tools))).toEqual({});
    world.env = { PW: "second value" };
    const { changes } = await plan(world, tools);
    expect(changes[0]?.fields).toEqual([
      { path: "options.password", before: "[[ env PW ]]", after: "(secret changed)" },
    ]);
  });

  test("that changed do not show in a status that still has the old one", async () => {
    const world = makeWorld();
    world.env = { PW: "the old value" };
    const tools = [tool("t.a", { note: "[[ env PW ]]", deep: { url: "https://x?t=[[ env PW ]]", n: 1 } })];
    await converge(world, tools);
    startAfresh(world);
    world.env = { PW: "another value" };
    const next = await plan(world, tools);
    expect(actions(next)).toEqual({ "t.a": "update config" });
    expect(JSON.stringify(next)).not.toContain("the old value");
    expect(next.changes[0]?.fields).toContainEqual({
      path: "status.note",
      before: "(secret)",
      after: "(known after apply)",
    });
  });

  test("written in the file are kept out of plan and state, and a change of them shows", async () => {
    const world = makeWorld();
    await converge(world, [tool("t.a", { password: "literal-one" })]);
    expect(world.given.get("t.a")).toEqual({ password: "literal-one" });
    const next = await plan(world, [tool("t.a", { password: "literal-two" })]);
    expect(next.changes[0]?.fields).toEqual([
      { path: "options.password", before: "(secret)", after: "(secret changed)" },
    ]);
    expect(JSON.stringify([world.saves, next])).not.toContain("literal-");
  });

  test("written in the file are passed to the delete of a tool that is in the file, and missing for one that is not", async () => {
    const world = makeWorld();
    const given: unknown[] = [];
    const loaded = world.plugins.get("t");
    if (loaded) loaded.plugin.delete = async ({ options }) => void given.push(options["password"]);
    await converge(world, [tool("t.a", { password: "in the file" })]);
    expect((await plan(world, [])).changes[0]?.note).toMatch(
      /^options\.password was a literal secret in the configuration/,
    );
    const scope: Scope = { goal: "delete", targets: [] };
    await converge(world, [tool("t.a", { password: "in the file" })], { scope });
    expect(given).toEqual(["in the file"]);
  });

  test("in clear in DevStream's state are removed, and are not a change if the variable has the same value", async () => {
    const world = makeWorld();
    const old = (password: string) => ({
      name: "t",
      instanceID: "a",
      dependsOn: [],
      options: { password },
      secrets: {},
      resource: { status: {}, outputs: { id: "id-t.a" } },
      plugin: { name: "t", version: "devstream" },
    });
    world.env = { PW: "in-clear-1" };
    world.things.set("t.a", {});
    const tools = [tool("t.a", { password: "[[ env PW ]]" })];
    for (const [password, wanted] of [
      ["in-clear-1", {}],
      ["in-clear-2", { "t.a": "update config" }],
    ] as const) {
      world.state = {
        version: 2,
        lineage: "l",
        serial: 1,
        fence: 0,
        writeId: "",
        tools: { "t.a": old(password) },
      };
      const next = await plan(world, tools);
      expect(actions(next)).toEqual(wanted);
      expect(JSON.stringify(next)).not.toContain("in-clear");
      await converge(world, tools);
      expect(JSON.stringify([world.state, world.saves])).not.toContain("in-clear");
    }
  });

  test("that are not set are all named at once, before anything is touched", async () => {
    const world = makeWorld();
    const tools = [
      tool("t.a", { password: "[[ env ONE ]]" }),
      tool("u.b", { password: "[[ env TWO ]]" }),
      tool("w.c"),
    ];
    await expect(converge(world, tools)).rejects.toThrow("Not set in this run: ONE, TWO");
    expect(effects(world)).toEqual([]);
    expect(world.saves).toEqual([]);
  });
});

describe("a plan for part of a stack", () => {
  const stack = [tool("t.a"), tool("u.b", {}, ["t.a"]), tool("v.c", {}, ["u.b"]), tool("w.d")];
  const planned = async (world: ReturnType<typeof makeWorld>, goal: Goal, targets: string[], tools = stack) =>
    actions(await plan(world, tools, { goal, targets }));

  test("includes what its targets depend on, and nothing else", async () => {
    const world = makeWorld();
    expect(await planned(world, "apply", ["u.b"])).toEqual({ "t.a": "create new", "u.b": "create new" });
    await converge(world, stack);
    expect(await planned(world, "apply", ["u.b"], [tool("u.b")])).toEqual({});
    expect(await planned(world, "apply", ["w.d"], [tool("u.b")])).toEqual({ "w.d": "delete removed" });
  });

  test("includes what used a target when the target left the file", async () => {
    const world = makeWorld();
    await converge(world, stack);
    expect(await planned(world, "apply", ["u.b"], [tool("t.a")])).toEqual({
      "v.c": "delete removed",
      "u.b": "delete removed",
    });
    expect(await planned(world, "apply", ["u.b"], [tool("v.c", { k: 2 }, ["w.new"]), tool("w.new")])).toEqual(
      {
        "w.new": "create new",
        "v.c": "update config",
        "u.b": "delete removed",
      },
    );
  });

  test("includes what depends on its targets when it deletes", async () => {
    const world = makeWorld();
    await converge(world, stack);
    expect(await planned(world, "destroy", ["u.b"])).toEqual({
      "v.c": "delete asked",
      "u.b": "delete asked",
    });
  });

  test.each([
    ["delete", { "t.a": "delete asked", "u.b": "delete asked" }],
    ["destroy", { "w.gone": "delete asked", "t.a": "delete asked", "u.b": "delete asked" }],
    ["delete-force", { "t.a": "delete asked", "u.b": "delete asked", "v.new": "delete asked" }],
  ] as const)("for the goal %s deletes what is meant", async (goal, expected) => {
    const world = makeWorld();
    await converge(world, [tool("t.a"), tool("u.b", {}, ["t.a"]), tool("w.gone")]);
    expect(await planned(world, goal, [], [tool("t.a"), tool("u.b", {}, ["t.a"]), tool("v.new")])).toEqual(
      expected,
    );
  });
});
