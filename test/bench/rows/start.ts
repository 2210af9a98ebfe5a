import { writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Bench, Measured, Row } from "../row.ts";
import { inTurns, ratioOf, type Subject } from "../spend.ts";

/** What starting costs. */
export const rows: Row[] = [
  {
    name: "dtm version / bare Node",
    wanted: 1.6,
    measure: (bench) => againstNode(bench, { args: [bench.cli, "version"], cwd: bench.folder }),
  },
  {
    name: "post step with nothing to do / bare Node",
    wanted: 1.1,
    measure: (bench) => againstNode(bench, { args: [bench.post], cwd: bench.folder }),
  },
];

async function againstNode({ folder, rounds }: Bench, subject: Subject): Promise<Measured> {
  const bare = { args: [join(folder, "nothing.cjs")], cwd: folder };
  writeFileSync(join(folder, "nothing.cjs"), "");
  // One start takes little and varies much.
  return ratioOf(inTurns(rounds * 5, subject, bare));
}
