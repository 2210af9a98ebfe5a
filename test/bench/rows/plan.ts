import { join } from "node:path";

import { firstApply, planOf, writeStack } from "../files.ts";
import type { Bench, Row } from "../row.ts";
import { inTurns, ratioOf, spend, type Spent } from "../spend.ts";

/** Plans of many tools that stay as they are. */
export const rows: Row[] = [
  {
    name: "plan of 10,000 unchanged tools / parse of its files",
    // 2 s where this plan took 3.5 s.
    wanted: 3.4,
    measure: async (bench) => ratioOf(unchanged(bench)),
  },
  {
    name: "memory of that plan / of that parse",
    // 200 MB where it took 315.
    wanted: 1.5,
    async measure(bench) {
      const { subject, floor } = unchanged(bench);
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

function unchanged({ cli, folder, rounds }: Bench): { subject: Spent; floor: Spent } {
  writeApplied(cli, folder, 10_000);
  const child = join(import.meta.dirname, "../parse-child.mjs");
  const parse = { args: [child, "of-10000.yaml", "of-10000.state"], cwd: folder };
  return inTurns(rounds, planOf(cli, folder, "of-10000"), parse);
}

function growth({ cli, folder, rounds }: Bench, what: "ms" | "megabytes") {
  for (const count of [10_000, 30_000]) writeApplied(cli, folder, count);
  const { subject, floor } = inTurns(
    rounds,
    planOf(cli, folder, "of-30000"),
    planOf(cli, folder, "of-10000"),
  );
  // What Node itself takes does not grow.
  const node = spend({ args: ["-e", "0"], cwd: folder })[what];
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
