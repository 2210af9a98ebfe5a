import { generateIdentity } from "age-encryption";
import { describe, expect, test } from "vitest";

import { type EnvTraits, usualTraits } from "../../src/core/env-source.ts";
import { actions, converge, makeWorld, plan, startAfresh, tool, type World } from "./world.ts";

const stateKey = await generateIdentity();
const open: EnvTraits = { ...usualTraits, public: new Set(["REGION"]) };
const inRegion = [tool("t.a", { region: "[[ env REGION ]]", url: "https://[[ env REGION ]].example.com" })];

/** A world with a variable that is public, or a secret like all others. */
function worldIn(region: string, traits: EnvTraits): World {
  const world = makeWorld();
  return Object.assign(world, { env: { REGION: region }, traits, stateKey });
}

/** The next process, with other variables. */
function next(world: World, region: string, traits: EnvTraits): World {
  startAfresh(world);
  return Object.assign(world, { env: { REGION: region }, traits });
}

describe("a public variable", () => {
  test("shows its value in the plan, and its old and new value when it changes", async () => {
    const world = worldIn("eu-west-1", open);
    const { changes } = await plan(world, inRegion);
    expect(changes[0]?.fields.map(({ path, after }) => [path, after])).toEqual([
      ["options.region", "eu-west-1"],
      ["options.url", "https://eu-west-1.example.com"],
    ]);
    await converge(world, inRegion);
    expect(world.given.get("t.a")).toMatchObject({ region: "eu-west-1" });
    const { changes: later } = await plan(next(world, "us-east-1", open), inRegion);
    expect(later[0]?.fields).toContainEqual({
      path: "options.region",
      before: "eu-west-1",
      after: "us-east-1",
    });
  });

  test("is nothing that a log has to hide", async () => {
    const world = worldIn("eu-west-1", open);
    await converge(world, inRegion);
    expect(JSON.stringify(world.saves)).toContain("eu-west-1");
    expect(JSON.stringify(world.state)).not.toContain("[[ env REGION ]]");
  });

  test.each([
    ["a secret before", usualTraits, open],
    ["a secret afterwards, as in a shell", open, usualTraits],
  ])("that was %s is not a change", async (_, before, after) => {
    const world = worldIn("eu-west-1", before);
    await converge(world, inRegion);
    expect(actions(await plan(next(world, "eu-west-1", after), inRegion))).toEqual({});
    expect(actions(await plan(next(world, "us-east-1", after), inRegion))).toEqual({
      "t.a": "update config",
    });
  });

  test("is still a secret in an option that is one", async () => {
    const world = worldIn("hunter2-hunter2", open);
    const tools = [tool("t.a", { password: "[[ env REGION ]]", note: "[[ env REGION ]]" })];
    const shown = JSON.stringify((await plan(world, tools)).changes[0]?.fields);
    expect(shown).toContain('"after":"[[ env REGION ]]"');
    await converge(world, tools);
    expect(world.given.get("t.a")).toMatchObject({ password: "hunter2-hunter2" });
  });

  test("whose value looks symbolic is passed on as it is", async () => {
    const world = worldIn("${{ t.b.outputs.id }} [[ env HOME ]]", open);
    await converge(world, [tool("t.a", { region: "[[ env REGION ]]" })]);
    expect(world.given.get("t.a")).toEqual({ region: "${{ t.b.outputs.id }} [[ env HOME ]]" });
  });
});

describe("a variable that only planning has", () => {
  const separate = new Set(["REGION"]);
  const planning: EnvTraits = { ...usualTraits, separate, planOnly: separate };
  const applying: EnvTraits = { ...usualTraits, separate };
  const tools = [tool("t.a", { password: "[[ env REGION ]]" })];

  test("is used to read, and its value is not compared with the recorded one", async () => {
    const world = worldIn("token-that-writes-1", applying);
    await converge(world, tools);
    expect(actions(await plan(next(world, "token-that-reads-2", planning), tools))).toEqual({});
    expect(world.calls).toEqual(["read t.a"]);
  });

  test("leads to the plan that an apply makes again with the other value", async () => {
    const world = worldIn("token-that-writes-1", applying);
    await converge(world, tools);
    const more = [tool("t.a", { password: "[[ env REGION ]]", n: 1 })];
    const { digest } = await plan(next(world, "token-that-reads-2", planning), more);
    expect((await plan(next(world, "token-that-writes-1", applying), more)).digest).toBe(digest);
  });

  test("does not hide from the apply that its own value has changed", async () => {
    const world = worldIn("token-that-writes-1", applying);
    await converge(world, tools);
    expect(actions(await plan(next(world, "token-that-writes-3", applying), tools))).toEqual({
      "t.a": "update config",
    });
  });
});
