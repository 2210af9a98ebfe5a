// `node kill-child.js FOLDER SCENARIO N`: a run that kills itself at its N-th call of a plugin or the store.
import { applyIn, scenarios } from "./killing.ts";

const [folder = "", name = "", point] = process.argv.slice(2);
const scenario = scenarios[name];
if (!scenario) throw new Error(`no scenario ${name}`);
let left = Number(point);
await applyIn(folder, scenario.after, scenario, () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
});
