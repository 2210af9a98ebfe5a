import { join } from "node:path";

import { firstApply, planOf, writeStack } from "../files.ts";
import type { Bench, Measured, Row } from "../row.ts";
import { inTurns, ratioOf, spend } from "../spend.ts";

/** Plans of many tools that stay as they are. */
export const rows: Row[] = [
  {
    name: "plan of 10,000 unchanged tools / parse of its files",
    // 2 s where this plan took 3.5 s, which was 7.2 times the parse.
    wanted: 4.1,
    measure: async (bench) => ratioOf((unchanged ??= measureUnchanged(bench))),
  },
  {
    name: "memory of that plan / of that parse",
    // 200 MB where it took 315, which was 2.9 times the parse.
    wanted: 1.85,
    async measure(bench) {
      const { subject, floor } = (unchanged ??= measureUnchanged(bench));
      const from = `${subject.megabytes.toFixed(0)} / ${floor.megabytes.toFixed(0)} MB`;
      return { ratio: subject.megabytes / floor.megabytes, from };
    },
  },
  {
    name: "time per tool of a plan, 30,000 / 10,000",
    wanted: 1.2,
    measure: async (bench) => growth(bench, "ms"),
  },
  {
    name: "memory per tool of a plan, 30,000 / 10,000",
    wanted: 1.2,
    measure: async (bench) => growth(bench, "megabytes"),
  },
];

type Pair = ReturnType<typeof inTurns>;

// Two rows each have the same measurement.
let unchanged: Pair | undefined;
let grown: Pair | undefined;

function measureUnchanged({ cli, folder, rounds }: Bench): Pair {
  writeApplied(cli, folder, 10_000);
  const child = join(import.meta.dirname, "../parse-child.mjs");
  const parse = { args: [child, "of-10000.yaml", "of-10000.state"], cwd: folder };
  return inTurns(rounds, planOf(cli, folder, "of-10000"), parse);
}

function measureGrown({ cli, folder, rounds }: Bench): Pair {
  for (const count of [10_000, 30_000]) writeApplied(cli, folder, count);
  return inTurns(rounds, planOf(cli, folder, "of-30000"), planOf(cli, folder, "of-10000"));
}

function growth(bench: Bench, what: "ms" | "megabytes"): Measured {
  const { subject, floor } = (grown ??= measureGrown(bench));
  // What Node itself takes does not grow.
  const node = spend({ args: ["-e", "0"], cwd: bench.folder })[what];
  const [many, few] = [subject[what] - node, floor[what] - node];
  return { ratio: many / few / 3, from: ratioOf({ subject, floor }).from };
}

function writeApplied(cli: string, folder: string, count: number): void {
  const name = `of-${count}`;
  writeStack(folder, name, count, (i) => {
    const before = i > 0 ? `noop.n${(i - 1) >> 1}` : "";
    return `dependsOn: [${before}], options: { a: ${i}, b: [x, y] }`;
  });
  spend(firstApply(cli, folder, name));
}
