import * as fc from "fast-check";

import { keyOf, type Tool } from "../../src/core/config.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { converge, makeWorld, tool, type World } from "./world.ts";

// Random stacks of up to seven tools. A tool is identified by its name, which only delete and create can change, so a
// thing that is forgotten under an old name stays visible.

const slots = 7;
const keyAt = (i: number) => `${"tuvw"[i % 4]}.n${i}`;

/**
 * One tool of a configuration; null: the file does not have it. `back` are the distances to the tools that it depends
 * on.
 */
type Slot = { name: string; k: number; back: number[]; refers: boolean } | null;

/** What happened to a thing since the last apply; `there`: somebody else made one that was never applied. */
type Fate = "kept" | "gone" | "drifted" | "there";

/** A configuration that was applied, what then happened to the world, and the next configuration. */
export interface Story {
  before: Slot[];
  fates: Fate[];
  after: Slot[];
  parallelism: number;
}

const slot: fc.Arbitrary<Slot> = fc.option(
  fc.record({
    name: fc.constantFrom("a", "b"),
    k: fc.constantFrom(1, 2),
    back: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
    refers: fc.boolean(),
  }),
  { freq: 4 },
);
export const configurations = fc.array(slot, { minLength: slots, maxLength: slots });
export const stories: fc.Arbitrary<Story> = fc.record({
  before: configurations,
  fates: fc.array(fc.constantFrom<Fate>("kept", "kept", "gone", "drifted", "there"), {
    minLength: slots,
    maxLength: slots,
  }),
  after: configurations,
  parallelism: fc.integer({ min: 1, max: 4 }),
});

/** The tools of a configuration. All of them may adopt what exists. */
export function toolsOf(configuration: Slot[]): Tool[] {
  return configuration.flatMap((one, i) => {
    if (!one) return [];
    const on = one.back.map((back) => i - back).filter((j) => configuration[j]);
    const refers = one.refers && on[0] !== undefined ? { r: `\${{ ${keyAt(on[0])}.outputs.id }}` } : {};
    const options = { name: one.name, k: one.k, deep: { y: [one.k], x: 1 }, ...refers };
    return [tool(keyAt(i), options, on.map(keyAt).sort(), { adopt: true })];
  });
}

/** What exists when a configuration is applied. */
export function thingsOf(tools: Tool[]): Map<string, JsonObject> {
  const things = new Map<string, JsonObject>();
  const outputs = new Map<string, string>();
  for (const one of tools) {
    const r = one.options["r"];
    const id = typeof r === "string" ? outputs.get(/ (\S+)\.outputs/.exec(r)?.[1] ?? "") : undefined;
    const options = { ...one.options, ...(id === undefined ? {} : { r: id }) };
    outputs.set(keyOf(one), outputOf(keyOf(one), options));
    things.set(idOf(keyOf(one), options), options);
  }
  return things;
}

/** The world of a story after its first configuration was applied and its fates have happened. */
export async function worldOf({ before, fates, after }: Story): Promise<World> {
  const world = makeWorld({ replaceOn: ["name"] });
  world.idOf = idOf;
  world.outputs = (key, options) => ({ id: outputOf(key, options) });
  await converge(world, toolsOf(before));
  for (const [i, fate] of fates.entries()) strike(world, keyAt(i), fate, toolsOf(after));
  world.calls = [];
  world.before = () => new Promise((resolve) => setImmediate(resolve));
  return world;
}

function strike(world: World, key: string, fate: Fate, next: Tool[]): void {
  const recorded = world.state?.tools[key];
  const wanted = next.find((one) => keyOf(one) === key);
  const options = recorded?.options ?? wanted?.options ?? {};
  const id = idOf(key, options);
  if (recorded && fate === "gone") world.things.delete(id);
  if (recorded && fate === "drifted") world.things.set(id, { ...recorded.options, k: 99 });
  // What needs an output that is not known yet cannot be read.
  if (!recorded && fate === "there" && wanted && !("r" in options))
    world.things.set(id, { ...options, k: 98 });
}

function idOf(key: string, options: JsonObject): string {
  return `${key}@${options["name"] as string}`;
}

function outputOf(key: string, options: JsonObject): string {
  return `${idOf(key, options)}/${options["k"] as number}`;
}
