import { setTimeout as sleep } from "node:timers/promises";

import { expect, test } from "vitest";

import { keyOf, type Tool } from "../../src/core/config.ts";
import type { JsonObject } from "../../src/core/json.ts";
import type { State } from "../../src/core/state.ts";
import { openState } from "../../src/state/store.ts";
import { memoryBackend } from "../backends/memory.ts";
import { actions, converge, convergeWith, makeWorld, plan, tool, type World } from "./world.ts";

// A kill is simulated: the point throws, and so does every later one. kill.test.ts really kills.
//
// Every moment at which a run calls a plugin or the store is a point where it may be killed: before and after each
// verb's effect, before and after each save lands. At the n-th point everything stops, and a new run starts
// from the content of the store.

interface Scenario {
  name: string;
  before: Tool[];
  after: Tool[];
  parallelism: number;
  /** What the next run applies; default: the same. */
  next?: Tool[];
}

const row = (count: number, options: object) =>
  Array.from({ length: count }, (_, i) => tool(`t.n${i}`, { ...options, i }, i >= 3 ? [`t.n${i - 3}`] : []));

const linked = [
  tool("t.a", { name: "a" }),
  tool("u.b", { name: "${{ t.a.outputs.id }}" }),
  tool("v.c", { name: "${{ u.b.outputs.id }}", of: "${{ t.a.outputs.id }}" }),
  tool("w.d", { name: "d", of: ["x/${{ v.c.outputs.id }}"] }),
];

const scenarios: Scenario[] = [
  { name: "creates one by one", before: [], after: row(8, {}), parallelism: 1 },
  { name: "creates side by side", before: [], after: row(12, {}), parallelism: 4 },
  { name: "updates", before: row(8, { k: 1 }), after: row(8, { k: 2 }), parallelism: 3 },
  { name: "replaces", before: row(8, { name: "a" }), after: row(8, { name: "b" }), parallelism: 3 },
  { name: "deletes", before: row(8, {}), after: [], parallelism: 3 },
  {
    name: "does all of it at once",
    before: [...row(6, { k: 1, name: "a" }), tool("u.gone", {}, ["t.n0"]), tool("u.other", {}, ["u.gone"])],
    after: [
      ...row(6, { k: 2, name: "a" }),
      tool("v.new", { r: "${{ t.n1.outputs.id }}" }),
      tool("w.x", { name: "b" }, ["v.new"]),
    ],
    parallelism: 4,
  },
  { name: "creates a chain of references", before: [], after: linked, parallelism: 2 },
  { name: "creates what is then to be deleted", before: [], after: linked, next: [], parallelism: 2 },
  {
    name: "creates what refers to what it updates",
    before: [tool("t.a", { name: "a", k: 0 }), tool("w.d", { name: "d", of: [] })],
    after: linked,
    parallelism: 2,
  },
  { name: "replaces along references", before: linked, after: renamed(linked), parallelism: 2 },
];

function renamed([first = tool("t.a"), ...others]: Tool[]): Tool[] {
  return [{ ...first, options: { name: "other" } }, ...others];
}

/** Runs `after` on a world where `before` is applied, killed at point `n`. Returns whether that point was reached. */
async function killedAt(
  n: number,
  world: World,
  { after, parallelism }: Scenario,
  store: string,
): Promise<boolean> {
  let points = 0;
  let dead = false;
  const point = () => {
    points += 1;
    if (points >= n) dead = true;
    if (dead) throw new Error("killed");
  };
  world.before = (verb) => {
    if (verb === "read" && !dead) return;
    point();
  };
  world.after = point;
  if (store === "instant") await converge(world, after, { parallelism, beforeSave: point, afterSave: point });
  else await convergeSlowly(world, after, parallelism, point);
  return dead;
}

/**
 * With a store whose writes take longer than the verbs; `point` is called before a write, before it lands, and after
 * that.
 */
async function convergeSlowly(world: World, after: Tool[], parallelism: number, point: () => void) {
  const backend = memoryBackend({
    beforeWrite: () => sleep(1),
    fail: (call) => void (call === "write" && point()),
  });
  if (world.state) backend.put(JSON.stringify(world.state));
  const write = backend.write.bind(backend);
  backend.write = async (...args) => {
    point();
    const version = await write(...args);
    world.saves.push({ why: args[2], text: backend.text() ?? "" });
    point();
    return version;
  };
  const store = await openState(backend, []);
  await using claim = await store.claim({ id: "test", operation: "apply", at: "" }, 0);
  await convergeWith(claim, world, after, { parallelism });
}

/** A new process: it knows only the content of the store. */
function restart(world: World): void {
  const last = world.saves.at(-1);
  world.state = last ? (JSON.parse(last.text) as State) : null;
  world.calls = [];
  world.after = () => {};
  world.before = () => {};
}

function nameIn({ name }: JsonObject): string {
  return typeof name === "string" ? name : "";
}

async function prepared({ before }: Scenario): Promise<World> {
  const world = makeWorld({ replaceOn: ["name"] });
  world.idOf = (key, options) => `${key}@${nameIn(options)}`;
  world.outputs = (key, options) => ({ id: `${key}-${nameIn(options)}` });
  if (before.length > 0) await converge(world, before);
  return world;
}

let total = 0;

const stores = ["instant", "slow"].flatMap((store) => scenarios.map((scenario) => ({ ...scenario, store })));

test.each(stores)(
  "a run that $name, with a store that is $store, killed at any point, is finished by the next one",
  async ({ store, ...scenario }) => {
    const { after, next = after, parallelism } = scenario;
    const unharmed = await prepared(scenario);
    await converge(unharmed, next);
    for (let n = 1; ; n += 1) {
      const world = await prepared(scenario);
      const reached = await killedAt(n, world, scenario, store);
      if (!reached) break;
      total += 1;
      restart(world);
      const result = await converge(world, next, { parallelism });
      expect(result.tools.filter((one) => one.status === "failed" || one.status === "skipped")).toEqual([]);
      expect(world.things).toEqual(unharmed.things);
      expect(Object.keys(world.state?.tools ?? {}).sort()).toEqual(next.map(keyOf).sort());
      expect(actions(await plan(world, next))).toEqual({});
    }
  },
);

test("what others created is not adopted after a kill before the tool that it is named after was created", async () => {
  const scenario = { name: "", before: [], after: linked, parallelism: 2 };
  const others = { by: "others" };
  for (let n = 1; ; n += 1) {
    const world = await prepared(scenario);
    world.things.set("u.b@t.a-a", others);
    if (!(await killedAt(n, world, scenario, "slow")) || world.things.has("t.a@a")) break;
    restart(world);
    const result = await converge(world, linked);
    expect(result.tools.map(({ status }) => status)).toEqual(["done", "failed", "skipped", "skipped"]);
    expect(world.things.get("u.b@t.a-a")).toBe(others);
  }
});

test("the points that were tried are more than 200", () => {
  expect(total).toBeGreaterThan(200);
});
