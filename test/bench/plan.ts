// `node test/bench/plan.ts 10000`: what a plan of so many unchanged tools costs, in a process of its own.
import { makePlan } from "../../src/plan/planner.ts";
import { observe } from "../../src/engine/observe.ts";
import { prepare } from "../../src/engine/prepare.ts";
import { callingOf, pluginsOf, randomTools, stateOf } from "./stack.ts";

const count = Number(process.argv[2]);
const tools = randomTools(count, 3);
const plugins = pluginsOf(0);
const state = stateOf(tools);
const times = [await planOnce()];
const megabytes = process.memoryUsage().rss / 1e6;
while (times.length < 7) times.push(await planOnce());
// The fastest: what other processes take away from the rest says nothing of ours.
const msPerTool = Math.min(...times) / count;
console.log(JSON.stringify({ msPerTool, megabytes }));

async function planOnce(): Promise<number> {
  const begun = performance.now();
  const calling = callingOf(state);
  const prepared = prepare(tools, plugins, calling);
  const observed = await observe(prepared, state, calling, 10);
  const desired = [...prepared.values()].map((one) => one.desired);
  const { summary } = makePlan({ stack: "bench", desired, state, observed });
  if (summary.unchanged !== count) throw new Error("the bench plans changes");
  return performance.now() - begun;
}
