import { describe, expect, test } from "vitest";

import { makeLoaded } from "../../src/plugins/schema.ts";
import { makeWorld, plan, tool, converge, type World } from "./world.ts";

// The digest of a plan covers whatever decides what its apply does, also what the plan does not show.

const token = "Zk3vQ9xT7bLw2RfY8sHn";
const options = { password: "[[ env TOKEN ]]", region: "[[ env REGION ]]", pin: { secret: "4711" } };

function worldWith(env: Record<string, string> = {}): World {
  const world = makeWorld({
    options: {
      type: "object",
      properties: { password: { type: "string", secret: true }, pin: { type: "object", secret: true } },
    },
    env: { SERVER: { public: true }, KEY: {} },
  });
  world.env = { TOKEN: token, REGION: "eu", SERVER: "a.test", KEY: `key-${token}`, ...env };
  return world;
}

async function digestsOf(world: World, given: object = {}) {
  const { digest, changes } = await plan(world, [tool("t.a", { ...options, ...given })]);
  return { digest, wanted: changes[0]?.wanted };
}

describe("before there is a state", () => {
  test.each<[string, (world: World) => object]>([
    ["a secret variable", (world) => ((world.env["TOKEN"] = `other-${token}`), {})],
    ["a variable in an option", (world) => ((world.env["REGION"] = "us"), {})],
    ["a public variable that the plugin sees", (world) => ((world.env["SERVER"] = "b.test"), {})],
    ["a secret variable that the plugin sees", (world) => ((world.env["KEY"] = "other"), {})],
    ["a literal secret", () => ({ pin: { secret: "4712" } })],
    ["the code of the plugin", (world) => withCode(world, "2")],
  ])("another value of %s is another plan", async (_, change) => {
    const before = await digestsOf(worldWith());
    const world = worldWith();
    const after = await digestsOf(world, change(world));
    expect(after.digest).not.toBe(before.digest);
    expect(after.wanted).not.toBe(before.wanted);
  });

  test("another version of this program is another plan for the same options", async () => {
    const before = await digestsOf(worldWith());
    const world = worldWith();
    world.program = "1.0.1";
    const after = await digestsOf(world);
    expect(after.digest).not.toBe(before.digest);
    expect(after.wanted).toBe(before.wanted);
  });

  test.each([
    ["the token of a workflow", { TOKEN: "ghs_1aB2cD3eF4gH5iJ6kL7m" }, { TOKEN: "ghs_9aB8cD7eF6gH5iJ4kL3m" }],
    [
      "a path of the run",
      { KEY: "/r/temp/k1", RUNNER_TEMP: "/r/temp" },
      { KEY: "/r/temp/k2", RUNNER_TEMP: "/r/temp" },
    ],
  ])("%s makes no difference", async (_, one, other) => {
    expect(await digestsOf(worldWith(one))).toEqual(await digestsOf(worldWith(other)));
  });
});

function withCode(world: World, version: string): object {
  world.plugins = new Map(
    [...world.plugins].map(([name, { plugin }]) => [name, makeLoaded(plugin, version)]),
  );
  return {};
}

describe("a delete", () => {
  const deleted = async (change: (world: World) => unknown) => {
    const world = worldWith();
    await converge(world, [tool("t.a", options)]);
    change(world);
    return (await plan(world, [])).digest;
  };

  test("covers the code that will run, and the values that tell what is deleted", async () => {
    const seen = [
      await deleted(() => {}),
      await deleted((world) => withCode(world, "2")),
      await deleted((world) => (world.env["REGION"] = "us")),
      await deleted((world) => (world.env["SERVER"] = "b.test")),
    ];
    expect(new Set(seen).size).toBe(seen.length);
    expect(await deleted(() => {})).toBe(seen[0]);
  });
});

test("the token of a workflow, another one in each run, does not count as a change", async () => {
  const world = worldWith({ TOKEN: "ghs_1aB2cD3eF4gH5iJ6kL7m" });
  await converge(world, [tool("t.a", options)]);
  world.env["TOKEN"] = "ghs_9aB8cD7eF6gH5iJ4kL3m";
  expect(await plan(world, [tool("t.a", options)])).toMatchObject({ changes: [{ action: "none" }] });
});
