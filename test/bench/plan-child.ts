// `node plan-child.ts 10000`: what a plan of that many unchanged tools costs, in its own process.
import { compare } from "../../src/engine/compare.ts";
import { pluginsOf, randomTools, runOf, stateOf, whole } from "./stack.ts";

const count = Number(process.argv[2]);
const tools = randomTools(count, 3);
const plugins = pluginsOf(0);
const state = stateOf(tools);
const times = [await planOnce()];
while (times.length < 7) times.push(await planOnce());
// The fastest one: the others say more about what else ran on the machine than about our code.
const msPerTool = Math.min(...times) / count;
console.log(JSON.stringify({ msPerTool }));

async function planOnce(): Promise<number> {
  const begun = performance.now();
  const stack = { name: "bench", tools, plugins };
  const { plan } = await compare(runOf(state, 10), stack, state, { ...whole, refresh: true });
  if (plan.summary.unchanged !== count) throw new Error("the bench plans changes");
  return performance.now() - begun;
}
