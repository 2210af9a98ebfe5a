import { keyOf, type Tool } from "../../src/core/config.ts";
import { inOrder } from "../../src/core/graph.ts";
import { makePlan } from "../../src/core/planner.ts";
import type { Plugin, PluginSet } from "../../src/core/plugin.ts";
import { makeSecrets } from "../../src/core/secrets.ts";
import type { State } from "../../src/core/state.ts";
import { apply } from "../../src/engine/apply.ts";
import { observe } from "../../src/engine/observe.ts";
import { prepare } from "../../src/engine/prepare.ts";
import { makeLoaded } from "../../src/plugins/schema.ts";
import { openState } from "../../src/state/store.ts";
import { memoryBackend } from "../backends/memory.ts";

const parallelism = 10;

/** What the engine costs, as ratios to what no engine could beat. */
export async function engineRows(): Promise<{ name: string; value: string }[]> {
  const [thousand, tenThousand] = [await planTime(1000), await planTime(10_000)];
  const [instant, slow] = [await applyTime(0), await applyTime(100)];
  return [
    { name: "apply 200 tools of 50 ms / bound", value: `${(await scheduleRatio()).toFixed(2)} x` },
    {
      name: "plan: ms per tool, 10,000 against 1,000",
      value: `${(tenThousand / 10_000 / (thousand / 1000)).toFixed(2)} x`,
    },
    { name: "memory after a plan of 10,000", value: `${Math.round(process.memoryUsage().rss / 1e6)} MB` },
    { name: "apply 200, saves of 100 ms against 0 ms", value: `${(slow / instant).toFixed(2)} x` },
  ];
}

// The bound: no schedule is shorter than its longest chain, nor than all work spread evenly.
async function scheduleRatio(): Promise<number> {
  const each = 50;
  const tools = randomTools(200, 7);
  const longest = longestChain(tools) * each;
  const bound = Math.max(longest, (tools.length * each) / parallelism);
  return (await timedApply(tools, each, 0)) / bound;
}

async function applyTime(writeDelayMs: number): Promise<number> {
  return timedApply(randomTools(200, 11), 50, writeDelayMs);
}

async function timedApply(tools: Tool[], verbMs: number, writeDelayMs: number): Promise<number> {
  const store = await openState(memoryBackend({ writeDelayMs }));
  await using claim = await store.claim({ id: "bench", operation: "apply", at: "" }, 0);
  const plugins = pluginsOf(verbMs);
  const calling = callingOf(claim.state);
  const prepared = prepare(tools, plugins, calling);
  const wanted = [...prepared.values()].map((one) => one.wanted);
  const live = new Map();
  const plan = makePlan({ stack: "bench", wanted, state: claim.state, live });
  const begun = performance.now();
  await apply({ ...calling, prepared, live, plan, plugins, claim, parallelism, run: "bench" });
  return performance.now() - begun;
}

async function planTime(count: number): Promise<number> {
  const tools = randomTools(count, 3);
  const plugins = pluginsOf(0);
  const state = stateOf(tools);
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const begun = performance.now();
    const calling = callingOf(state);
    const prepared = prepare(tools, plugins, calling);
    const live = await observe(prepared, state, calling, parallelism);
    const wanted = [...prepared.values()].map((one) => one.wanted);
    const { summary } = makePlan({ stack: "bench", wanted, state, live });
    if (summary.unchanged !== count) throw new Error("the bench plans changes");
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}

function pluginsOf(verbMs: number): PluginSet {
  const wait = () => (verbMs === 0 ? undefined : new Promise((done) => setTimeout(done, verbMs)));
  const make: Plugin["create"] = async (ctx) => {
    await wait();
    return { status: { id: ctx.tool.instanceID }, outputs: {} };
  };
  const read: Plugin["read"] = async (ctx) => ({ status: { id: ctx.tool.instanceID }, outputs: {} });
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

function callingOf(state: State) {
  const signal = new AbortController().signal;
  return {
    env: {},
    secrets: makeSecrets(),
    digestKey: state.lineage,
    report: () => {},
    signal,
    baseDir: "/",
  };
}

function stateOf(tools: Tool[]): State {
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

// Each tool comes after up to two of the thirty before it; the numbers are the same in every run.
function randomTools(count: number, seed: number): Tool[] {
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

function longestChain(tools: Tool[]): number {
  const length = new Map<string, number>();
  for (const tool of inOrder(tools.map((one) => ({ ...one, key: keyOf(one) }))))
    length.set(tool.key, 1 + Math.max(0, ...tool.dependsOn.map((on) => length.get(on) ?? 0)));
  return Math.max(...length.values());
}
