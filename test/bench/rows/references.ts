import { firstApply, writeStack } from "../files.ts";
import type { Row } from "../row.ts";
import { inTurns, ratioOf } from "../spend.ts";

/** An apply along references. */
export const rows: Row[] = [
  {
    name: "chain of 1,000 tools by output references / by dependsOn",
    wanted: 1.5,
    async measure({ cli, folder, rounds }) {
      const before = (i: number, text: string) => (i === 0 ? "" : text);
      writeStack(folder, "references", 1000, (i) =>
        before(i, `options: { of: "\${{ noop.n${i - 1}.outputs.id }}" }`),
      );
      writeStack(folder, "depends", 1000, (i) => before(i, `dependsOn: [noop.n${i - 1}]`));
      const applyOf = (name: string) => firstApply(cli, folder, name);
      return ratioOf(inTurns(rounds, applyOf("references"), applyOf("depends")));
    },
  },
];
