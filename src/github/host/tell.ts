import { posix } from "node:path";

import type { Plan } from "../../core/plan.ts";
import type { StackStatus } from "../../core/stack-status.ts";
import { factsOf } from "../../review/facts.ts";
import { type Marker, markerLines } from "../../review/marker.ts";
import { outcomeOf } from "../../review/outcome.ts";
import { checkName, writeCheck } from "../api/check.ts";
import { rooms } from "../api/limits.ts";
import type { Ports } from "./ports.ts";

/** The status of a stack, for the check on the commit. */
export interface CheckReport {
  stack: string;
  status: StackStatus;
  /** In a few words. */
  title: string;
  /** In full, within so many bytes. */
  text: (room: number) => string;
  /** Set if its changes are annotated on their lines. */
  plan?: Plan;
  /** Set if the check keeps a plan for the merge. */
  marker?: Marker | undefined;
}

/** Reports the status of a stack on the commit of the run. Returns whether the check keeps the marker. */
export async function tellCommit(
  { stack, status, title, text, plan, marker }: CheckReport,
  { setting, secrets, log, folder, combined }: Ports,
): Promise<boolean> {
  const { conclusion } = outcomeOf(status);
  combined.note(stack, conclusion);
  const check = {
    conclusion,
    title: secrets.redact(title),
    text: secrets.redact(text(rooms.check)),
    plan: plan && inRepository(plan, folder),
    hidden: marker && markerLines(marker),
  };
  return writeCheck(checkName(stack), check, setting(), log);
}

/** Whether this run is superseded on its pull request; the log says why. */
export async function isSuperseded({ setting, log }: Ports): Promise<boolean> {
  if (factsOf(setting().trigger).plan !== "reviewed") return false;
  const { supersededBy } = await import("../api/superseded.ts");
  const why = await supersededBy(setting());
  if (why !== undefined) log.say(`This run shows nothing on the pull request: ${why}.`);
  return why !== undefined;
}

// File names start at the configuration's folder; GitHub expects them from the root of the repository.
function inRepository(plan: Plan, folder: string): Plan {
  const changes = plan.changes.map((change) =>
    change.source
      ? { ...change, source: { ...change.source, file: posix.join(folder, change.source.file) } }
      : change,
  );
  return { ...plan, changes };
}
