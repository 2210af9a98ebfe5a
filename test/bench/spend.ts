import { spawnSync } from "node:child_process";
import { join } from "node:path";

import type { Measured } from "./row.ts";

/** What a process took: milliseconds on the clock and of the processor, and memory at its peak. */
export interface Spent {
  ms: number;
  cpu: number;
  megabytes: number;
}

/** A process to be measured. */
export interface Subject {
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  /** Called before each run of it. */
  prepare?: () => void;
}

/** Runs Node once, with an environment of its own. */
export function spend({ args, cwd, env = {}, prepare }: Subject): Spent {
  prepare?.();
  const begun = performance.now();
  const { output, status } = spawnSync(
    process.execPath,
    ["-r", join(import.meta.dirname, "usage.cjs"), ...args],
    {
      cwd,
      env: { PATH: process.env["PATH"], HOME: cwd, ...env },
      stdio: ["ignore", "ignore", "pipe", "pipe"],
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    },
  );
  const ms = performance.now() - begun;
  const [, , said, used] = output;
  if (status !== 0 || !used) throw new Error(`${args.join(" ")} ended with ${status}: ${said}`);
  return { ms, ...(JSON.parse(used) as Omit<Spent, "ms">) };
}

/** What two processes take, measured in turns, so that both have the same neighbors. */
export function inTurns(rounds: number, subject: Subject, floor: Subject): { subject: Spent; floor: Spent } {
  const pairs = Array.from({ length: rounds }, () => [spend(subject), spend(floor)] as const);
  return { subject: median(pairs.map(([one]) => one)), floor: median(pairs.map(([, other]) => other)) };
}

function median(all: Spent[]): Spent {
  const of = (key: keyof Spent) =>
    all.map((one) => one[key]).sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
  return { ms: of("ms"), cpu: of("cpu"), megabytes: of("megabytes") };
}

/** The ratio of two times, with those of processor time and memory beside it. */
export function ratioOf({ subject, floor }: { subject: Spent; floor: Spent }): Measured {
  const times = `${seconds(subject.ms)} / ${seconds(floor.ms)}`;
  const cpu = `CPU ${(subject.cpu / floor.cpu).toFixed(2)} x`;
  const memory = `${subject.megabytes.toFixed(0)} / ${floor.megabytes.toFixed(0)} MB`;
  return { ratio: subject.ms / floor.ms, from: [times, cpu, memory].join(", ") };
}

/** A time as people read it. */
export function seconds(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`;
}
