import { keyOf, type Tool } from "../../src/core/config.ts";
import { planDigests, secretDigests } from "../../src/core/digest.ts";
import { type EnvTraits, usualTraits } from "../../src/core/env-source.ts";
import type { Event, Result } from "../../src/core/events.ts";
import type { JsonObject } from "../../src/core/json.ts";
import type { Plan, Scope } from "../../src/core/plan.ts";
import type { Context, LoadedPlugin, Plugin, PluginSet } from "../../src/core/plugin.ts";
import { findReferences } from "../../src/core/references.ts";
import { makeSecrets } from "../../src/core/secrets.ts";
import type { State } from "../../src/core/state.ts";
import { readStateKeys } from "../../src/core/state-key.ts";
import { apply } from "../../src/engine/apply.ts";
import { compare, type Comparison } from "../../src/engine/compare.ts";
import type { StateClaim } from "../../src/engine/journal.ts";
import type { PinsOf } from "../../src/engine/pins.ts";
import type { Run } from "../../src/engine/run.ts";
import { openVault } from "../../src/engine/vault.ts";
import { makeLoaded } from "../../src/plugins/schema.ts";
import { makeSealer } from "../../src/state/seal.ts";

/** A world of things made by plugins named t, u, v and w; tests inspect it and break it. */
export interface World {
  things: Map<string, JsonObject>;
  /** The name of a thing in `things`: its tool's key, and in some tests part of its options. */
  idOf: (key: string, options: JsonObject) => string;
  /** Every call of a verb in order: `create t.a`. */
  calls: string[];
  /** The options of the last create or update of a tool. */
  given: Map<string, JsonObject>;
  /** Called before a verb takes effect; throws to make it fail. */
  before: (verb: string, key: string) => void | Promise<void>;
  /** Called when a verb has taken effect but not yet returned. */
  after: (verb: string, key: string) => void | Promise<void>;
  outputs: (key: string, options: JsonObject) => JsonObject;
  plugins: PluginSet;
  state: State | null;
  /** Every saved state, as text. */
  saves: { why: string; text: string }[];
  env: Record<string, string>;
  traits: EnvTraits;
  /** The state's keys, one per line. */
  stateKey: string;
  /** The version of this program. */
  program: string;
  /** See `Run.readLag`. */
  readLag: number;
  events: Event[];
}

const anyOptions = { type: "object", properties: { password: { type: "string", secret: true } } };

/** An empty world. `more` adds to the definition of all plugins. */
export function makeWorld(more: Partial<Plugin> = {}): World {
  const world: World = {
    things: new Map(),
    idOf: (key) => key,
    calls: [],
    given: new Map(),
    before: () => {},
    after: () => {},
    outputs: (key) => ({ id: `id-${key}` }),
    plugins: new Map(),
    state: null,
    saves: [],
    env: {},
    program: "1.0.0",
    traits: usualTraits,
    stateKey: "",
    readLag: 0,
    events: [],
  };
  const loaded = ["t", "u", "v", "w"].map((name): [string, LoadedPlugin] => [
    name,
    makeLoaded(plugin(name, world, more), "1"),
  ]);
  world.plugins = new Map(loaded);
  return world;
}

function plugin(name: string, world: World, more: Partial<Plugin>): Plugin {
  const begin = async (verb: string, ctx: Context) => {
    const key = keyOf(ctx.tool);
    await world.before(verb, key);
    world.calls.push(`${verb} ${key}`);
    return key;
  };
  const make = (verb: string) => async (ctx: Context) => {
    const key = await begin(verb, ctx);
    world.given.set(key, ctx.options);
    const { password: _, ...shown } = ctx.options;
    const id = world.idOf(key, ctx.options);
    if (world.things.has(id) === (verb === "create"))
      throw new Error(verb === "create" ? `${id} is made twice` : `${id} is not there to be updated`);
    world.things.set(id, { ...shown });
    await world.after(verb, key);
    return { status: { ...shown }, outputs: world.outputs(key, ctx.options) };
  };
  return {
    name,
    summary: "makes a thing",
    options: anyOptions,
    read: async (ctx) => {
      const key = await begin("read", ctx);
      const thing = world.things.get(world.idOf(key, ctx.options));
      return thing ? { status: thing, outputs: world.outputs(key, thing) } : null;
    },
    create: make("create"),
    update: make("update"),
    delete: async (ctx) => {
      const key = await begin("delete", ctx);
      world.things.delete(world.idOf(key, ctx.options));
      await world.after("delete", key);
    },
    ...more,
  };
}

/** A configured tool written as `tool("u.b", { r: "…" }, ["t.a"])`. */
export function tool(
  key: string,
  options: JsonObject = {},
  dependsOn: string[] = [],
  lifecycle: Tool["lifecycle"] = {},
): Tool {
  const [name = "", ...rest] = key.split(".");
  const all = [
    ...new Set([...dependsOn, ...findReferences(options).map((reference) => reference.tool)]),
  ].sort();
  return {
    name,
    instanceID: rest.join("."),
    dependsOn: all,
    options,
    lifecycle,
    source: { file: "dtm.yaml", line: 1, column: 1 },
  };
}

const secretsOf = new WeakMap<World, ReturnType<typeof makeSecrets>>();

/** Forgets all secrets, as a new process has. */
export function startAfresh(world: World): void {
  secretsOf.delete(world);
  world.calls = [];
}

async function runOf(world: World, { signal, parallelism = 10 }: Converging = {}): Promise<Run> {
  const registry = secretsOf.get(world) ?? makeSecrets();
  secretsOf.set(world, registry);
  const keys = readStateKeys(world.stateKey);
  const [sealer, digests] = [makeSealer(keys), secretDigests(keys, world.state?.lineage)];
  const planDigest = planDigests(keys, "dtm.yaml", { isGuessable: () => false });
  const vault = await openVault(world.state, sealer, registry);
  return {
    id: "test",
    program: world.program,
    baseDir: "/",
    parallelism,
    readLag: world.readLag,
    signal: signal ?? new AbortController().signal,
    report: (event) => void world.events.push(event),
    secrets: {
      env: world.env,
      source: "shell",
      traits: world.traits,
      registry,
      digests,
      planDigest,
      sealer,
      vault,
    },
  };
}

/** Plans like `main.ts`. */
export async function plan(world: World, tools: Tool[], scope?: Scope, pinsOf?: PinsOf): Promise<Plan> {
  return (await compareIn(world, tools, { ...(scope ? { scope } : {}), pinsOf })).plan;
}

// Frozen, because a comparison must change nothing.
async function compareIn(world: World, tools: Tool[], more: Converging): Promise<Comparison> {
  const { scope = { goal: "apply", targets: [] } } = more;
  const stack = { name: "dtm.yaml", tools: frozen(structuredClone(tools)), plugins: world.plugins };
  const recorded = frozen(structuredClone(world.state));
  const { pinsOf } = more;
  return compare(await runOf(world, more), stack, recorded, { scope, refresh: true, pinsOf });
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

interface Converging {
  scope?: Scope;
  signal?: AbortSignal;
  parallelism?: number;
  pinsOf?: PinsOf | undefined;
  sha?: string;
  beforeSave?: () => void;
  afterSave?: () => void;
}

/** Plans and applies like `main.ts`, with a state kept in the world. */
export async function converge(world: World, tools: Tool[], more: Converging = {}): Promise<Result> {
  const empty: State = { version: 2, lineage: "line", serial: 0, fence: 0, writeId: "", tools: {} };
  const claim: StateClaim = {
    state: world.state ?? empty,
    replace(state) {
      Object.assign(claim, { state });
      world.state = state;
    },
    async save(change, why) {
      more.beforeSave?.();
      change(claim.state);
      claim.state.serial += 1;
      world.saves.push({ why, text: JSON.stringify(claim.state) });
      more.afterSave?.();
    },
    flush: () => {},
    confirm: async () => {},
  };
  return convergeWith(claim, world, tools, more);
}

/** The same with a claim on a given state, which becomes the world's. */
export async function convergeWith(
  claim: StateClaim,
  world: World,
  tools: Tool[],
  more: Converging = {},
): Promise<Result> {
  world.state = claim.state;
  const result = await apply(await compareIn(world, tools, more), claim, more.sha);
  world.state = claim.state;
  return result;
}

/** The `action reason` of each tool that a plan changes. */
export function actions(plan: Plan): Record<string, string> {
  const busy = plan.changes.filter((change) => change.action !== "none" || change.blocked);
  return Object.fromEntries(
    busy.map((change) => [change.tool, `${change.action} ${change.reason ?? ""}`.trim()]),
  );
}
