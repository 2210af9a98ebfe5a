import { expect, test } from "vitest";

import { actions, converge, makeWorld, plan, startAfresh, tool, type World } from "./world.ts";

// A world whose tools have outputs as in their option `give`.
function giving(more: Parameters<typeof makeWorld>[0] = {}): World {
  const world = makeWorld(more);
  world.outputs = (_, { give = {} }) => give as Record<string, string>;
  return world;
}

test.each([
  "pwn [[ env AWS_SECRET ]]",
  "x ${{ t.s.outputs.token }}",
  '[[ "[[" ]] env AWS_SECRET ]]',
  "[[ env [[ env PW ]] ]]",
  "(secret)",
  "two ***",
])("an output is data for the tool that uses it, at every verb: %s", async (text) => {
  const world = giving();
  world.env = { AWS_SECRET: "aws-secret-4711", PW: "AWS_SECRET" };
  const seen = new Set<unknown>(["harmless"]);
  for (const { plugin } of world.plugins.values())
    for (const verb of ["read", "create", "update", "delete"] as const) {
      const original = plugin[verb].bind(plugin) as (ctx: unknown) => Promise<never>;
      plugin[verb] = async (ctx) => {
        if (ctx.tool.name === "u") seen.add(ctx.options["text"]).add(ctx.prior?.options["text"] ?? text);
        return original(ctx);
      };
    }
  let given = text;
  world.outputs = (key) => (key === "t.a" ? { title: given } : { token: "vault-token-0815" });
  const tools = (v: number) => [
    tool("t.s"),
    tool("t.a"),
    tool("u.b", { text: "${{ t.a.outputs.title }}", v }),
  ];
  given = "harmless";
  await converge(world, [tool("t.s"), tool("t.a")]);
  given = text;
  expect((await converge(world, tools(1))).outcome).toBe("success");
  startAfresh(world);
  expect(actions(await plan(world, tools(1)))).toEqual({});
  expect((await converge(world, tools(2))).outcome).toBe("success");
  await converge(world, [], { scope: { goal: "destroy", targets: [] } });
  expect([...seen]).toEqual(["harmless", text]);
});

test("an output with a variable in it is recorded with that variable, and given with its value", async () => {
  const world = giving();
  world.env = { TOK: "s3cr3tpass" };
  const producer = tool("t.a", { give: { dsn: "postgres://u:[[ env TOK ]]@h/db" } });
  const user = (v: number) => tool("u.b", { dsn: "${{ t.a.outputs.dsn }}", v });
  await converge(world, [producer, user(1)]);
  startAfresh(world);
  expect(actions(await plan(world, [producer, user(1)]))).toEqual({});
  const result = await converge(world, [producer, user(2)]);
  expect(world.given.get("u.b")).toEqual({ dsn: "postgres://u:s3cr3tpass@h/db", v: 2 });
  expect(world.state?.tools["u.b"]?.options["dsn"]).toBe("postgres://u:[[ env TOK ]]@h/db");
  expect(result.outputs["t.a"]).toEqual({ dsn: "postgres://u:***@h/db" });
  expect(JSON.stringify([world.saves, world.events, result])).not.toContain("s3cr3tpass");
});

test("an output with a secret in another form is passed on while it is known, and refused by name if it is not", async () => {
  const world = giving();
  world.env = { TOK: "s3cr3tpass" };
  const encoded = Buffer.from("u:s3cr3tpass").toString("base64");
  let outputs: Record<string, string> = { auth: encoded };
  world.outputs = (key) => (key === "t.a" ? outputs : {});
  const tools = (v: number) => [
    tool("t.a", { x: "[[ env TOK ]]" }),
    tool("u.b", { auth: "${{ t.a.outputs.auth }}", v }),
  ];
  await converge(world, tools(1));
  startAfresh(world);
  expect(actions(await plan(world, tools(1)))).toEqual({});
  await converge(world, tools(2));
  expect(world.given.get("u.b")).toEqual({ auth: encoded, v: 2 });
  outputs = {};
  startAfresh(world);
  const result = await converge(world, tools(3));
  expect(result.tools.at(-1)).toMatchObject({ status: "failed" });
  expect(world.given.get("u.b")).toMatchObject({ v: 2 });
  expect(JSON.stringify(world.saves)).not.toContain(encoded);
});

test("the record of a resource is passed to its plugin with the values of its variables", async () => {
  const world = giving();
  world.env = { OWNER: "acme" };
  const prior: unknown[] = [];
  for (const { plugin } of world.plugins.values()) {
    const read = plugin.read.bind(plugin);
    plugin.read = async (ctx) => {
      prior.push(structuredClone(ctx.prior));
      return read(ctx);
    };
  }
  const tools = [tool("t.a", { owner: "[[ env OWNER ]]", give: { id: "[[ env OWNER ]]/shop" } })];
  await converge(world, tools);
  expect(JSON.stringify(world.state)).not.toContain("acme");
  startAfresh(world);
  expect(actions(await plan(world, tools))).toEqual({});
  const given = { owner: "acme", give: { id: "acme/shop" } };
  expect(prior.at(-1)).toEqual({ options: given, status: given, outputs: { id: "acme/shop" } });
});

test.each([
  { why: "was recorded as ***", change: (world: World) => recordAs(world, "***/shop") },
  { why: "has changed since", change: (world: World) => void (world.env = { OWNER: "others" }) },
])("a recorded output that $why is refused by name where a plugin reads it", async ({ change }) => {
  const world = giving();
  world.env = { OWNER: "acme" };
  await converge(world, [tool("t.a", { give: { id: "[[ env OWNER ]]/shop" } })]);
  const deleted: unknown[] = [];
  for (const { plugin } of world.plugins.values())
    plugin.delete = async (ctx) => void deleted.push(ctx.prior?.outputs["id"]);
  startAfresh(world);
  change(world);
  const result = await converge(world, []);
  expect(result.tools[0]).toMatchObject({ status: "failed" });
  expect(result.tools[0]?.message).toContain("outputs.id is a secret that was not recorded");
  expect(deleted).toEqual([]);
});

function recordAs(world: World, id: string): void {
  const record = world.state?.tools["t.a"];
  if (!record?.resource) throw new Error("nothing is recorded");
  delete record.quoted;
  record.resource.outputs = { id };
}

test("what an earlier version recorded unquoted is not taken for symbolic", async () => {
  const world = giving();
  const text = "pwn [[ env AWS_SECRET ]] ${{ t.s.outputs.token }}";
  world.outputs = (key) => (key === "t.a" ? { title: text } : {});
  const tools = [tool("t.a"), tool("u.b", { text: "${{ t.a.outputs.title }}" })];
  await converge(world, tools);
  for (const record of Object.values(world.state?.tools ?? {})) delete record.quoted;
  const [producer, user] = [world.state?.tools["t.a"], world.state?.tools["u.b"]];
  if (!producer?.resource || !user?.resource) throw new Error("nothing is recorded");
  producer.resource.outputs = { title: text };
  [user.options, user.resource.status] = [{ text }, { text }];
  startAfresh(world);
  world.env = { AWS_SECRET: "aws-secret-4711" };
  expect(actions(await plan(world, tools))).toEqual({});
  await converge(world, [tool("t.a"), tool("u.b", { text: "${{ t.a.outputs.title }}", v: 1 })]);
  expect(world.given.get("u.b")).toEqual({ text, v: 1 });
});

test("a secret option that refers to an output is recorded symbolically, and a change of the output shows", async () => {
  const world = giving();
  const tools = (id: string) => [
    tool("t.a", { give: { id } }),
    tool("u.b", { password: "${{ t.a.outputs.id }}" }),
  ];
  await converge(world, tools("one-password"));
  expect(world.state?.tools["u.b"]?.options).toEqual({ password: "${{ t.a.outputs.id }}" });
  startAfresh(world);
  expect(actions(await plan(world, tools("one-password")))).toEqual({});
  await converge(world, tools("another-password"));
  expect(world.given.get("u.b")).toEqual({ password: "another-password" });
});

test("a secret option that refers to an output does not keep its tool from other changes", async () => {
  const world = giving();
  const tools = (v: number) => [
    tool("t.a", { give: { id: "one-password" } }),
    tool("u.b", { password: "${{ t.a.outputs.id }}", v }),
  ];
  await converge(world, tools(1));
  startAfresh(world);
  expect((await converge(world, tools(2))).outcome).toBe("success");
  expect(world.given.get("u.b")).toEqual({ password: "one-password", v: 2 });
  const left = await plan(world, [tools(2)[0] ?? tool("t.a")]);
  expect(left.changes.find(({ tool: key }) => key === "u.b")).not.toHaveProperty("note");
});

test("variables and outputs are filled in where they are keys, and their changes show", async () => {
  const world = giving();
  world.env = { HOST: "shop.example" };
  const tools = (id: string) => [
    tool("t.a", { give: { id } }),
    tool("u.b", { v: { "[[ env HOST ]]": 1, "x-${{ t.a.outputs.id }}": 2 } }),
  ];
  await converge(world, tools("one"));
  expect(world.given.get("u.b")).toEqual({ v: { "shop.example": 1, "x-one": 2 } });
  startAfresh(world);
  expect(actions(await plan(world, tools("one")))).toEqual({});
  await converge(world, tools("two"));
  expect(world.given.get("u.b")).toEqual({ v: { "shop.example": 1, "x-two": 2 } });
  world.env = { HOST: "other.example" };
  expect(actions(await plan(world, tools("two")))).toEqual({ "u.b": "update config" });
});

test("an output that is null is null where it is used", async () => {
  const world = giving();
  world.outputs = () => ({ x: null });
  const tools = [tool("t.a"), tool("u.b", { v: "${{ t.a.outputs.x }}" })];
  await converge(world, tools);
  expect(world.given.get("u.b")).toEqual({ v: null });
  expect(actions(await plan(world, tools))).toEqual({});
});
