import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { Tool } from "../../../src/core/config.ts";
import { apply } from "../../../src/engine/apply.ts";
import { compare } from "../../../src/engine/compare.ts";
import { openState } from "../../../src/state/store.ts";
import { memoryBackend } from "../../backends/memory.ts";
import type { Row } from "../row.ts";
import { seconds } from "../spend.ts";
import { longestChain, pluginsOf, randomTools, runOf, whole } from "../stack.ts";

const parallelism = 10;
const seeds = [1, 7, 11, 23, 42];

/** What the engine costs, as ratios to the best that any engine could reach. */
export const rows: Row[] = [
  {
    name: "apply of 200 tools of 50 ms / bound, worst graph",
    wanted: 1.1,
    async measure() {
      const ratios: number[] = [];
      for (const seed of seeds) ratios.push(await scheduleRatio(seed));
      return { ratio: Math.max(...ratios), from: `seeds ${seeds.join(", ")}` };
    },
  },
  {
    name: "apply of 200 tools of 100 ms, saves of 100 ms / of 0 ms",
    // No store beats 200 ms here: one write before the first verb, one after the last.
    wanted: 1.2,
    async measure() {
      const [instant, slow] = [await applyTime(0), await applyTime(100)];
      return { ratio: slow / instant, from: `${seconds(slow)} / ${seconds(instant)}` };
    },
  },
  {
    name: "engine's time per tool of a plan, 10,000 / 1,000",
    wanted: 1.2,
    async measure() {
      const [many, few] = [planOf(10_000), planOf(1000)];
      const from = [many, few].map(({ msPerTool }) => `${(1000 * msPerTool).toFixed(0)} µs`).join(" / ");
      return { ratio: many.msPerTool / few.msPerTool, from };
    },
  },
];

// The bound: no schedule is shorter than the longest chain, or than all work spread evenly.
async function scheduleRatio(seed: number): Promise<number> {
  const each = 50;
  const tools = randomTools(200, seed);
  const longest = longestChain(tools) * each;
  const bound = Math.max(longest, (tools.length * each) / parallelism);
  return (await timedApply(tools, each, 0)) / bound;
}

async function applyTime(writeDelayMs: number): Promise<number> {
  return timedApply(randomTools(200, 11), 100, writeDelayMs);
}

async function timedApply(tools: Tool[], verbMs: number, writeDelayMs: number): Promise<number> {
  const store = await openState(memoryBackend({ beforeWrite: () => sleep(writeDelayMs) }));
  await using claim = await store.claim({ id: "bench", operation: "apply", at: "" }, 0);
  const plugins = pluginsOf(verbMs);
  const run = runOf(claim.state, parallelism);
  const stack = { name: "bench", tools, plugins };
  const comparison = await compare(run, stack, claim.state, { ...whole, refresh: false });
  const begun = performance.now();
  const { outcome } = await apply(comparison, claim);
  if (outcome !== "success") throw new Error(`the apply ended with ${outcome}`);
  return performance.now() - begun;
}

// In its own process, so that what others left behind counts for neither time nor memory.
function planOf(count: number): { msPerTool: number } {
  const args = [join(import.meta.dirname, "../plan-child.ts"), String(count)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as { msPerTool: number };
}
