import { spawnSync } from "node:child_process";

// How long it takes to start Node on an idle machine with two cores.
const idle = 60;

/** Measures how slow this machine is, for `atMost`: the slowest of a few starts of Node. */
export default function calibrate(): void {
  const taken = Array.from({ length: 4 }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    return performance.now() - begun;
  });
  process.env["DTM_SLOWNESS"] = String(Math.max(...taken) / idle);
}
