import { describe, expect, test } from "vitest";

import type { Scope } from "../../src/core/plan.ts";
import type { Plugin, Resource } from "../../src/core/plugin.ts";
import { actions, converge, makeWorld, plan, tool, type World } from "./world.ts";

const losing = { loses: ["12 commits by others", "3 issues"] };
const allowed = { preventDestroy: false };
const destroy: Scope = { goal: "destroy", targets: [] };

function world(preview: Plugin["preview"], more: Partial<Plugin> = {}): World {
  return makeWorld({ ...(preview ? { preview } : {}), replaceOn: ["name"], ...more });
}

const effects = ({ calls }: World) => calls.filter((call) => !call.startsWith("read"));

describe("a delete or replace that would destroy what the plugin did not create", () => {
  test.each([
    ["delete", [], undefined],
    ["replace", [tool("t.a", { name: "b" })], undefined],
    ["delete", [tool("t.a", { name: "a" })], destroy],
  ] as const)("is blocked and names it: %s", async (action, next, scope) => {
    const it = world(async () => losing);
    await converge(it, [tool("t.a", { name: "a" })]);
    const [change] = (await plan(it, [...next], scope)).changes;
    expect(change).toMatchObject({ action, ...losing, blocked: { code: "prevented" } });
    expect(change?.blocked?.message).toContain("12 commits by others, 3 issues");
    expect(change?.blocked?.message).toContain("`lifecycle: { preventDestroy: false }`");
    it.calls = [];
    await converge(it, [...next], scope ? { scope } : {});
    expect(effects(it)).toEqual([]);
  });

  test("is done when the file allows it", async () => {
    const it = world(async () => losing);
    await converge(it, [tool("t.a", { name: "a" })]);
    expect(actions(await plan(it, [tool("t.a", { name: "b" }, [], allowed)]))).toEqual({
      "t.a": "replace config",
    });
    await converge(it, [tool("t.a", { name: "b" }, [], allowed)]);
    await converge(it, [tool("t.a", { name: "b" }, [], allowed)], { scope: destroy });
    expect(it.things.size).toBe(0);
  });

  test("of a tool that left the file is done if the file allowed it before", async () => {
    const it = world(async () => losing);
    await converge(it, [tool("t.a")]);
    await converge(it, [tool("t.a", {}, [], allowed)]);
    const { changes } = await plan(it, []);
    expect(changes[0]).toMatchObject({ action: "delete", ...losing });
    expect(changes[0]).not.toHaveProperty("blocked");
    await converge(it, []);
    expect(it.things.size).toBe(0);
  });

  test("says how to allow it if the tool left the file", async () => {
    const it = world(async () => losing);
    await converge(it, [tool("t.a")]);
    const { changes } = await plan(it, []);
    expect(changes[0]?.blocked?.message).toContain("`dtm state unprotect t.a`");
  });

  test("is blocked even with --force if the tool is not in the state", async () => {
    const it = world(async () => losing);
    it.things.set("t.a", {});
    await converge(it, [tool("t.a")], { scope: { goal: "delete-force", targets: [] } });
    expect(it.things.size).toBe(1);
  });

  test("is part of the digest, so that one more commit makes the reviewed plan stale", async () => {
    let loses = ["1 issue"];
    const it = world(async () => ({ loses }));
    await converge(it, [tool("t.a", {}, [], allowed)]);
    const reviewed = await plan(it, []);
    loses = ["2 issues"];
    expect((await plan(it, [])).digest).not.toBe(reviewed.digest);
  });
});

describe("a preview", () => {
  test("is called with the recorded options, only before deletes and replaces", async () => {
    const seen: unknown[] = [];
    const it = world(async (ctx) => {
      seen.push(ctx.options["name"], ctx.prior?.status);
      return {};
    });
    await converge(it, [tool("t.a", { name: "a" }), tool("t.b", { name: "b", k: 1 }), tool("t.c")]);
    await plan(it, [
      tool("t.a", { name: "new" }),
      tool("t.b", { name: "b", k: 2 }),
      tool("t.c"),
      tool("t.d"),
    ]);
    expect(seen).toEqual(["a", { name: "a" }]);
  });

  test.each([
    ["throws", async () => Promise.reject(new Error("GitHub is down")), "GitHub is down"],
    ["returns no preview", async () => 7 as never, "returned no preview"],
    ["returns no list", async () => ({ loses: "all" }) as never, "returned no preview"],
  ])("that %s blocks its tool with the reason, and no other", async (_, preview, says) => {
    const it = makeWorld();
    const broken = world(preview).plugins.get("t");
    it.plugins = new Map([
      ...it.plugins,
      ...(broken ? [["t", { ...broken, plugin: { ...broken.plugin } }] as const] : []),
    ]);
    await converge(it, [tool("u.b")]);
    const record = it.state?.tools["u.b"];
    if (it.state && record) it.state.tools["t.a"] = { ...record, name: "t", instanceID: "a" };
    const { changes } = await plan(it, []);
    const blocked = changes.filter((change) => change.blocked);
    expect(blocked).toMatchObject([{ tool: "t.a", blocked: { code: "plugin-failed" } }]);
    expect(blocked[0]?.blocked?.message).toContain(says);
    expect(changes).toHaveLength(2);
  });

  test("that needs an unset variable blocks its tool and names the variable", async () => {
    const it = world(async () => losing);
    it.env = { TOKEN: "a-token" };
    await converge(it, [tool("t.a", { password: "[[ env TOKEN ]]" }, [], allowed)]);
    it.env = {};
    expect((await plan(it, [])).changes[0]?.blocked?.message).toContain("TOKEN is not set in this run");
  });

  test("shows no secret", async () => {
    const it = world(async () => ({ loses: ["the file a-secret-token"] }));
    it.env = { TOKEN: "a-secret-token" };
    await converge(it, [tool("t.a", { password: "[[ env TOKEN ]]" }, [], allowed)]);
    expect((await plan(it, [])).changes[0]?.loses).toEqual(["the file ***"]);
  });

  test("of many tools respects the parallelism", async () => {
    let [now, most] = [0, 0];
    const it = world(async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return {};
    });
    const many = Array.from({ length: 30 }, (_, i) => tool(`t.n${i}`));
    await converge(it, many);
    await converge(it, [], { parallelism: 3 });
    expect(most).toBe(3);
  });
});

test("the name that a plugin gives a resource is in the plan and the state", async () => {
  const about = { kind: "Thing", name: "the thing", url: "https://x.io" };
  const it = makeWorld();
  const made = it.plugins.get("t");
  const create: Plugin["create"] = async (ctx) => ({
    ...((await made?.plugin.create(ctx)) as Resource),
    about,
  });
  if (made) it.plugins = new Map([["t", { ...made, plugin: { ...made.plugin, create } }]]);
  const result = await converge(it, [tool("t.a")]);
  expect(result.tools[0]?.about).toEqual(about);
  expect((await plan(it, [])).changes[0]?.about).toEqual(about);
});

test("deletes say what comes before them, in the order in which they are done", async () => {
  const it = makeWorld();
  await converge(it, [
    tool("t.a"),
    tool("u.b", {}, ["t.a"]),
    tool("v.c", {}, ["u.b"]),
    tool("w.user", { k: 1 }, ["t.a"]),
  ]);
  const { changes } = await plan(it, [tool("w.user", { k: 2 })]);
  const order = changes
    .filter(({ action }) => action === "delete")
    .map(({ tool: key, after }) => [key, after]);
  expect(order).toEqual([
    ["v.c", undefined],
    ["u.b", ["v.c"]],
    ["t.a", ["u.b", "w.user"]],
  ]);
});
