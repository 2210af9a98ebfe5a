import { firstApply, writeStack } from "../files.ts";
import type { Row } from "../row.ts";
import { inTurns, ratioOf } from "../spend.ts";

const count = 3000;

/** An apply with many secrets. */
export const rows: Row[] = [
  {
    name: "apply with 3,000 distinct secrets / with one shared",
    wanted: 1.3,
    async measure({ cli, folder, rounds }) {
      writeStack(folder, "distinct", count, (i) => `options: { token: "[[ env TOKEN_${i} ]]" }`);
      writeStack(folder, "shared", count, () => `options: { token: "[[ env TOKEN_0 ]]" }`);
      // Alike at their start, as tokens are.
      const secret = (i: number) => `tok_${String(i * 7919).padStart(10, "0")}_Zq7`;
      const env = Object.fromEntries(Array.from({ length: count }, (_, i) => [`TOKEN_${i}`, secret(i)]));
      const applyOf = (name: string) => firstApply(cli, folder, name, env);
      return ratioOf(inTurns(rounds, applyOf("distinct"), applyOf("shared")));
    },
  },
];
