import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../src/core/json.ts";
import type { Plugin } from "../../src/core/plugin.ts";
import { actions, converge, makeWorld, plan, startAfresh, tool, type World } from "./world.ts";

// Things identified by owner and name, which are not case-sensitive. An owner can also be called `org`.
function identity({ owner, org, name = "x" }: JsonObject): string {
  return `${(owner ?? org) as string}/${name as string}`.toLowerCase();
}

function world(more: Partial<Plugin> = {}): World {
  const made = makeWorld({ identity, ...more });
  made.idOf = (_, options) => identity(options);
  made.outputs = (_, { name = "x", owner = "" }) => ({ name, owner });
  return made;
}

const effects = ({ calls }: World) => calls.filter((call) => !call.startsWith("read"));
const problemOf = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code: string; problems: { message: string; at: object }[] }) => error,
  );

describe("another spelling", () => {
  test.each<[JsonObject, JsonObject]>([
    [
      { owner: "acme", k: 1 },
      { org: "acme", k: 1 },
    ],
    [
      { owner: "acme", k: 1 },
      { owner: "Acme", k: 1 },
    ],
    [
      { owner: "acme", name: "shop" },
      { org: "ACME", name: "Shop" },
    ],
  ])("of the same resource is not a change: %j, %j", async (before, after) => {
    const it = world();
    await converge(it, [tool("t.a", before)]);
    it.calls = [];
    expect(actions(await plan(it, [tool("t.a", after)]))).toEqual({});
    expect(await converge(it, [tool("t.a", after)])).toMatchObject({ outcome: "no-changes" });
    expect(effects(it)).toEqual([]);
  });

  test("beside a real change is not shown, and the change is an update", async () => {
    const it = world();
    await converge(it, [tool("t.a", { owner: "acme", k: 1 })]);
    const { changes } = await plan(it, [tool("t.a", { org: "acme", k: 2 })]);
    expect(changes).toMatchObject([
      { action: "update", fields: [{ path: "options.k", before: 1, after: 2 }] },
    ]);
  });

  test("of a value that is known only during the apply calls no verb", async () => {
    const it = world();
    const stack = (k: number) => [
      tool("u.b", { owner: "by", k }),
      tool("t.a", { owner: "${{ u.b.outputs.owner }}" }),
    ];
    it.outputs = (_, { k = 0 }) => ({ owner: k === 2 ? "ACME" : "acme" });
    await converge(it, stack(1));
    it.calls = [];
    const result = await converge(it, stack(2));
    expect(result.tools.map(({ status }) => status)).toEqual(["done", "unchanged"]);
    expect(effects(it)).toEqual(["update u.b"]);
  });
});

describe("another identity", () => {
  test("is a replace, and the plan marks the fields that cause it", async () => {
    const it = world();
    await converge(it, [tool("t.a", { owner: "acme", k: 1 })]);
    const { changes } = await plan(it, [tool("t.a", { owner: "other", k: 2 })]);
    expect(changes).toMatchObject([{ action: "replace", reason: "config" }]);
    expect(changes[0]?.fields).toEqual([
      { path: "options.k", before: 1, after: 2 },
      { path: "options.owner", before: "acme", after: "other", forces: "replace" },
    ]);
    await converge(it, [tool("t.a", { owner: "other", k: 2 })]);
    expect([...it.things.keys()]).toEqual(["other/x"]);
    expect(it.state?.tools["t.a"]?.identity).toBe("other/x");
  });

  test("deletes nothing if the resource of the new options already exists", async () => {
    const it = world();
    await converge(it, [tool("t.a", { owner: "acme" })]);
    it.things.set("other/x", { owner: "other", mine: true });
    const result = await converge(it, [tool("t.a", { owner: "other" })]);
    expect(result.tools[0]).toMatchObject({
      status: "failed",
      message: expect.stringMatching(/already exists/),
    });
    expect(it.things.size).toBe(2);
  });

  test("wins over replaceOn, which is for plugins without identities", async () => {
    const it = world({ replaceOn: ["k"] });
    await converge(it, [tool("t.a", { owner: "acme", k: 1 })]);
    expect(actions(await plan(it, [tool("t.a", { owner: "acme", k: 2 })]))).toEqual({
      "t.a": "update config",
    });
  });
});

describe("an identity that is known only during the apply", () => {
  const stack = (k: number) => [
    tool("u.b", { owner: "by", k }),
    tool("t.a", { owner: "acme", name: "${{ u.b.outputs.name }}" }),
  ];
  const withName = (it: World, name: (k: number) => string) => {
    it.outputs = (_, { k = 0 }) => ({ name: name(Number(k)) });
    return it;
  };

  test("is shown as a replace that may turn out to be an update, and becomes one", async () => {
    const it = withName(world(), () => "same");
    await converge(it, [...stack(1)]);
    const { changes } = await plan(it, stack(2));
    expect(changes[1]).toMatchObject({ tool: "t.a", action: "replace", reason: "dependency" });
    expect(changes[1]?.note).toContain("is known only during the apply");
    it.calls = [];
    await converge(it, stack(2));
    expect(effects(it)).toEqual(["update u.b"]);
  });

  test("is a replace if it turns out to be different", async () => {
    const it = withName(world(), (k) => `name-${k}`);
    await converge(it, stack(1));
    it.calls = [];
    await converge(it, stack(2));
    expect(effects(it)).toEqual(["update u.b", "delete t.a", "create t.a"]);
  });

  test("replaces nothing that the lifecycle protects, or that would lose other people's work", async () => {
    for (const more of [{ preventDestroy: true }, {}]) {
      const it = withName(world({ preview: async () => ({ loses: ["1 issue"] }) }), (k) => `name-${k}`);
      const all = (k: number) => stack(k).map((one) => ({ ...one, lifecycle: more }));
      await converge(it, all(1));
      it.calls = [];
      const result = await converge(it, all(2));
      expect(result.tools[1]).toMatchObject({ tool: "t.a", status: "failed" });
      expect(effects(it)).toEqual(["update u.b"]);
    }
  });

  test("fails the second of two tools that turn out to mean one resource", async () => {
    const it = withName(world(), () => "same");
    const two = [...stack(1), tool("t.c", { owner: "Acme", name: "same" })];
    const result = await converge(it, two);
    expect(result.tools.filter(({ status }) => status === "failed")).toHaveLength(1);
    expect(effects(it).filter((call) => call.startsWith("create t."))).toHaveLength(1);
  });

  test("is known if the unknown option is not part of it", async () => {
    const it = withName(world(), (k) => `name-${k}`);
    const by = (k: number) => [
      tool("u.b", { owner: "by", k }),
      tool("t.a", { owner: "acme", note: "${{ u.b.outputs.name }}" }),
    ];
    await converge(it, by(1));
    expect(actions(await plan(it, by(2)))).toEqual({ "u.b": "update config", "t.a": "update dependency" });
  });
});

describe("an identity with deferred values", () => {
  const deferred = (more: JsonObject = {}) => [tool("t.a", { owner: "[[ env ORG ]]", ...more })];

  test("is recorded without them, and compared when the state is read again", async () => {
    const it = world();
    it.env = { ORG: "acme-inc" };
    await converge(it, deferred());
    expect(it.state?.tools["t.a"]?.identity).toMatch(/^hmac:/);
    startAfresh(it);
    expect(actions(await plan(it, [tool("t.a", { org: "Acme-Inc" })]))).toEqual({});
  });

  test("never deletes, reads or updates what the variable now refers to", async () => {
    const it = world();
    it.env = { ORG: "acme-inc" };
    await converge(it, deferred());
    it.things.set("other-inc/x", { owner: "other-inc" });
    startAfresh(it);
    it.env = { ORG: "other-inc" };
    const found = await plan(it, deferred());
    expect(found.changes[0]).toMatchObject({ action: "replace", blocked: { code: "identity-changed" } });
    expect(found.changes[0]?.blocked?.message).toContain("ORG changed");
    expect((await plan(it, [])).changes[0]).toMatchObject({
      action: "delete",
      blocked: { code: "identity-changed" },
    });
    await converge(it, deferred());
    await converge(it, []);
    expect(it.calls).toEqual([]);
    expect(it.things.size).toBe(2);
  });

  test("does not change when only a token changes", async () => {
    const it = world();
    it.env = { TOKEN: "one-token" };
    const stack = [tool("t.a", { owner: "acme", password: "[[ env TOKEN ]]" })];
    await converge(it, stack);
    delete it.state?.tools["t.a"]?.identity;
    startAfresh(it);
    it.env = { TOKEN: "two-token" };
    expect(actions(await plan(it, stack))).toEqual({ "t.a": "update config" });
    it.calls = [];
    await converge(it, []);
    expect(effects(it)).toEqual(["delete t.a"]);
  });
});

describe("a state that an earlier version wrote", () => {
  test("needs no recorded identity", async () => {
    const it = world();
    await converge(it, [tool("t.a", { owner: "acme" })]);
    delete it.state?.tools["t.a"]?.identity;
    expect(actions(await plan(it, [tool("t.a", { org: "ACME" })]))).toEqual({});
    expect(actions(await plan(it, [tool("t.a", { owner: "other" })]))).toEqual({ "t.a": "replace config" });
  });

  test("is not mistaken for another resource when a plugin changes the format of its identities", async () => {
    const it = world();
    await converge(it, [tool("t.a", { owner: "acme", k: 1 })]);
    const record = it.state?.tools["t.a"];
    if (record) record.identity = "https://x.io/acme/x";
    expect(actions(await plan(it, [tool("t.a", { owner: "acme", k: 2 })]))).toEqual({
      "t.a": "update config",
    });
  });
});

describe("two tools with one identity", () => {
  test("are an error that names both with their places", async () => {
    const it = world();
    const at = (line: number) => ({ source: { file: "dtm.yaml", line, column: 3 } });
    it.env = { ORG: "Acme" };
    const two = [
      { ...tool("t.a", { owner: "acme" }), ...at(4) },
      { ...tool("t.b", { org: "[[ env ORG ]]" }), ...at(9) },
    ];
    const error = await problemOf(plan(it, two));
    expect(error).toMatchObject({ code: "config-invalid", problems: [{ at: { line: 9 } }] });
    expect(error?.problems[0]?.message).toMatch(/^t\.b means the same resource as t\.a \(dtm\.yaml:4:3\)/);
    expect(
      await problemOf(plan(it, [two[0] ?? tool("t.a"), tool("u.b", { owner: "acme" })])),
    ).toBeUndefined();
  });

  test("do not prevent a destroy", async () => {
    const it = world();
    await converge(it, [tool("t.a", { owner: "acme" })]);
    const two = [tool("t.a", { owner: "acme" }), tool("t.b", { org: "acme" })];
    await converge(it, two, { scope: { goal: "destroy", targets: [] } });
    expect(it.things.size).toBe(0);
  });

  test("delete nothing when one of them leaves the configuration", async () => {
    const it = world();
    await converge(it, [tool("t.a", { owner: "acme" })]);
    const twin = it.state?.tools["t.a"];
    if (it.state && twin) it.state.tools["t.b"] = { ...twin, instanceID: "b" };
    const result = await converge(it, [tool("t.a", { owner: "acme" })]);
    expect(result.tools[0]).toMatchObject({ tool: "t.b", status: "failed" });
    expect(result.tools[0]?.message).toContain("`dtm state rm t.b`");
    expect(it.things.size).toBe(1);
  });
});

describe("a tool with a new name", () => {
  test.each(["read", "unread"])("is recognized by its identity, however it is spelled: %s", async (how) => {
    const it = world();
    it.env = { ORG: "acme" };
    await converge(it, [tool("t.old", { owner: "acme", k: 1 })]);
    const more = how === "read" ? {} : { r: "[[ env NOT_SET ]]" };
    const { changes } = await plan(it, [tool("t.new", { org: "ACME", k: 2, ...more })]);
    for (const change of changes) expect(change.blocked?.message).toContain("`dtm state mv t.old t.new`");
    expect(changes).toHaveLength(2);
  });

  test("does not make two tools swap their resources", async () => {
    const it = world();
    await converge(it, [tool("t.a", { owner: "one" }), tool("t.b", { owner: "two" })]);
    it.calls = [];
    const result = await converge(it, [tool("t.a", { owner: "two" }), tool("t.b", { owner: "one" })]);
    expect(result.tools.map(({ status }) => status)).toEqual(["failed", "failed"]);
    expect(effects(it)).toEqual([]);
  });
});
