import { firstApply, writeStack } from "../files.ts";
import type { Row } from "../row.ts";
import { seconds, spend } from "../spend.ts";

const [count, verbMs, parallelism] = [10_000, 50, 10];

/** An apply whose verbs take their time. */
export const rows: Row[] = [
  {
    name: "apply of 10,000 tools of 50 ms, 10 at once / bound",
    wanted: 1.1,
    async measure({ cli, folder }) {
      writeStack(folder, "long", count, (i) => `options: { a: ${i} }`, verbMs);
      const bound = (count * verbMs) / parallelism;
      const { ms, cpu, megabytes } = spend(firstApply(cli, folder, "long"));
      const from = `${seconds(ms)} / ${seconds(bound)}, CPU ${seconds(cpu)}, ${megabytes.toFixed(0)} MB`;
      return { ratio: ms / bound, from };
    },
  },
];
