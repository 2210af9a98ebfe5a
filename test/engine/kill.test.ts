import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";

import { parseState } from "../../src/state/document.ts";
import { applyIn, type Scenario, scenarios, worldIn } from "./killing.ts";
import { atMost } from "../slowness.ts";

// Like crash.test.ts, but with real processes that are really killed: at the N-th call of a plugin or the store, for
// every N with KILL_EVERY=1 (as in the gate), otherwise for a sample.

const root = await mkdtemp(join(tmpdir(), "dtm-kill-"));
const child = join(root, "bundle", "kill-child.js");
const atOnce = 3;
const step = Number(process.env["KILL_EVERY"] ?? 10);
let total = 0;

// One file starts four times faster than the sources.
beforeAll(async () => {
  const bundle = await rolldown({ input: join(import.meta.dirname, "kill-child.ts"), platform: "node" });
  await bundle.write({ dir: dirname(child), format: "esm" });
});
afterAll(() => rm(root, { recursive: true }));

test.each(Object.keys(scenarios))(
  "a process that %s, killed with SIGKILL at any call, is finished by the next one",
  async (name) => {
    const scenario = scenarios[name] as Scenario;
    const start = await mkdtemp(join(root, "start-"));
    await applyIn(start, scenario.before, scenario);
    const unharmed = await copyOf(start);
    await applyIn(unharmed, scenario.after, scenario);
    const { things } = await worldIn(unharmed);
    const finished = { things, undone: [], madeTwice: [], next: "no-changes" };
    let next = 1;
    let last = Infinity;
    const take = () => (next += step) - step;
    const worker = async () => {
      for (let n = take(); n < last; n = take()) {
        const folder = await copyOf(start);
        if (!(await isKilled(folder, name, n))) last = Math.min(last, n);
        else total += 1;
        expect(await afterwards(folder, scenario)).toEqual(finished);
        await rm(folder, { recursive: true });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  },
  atMost(120_000),
);

test("the points at which a process was killed are more than 200 in all", () => {
  expect(total * step).toBeGreaterThan(200);
});

async function copyOf(folder: string): Promise<string> {
  const copy = await mkdtemp(join(root, "run-"));
  await cp(folder, copy, { recursive: true });
  return copy;
}

async function isKilled(folder: string, name: string, n: number): Promise<boolean> {
  const running = spawn(process.execPath, [child, folder, name, String(n)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code, signal] = (await once(running, "exit")) as [number | null, string | null];
  if (signal !== "SIGKILL" && code !== 0)
    throw new Error(`the run at point ${n} ended with ${signal ?? code}`);
  return signal === "SIGKILL";
}

/** What exists when the next run has ended, and what should not. */
async function afterwards(folder: string, scenario: Scenario) {
  const bytes = await readFile(join(folder, "state")).catch(() => null);
  if (bytes) await parseState(bytes, "the state after a kill");
  const { tools } = await applyIn(folder, scenario.after, scenario);
  const { things, made } = await worldIn(folder);
  return {
    things,
    undone: tools.filter(({ status }) => status === "failed" || status === "skipped"),
    madeTwice: made.filter((id, i) => made.indexOf(id) !== i),
    next: (await applyIn(folder, scenario.after, scenario)).outcome,
  };
}
