import { describe, expect, test } from "vitest";

import type { Scope } from "../../src/core/plan.ts";
import type { Plugin, PreviewFile, Resource } from "../../src/core/plugin.ts";
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
  test("is called for what changes, with the desired options, and for what is deleted, with the recorded ones", async () => {
    const seen: unknown[] = [];
    const it = world(async ({ action, tool: { instanceID }, options, prior }) => {
      seen.push([instanceID, action, options["name"], prior?.status]);
      return {};
    });
    const [a, b, c, gone] = [
      tool("t.a", { name: "a" }),
      tool("t.b", { name: "b", k: 1 }),
      tool("t.c"),
      tool("t.gone", { name: "g" }),
    ];
    await converge(it, [a, b, c, gone]);
    seen.length = 0;
    const next = [tool("t.a", { name: "new" }), tool("t.b", { name: "b", k: 2 }), c, tool("t.d")];
    await plan(it, next);
    expect(seen).toEqual([
      ["a", "delete", "a", { name: "a" }],
      ["a", "create", "new", { name: "a" }],
      ["b", "update", "b", { name: "b", k: 1 }],
      ["d", "create", undefined, undefined],
      ["gone", "delete", "g", { name: "g" }],
    ]);
  });

  test("is never made of a stack of 1,000 unchanged tools", async () => {
    let calls = 0;
    const it = world(async () => ({ pins: { calls: String((calls += 1)) } }));
    const many = Array.from({ length: 1000 }, (_, i) => tool(`t.n${i}`));
    await converge(it, many);
    calls = 0;
    const pinsOf = async () => new Map([["t.n0", { calls: String((calls += 1)) }]]);
    expect((await plan(it, many, undefined, pinsOf)).summary.unchanged).toBe(1000);
    expect(calls).toBe(0);
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
    const text = "the file a-secret-token";
    const files = [{ path: text, before: Buffer.from(text), after: "", changedBy: { author: text } }];
    const it = world(async () => ({ loses: [text], files, secrets: [text] }));
    it.env = { TOKEN: "a-secret-token" };
    const wanted = tool("t.a", { password: "[[ env TOKEN ]]" }, [], allowed);
    expect(JSON.stringify(await plan(it, [wanted]))).not.toContain("a-secret-token");
    await converge(it, [wanted]);
    expect((await plan(it, [])).changes[0]).toMatchObject({
      loses: ["the file ***"],
      files: [{ path: "the file ***", before: "the file ***", after: "" }],
      secrets: ["the file ***"],
    });
  });

  test("names a file that differs only in secrets", async () => {
    const files = [{ path: "f", before: "a-secret-token", after: "YS1zZWNyZXQtdG9rZW4=" }];
    const it = world(async () => ({ files }));
    it.env = { TOKEN: "a-secret-token" };
    const [change] = (await plan(it, [tool("t.a", { password: "[[ env TOKEN ]]" })])).changes;
    expect(change?.files).toEqual([{ path: "f", size: { before: 14, after: 20 }, omitted: "secret" }]);
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
    await converge(it, many, { parallelism: 3 });
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

describe("the contents of a preview", () => {
  const picture = Uint8Array.from([137, 80, 0, 255]);
  const shown = async (files: PreviewFile[]) => {
    const it = world(async () => ({ files }));
    return (await plan(it, [tool("t.a")])).changes[0];
  };

  test("are shown as texts, with sizes in bytes", async () => {
    const change = await shown([
      { path: "new", after: "é\n" },
      { path: "changed", before: "a", after: Buffer.from("b"), executable: true },
      { path: "gone", before: "a" },
      { path: "same", before: "a", after: "a" },
    ]);
    expect(change?.files).toEqual([
      { path: "changed", size: { before: 1, after: 1 }, before: "a", after: "b", executable: true },
      { path: "gone", size: { before: 1 }, before: "a" },
      { path: "new", size: { after: 3 }, after: "é\n" },
    ]);
  });

  test("are shown by name and size if they are binary, or large, or too many", async () => {
    const large = "x".repeat(200_000);
    const many = Array.from({ length: 2100 }, (_, i) => ({ path: `z${i}`, after: "y".repeat(1000) }));
    const change = await shown([{ path: "a", after: picture }, { path: "b", after: large }, ...many]);
    expect(change?.files?.slice(0, 2)).toEqual([
      { path: "a", size: { after: 4 }, omitted: "binary" },
      { path: "b", size: { after: 200_000 }, omitted: "large" },
    ]);
    expect(change?.files).toHaveLength(2000);
    expect(change?.moreFiles).toBe(102);
    expect(change?.files?.at(-1)).toMatchObject({ omitted: "room", size: { after: 1000 } });
    expect(JSON.stringify(change).length).toBeLessThan(1_300_000);
  });

  test("of a whole plan are limited, too, and stay in the digests", async () => {
    const files = Array.from({ length: 2000 }, (_, i) => ({ path: `f${i}`, after: "y".repeat(400) }));
    let last = "1";
    const it = world(async ({ tool: { instanceID } }) =>
      instanceID === "z" ? { files: [...files.slice(1), { path: "z", after: last }] } : { files },
    );
    const many = [...Array.from({ length: 10 }, (_, i) => tool(`t.n${i}`)), tool("t.z")];
    const first = await plan(it, many);
    expect(first.changes.at(-2)?.files?.at(-1)).toEqual({
      path: "f999",
      size: { after: 400 },
      omitted: "room",
    });
    expect(first.changes.at(-1)).toMatchObject({ files: [], moreFiles: 2000 });
    expect(JSON.stringify(first).length).toBeLessThan(6_000_000);
    last = "2";
    expect((await plan(it, many)).digest).not.toBe(first.digest);
  });

  test("share the room in memory, however many tools change", async () => {
    const it = world(async () => ({ files: [{ path: "f", after: "y".repeat(50_000) }] }));
    const few = await plan(it, [tool("t.a")]);
    const many = await plan(
      it,
      Array.from({ length: 1000 }, (_, i) => tool(`t.n${i}`)),
    );
    expect(few.changes[0]?.files).toMatchObject([{ after: expect.any(String) }]);
    expect(many.changes[0]?.files).toEqual([{ path: "f", size: { after: 50_000 }, omitted: "room" }]);
    expect(many.changes[0]?.contents).toBe(few.changes[0]?.contents);
  });

  test.each<[string, PreviewFile[]]>([
    ["a text", [{ path: "a", after: "2" }]],
    ["a binary file", [{ path: "a", after: Uint8Array.from([0, 2]) }]],
    ["a text that is too large to be shown", [{ path: "a", after: `2${"x".repeat(200_000)}` }]],
    ["what is there now", [{ path: "a", before: "2", after: "1" }]],
    ["a file that is too many to be listed", [...Array(2001)].map((_, i) => ({ path: `a${i}`, after: "2" }))],
  ])("decide the digest: %s", async (_, files) => {
    const other = structuredClone(files);
    const last = other.at(-1);
    const side = last?.before === undefined ? "after" : "before";
    if (last)
      last[side] = typeof last.after === "string" ? `${last[side] as string}3` : Uint8Array.from([0, 3]);
    const [one, two] = [await shown(files), await shown(other)];
    expect(one?.digest).not.toBe(two?.digest);
    expect((await shown(files))?.digest).toBe(one?.digest);
  });
});

describe("the pins of a preview", () => {
  const moving = () => {
    const at = { commit: "1" };
    const used: unknown[] = [];
    const it = makeWorld({
      preview: async ({ pins }) => ({ pins: pins ?? { template: at.commit }, files: [] }),
    });
    const inner = it.plugins.get("t");
    const note =
      (verb: "create" | "update"): Plugin["create"] =>
      async (ctx) => {
        used.push(ctx.pins);
        return (await inner?.plugin[verb](ctx)) as Resource;
      };
    if (inner)
      it.plugins = new Map([
        ["t", { ...inner, plugin: { ...inner.plugin, create: note("create"), update: note("update") } }],
      ]);
    return { it, at, used };
  };

  test("are part of the digests, and reach create and update", async () => {
    const { it, at, used } = moving();
    const first = await plan(it, [tool("t.a")]);
    at.commit = "2";
    const second = await plan(it, [tool("t.a")]);
    expect(second.digest).not.toBe(first.digest);
    expect(second.changes[0]?.wanted).not.toBe(first.changes[0]?.wanted);
    await converge(it, [tool("t.a")]);
    await converge(it, [tool("t.a", { k: 1 })]);
    expect(used).toEqual([{ template: "2" }, { template: "2" }]);
  });

  test.each([
    ["contain a secret", { a: "of-a-secret-token" }, "contain a secret"],
    [
      "are too many",
      Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`p${i}`, "1"])),
      "more than 20",
    ],
    ["are too long", { a: "1".repeat(201) }, "longer than 200 characters"],
  ])("that %s are refused: they could not be used again", async (_, pins: Record<string, string>, says) => {
    const it = world(async () => ({ pins }));
    it.env = { TOKEN: "a-secret-token" };
    const { changes } = await plan(it, [tool("t.a", { password: "[[ env TOKEN ]]" })]);
    expect(changes[0]?.blocked?.message).toContain(says);
    expect(JSON.stringify(changes)).not.toContain("a-secret-token");
  });

  test("of a reviewed plan make the same plan again, wherever the input is by then", async () => {
    const { it, at } = moving();
    const reviewed = await plan(it, [tool("t.a"), tool("t.b")]);
    at.commit = "2";
    const pinsOf = async (tools: string[]) => new Map(tools.map((key) => [key, { template: "1" }]));
    expect(await plan(it, [tool("t.a"), tool("t.b")], undefined, pinsOf)).toEqual(reviewed);
  });

  test("of an interrupted run are those with which it is resumed, unless the options are other ones", async () => {
    const { it, at, used } = moving();
    it.after = () => {
      throw new Error("killed");
    };
    await converge(it, [tool("t.a")]).catch(() => {});
    const record = it.state?.tools["t.a"];
    if (record?.pending) delete record.pending.failed;
    it.after = () => {};
    at.commit = "2";
    expect((await plan(it, [tool("t.a", { k: 1 })])).changes[0]?.pins).toEqual({ template: "2" });
    await converge(it, [tool("t.a")]);
    expect(used).toEqual([{ template: "1" }, { template: "1" }]);
  });

  test("are looked up again after a failure, which the input may have caused, but not for what was reviewed", async () => {
    const { it, at } = moving();
    it.before = (verb) => {
      if (verb === "create") throw new Error("the template is broken");
    };
    await converge(it, [tool("t.a")]);
    at.commit = "2";
    expect((await plan(it, [tool("t.a")])).changes[0]).toMatchObject({
      reason: "failed",
      pins: { template: "2" },
    });
    const resumed = await plan(it, [tool("t.a")], undefined, async () => new Map());
    expect(resumed.changes[0]?.pins).toEqual({ template: "1" });
  });
});

test("what a tool writes whose options need an output of the same apply is known after apply, and said so", async () => {
  const it = world(async () => ({ files: [] }));
  const { changes } = await plan(it, [tool("t.a"), tool("u.b", { id: "${{ t.a.outputs.id }}" })]);
  expect(changes[0]).not.toHaveProperty("previewAfter");
  expect(changes[1]).toMatchObject({ previewAfter: ["t.a"] });
});

test("a preview that fails blocks a create, and says why", async () => {
  const it = world(async () => Promise.reject(new Error("GitHub is down")));
  const { changes } = await plan(it, [tool("t.a"), tool("t.b")]);
  expect(changes[0]?.blocked).toEqual({
    code: "plugin-failed",
    message: "It is not known what it would do: GitHub is down",
  });
});

test("a preview of 2,000 files leaves the plan of another tool as it is", async () => {
  const files = Array.from({ length: 2000 }, (_, i) => ({ path: `f${i}`, after: "text\n".repeat(100) }));
  const it = world(async ({ tool: { instanceID } }) => (instanceID === "big" ? { files } : {}));
  const [alone, both] = [await plan(it, [tool("t.small")]), await plan(it, [tool("t.big"), tool("t.small")])];
  expect(both.changes[1]).toEqual(alone.changes[0]);
});
