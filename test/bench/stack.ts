import { keyOf, type Tool } from "../../src/core/config.ts";
import { secretDigests } from "../../src/core/digest.ts";
import { usualTraits } from "../../src/core/env-source.ts";
import { inOrder } from "../../src/core/graph.ts";
import type { Scope } from "../../src/core/plan.ts";
import type { Plugin, PluginSet } from "../../src/core/plugin.ts";
import { makeSecrets } from "../../src/core/secrets.ts";
import type { State } from "../../src/core/state.ts";
import type { Run } from "../../src/engine/run.ts";
import { makeLoaded } from "../../src/plugins/schema.ts";
import { makeSealer } from "../../src/state/seal.ts";

/** A plugin whose verbs take a given time; `read` takes none. */
export function pluginsOf(verbMs: number): PluginSet {
  const wait = () => (verbMs === 0 ? undefined : new Promise((done) => setTimeout(done, verbMs)));
  const make: Plugin["create"] = async (ctx) => {
    await wait();
    return { status: { id: ctx.tool.instanceID }, outputs: {} };
  };
  const read: Plugin["read"] = async (ctx) =>
    ctx.prior ? { status: { id: ctx.tool.instanceID }, outputs: {} } : null;
  const plugin: Plugin = {
    name: "t",
    summary: "-",
    options: { type: "object" },
    read,
    create: make,
    update: make,
    delete: async () => void (await wait()),
  };
  return new Map([["t", makeLoaded(plugin, "1")]]);
}

/** A run of the engine whose events nobody receives. */
export function runOf({ lineage }: State, parallelism: number): Run {
  return {
    id: "bench",
    program: "1.0.0",
    baseDir: "/",
    parallelism,
    readLag: 0,
    signal: new AbortController().signal,
    report: () => {},
    secrets: {
      env: {},
      source: "shell",
      traits: usualTraits,
      registry: makeSecrets(),
      digests: secretDigests([], lineage),
      planDigest: () => undefined,
      sealer: makeSealer([]),
      vault: new Map(),
    },
  };
}

/** Everything that is configured has to be applied. */
export const whole = { scope: { goal: "apply", targets: [] } } satisfies { scope: Scope };

/** A state in which all tools are as configured. */
export function stateOf(tools: Tool[]): State {
  const entries = tools.map(({ name, instanceID, dependsOn, options, lifecycle }) => {
    const resource = { status: { id: instanceID }, outputs: {} };
    const plugin = { name, version: "1" };
    return [
      `${name}.${instanceID}`,
      { name, instanceID, dependsOn, options, secrets: {}, resource, plugin, lifecycle },
    ];
  });
  return { version: 2, lineage: "l", serial: 1, fence: 1, writeId: "w", tools: Object.fromEntries(entries) };
}

/** Each tool depends on up to two of the thirty before it; a seed gives the same ones in every run. */
export function randomTools(count: number, seed: number): Tool[] {
  let last = seed;
  const random = (below: number) => {
    last = (last * 1_103_515_245 + 12_345) % 2_147_483_648;
    return last % below;
  };
  return Array.from({ length: count }, (_, i) => {
    const behind = Array.from({ length: random(3) }, () => i - 1 - random(30)).filter((j) => j >= 0);
    const dependsOn = [...new Set(behind.map((j) => `t.n${j}`))].sort();
    const source = { file: "bench.yaml", line: i + 1, column: 1 };
    return {
      name: "t",
      instanceID: `n${i}`,
      dependsOn,
      options: { a: i, b: ["x", "y"] },
      lifecycle: {},
      source,
    };
  });
}

/** The length of the longest chain of dependent tools. */
export function longestChain(tools: Tool[]): number {
  const length = new Map<string, number>();
  for (const tool of inOrder(tools.map((one) => ({ ...one, key: keyOf(one) }))))
    length.set(tool.key, 1 + Math.max(0, ...tool.dependsOn.map((on) => length.get(on) ?? 0)));
  return Math.max(...length.values());
}
