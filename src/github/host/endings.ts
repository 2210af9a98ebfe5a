import type { StackStatus } from "../../core/stack-status.ts";
import { interruptedMarkdown } from "../../report/applying.ts";
import { withdrawnMarkdown } from "../../report/comment/endings.ts";
import type { Marker } from "../../review/marker.ts";
import { outcomeOf } from "../../review/outcome.ts";
import { answering, type Withdrawal, withdrawing } from "../../review/updates.ts";
import { nameOf, type Ports } from "./ports.ts";

/** Withdraws the plan of a pull request that was closed without merging, or no longer affects the stack. */
export async function tellWithdrawn(kind: Withdrawal, ports: Ports): Promise<void> {
  const { stack = "", links } = ports.setting();
  const name = nameOf(stack, ports);
  // Labels are about all stacks of the pull request, and the others are still there.
  if (kind === "withdrawn") ports.labels.note();
  const known: Pick<Marker, "hasApplied"> = {};
  await ports.comments.write(
    name,
    (before) => {
      const next = withdrawing(name, kind)(before);
      known.hasApplied = next?.hasApplied;
      return next;
    },
    () => withdrawnMarkdown(name, links, known.hasApplied === true, kind),
  );
  if (known.hasApplied)
    ports.log.warn(`${name}: what \`/dtm apply\` changed from this pull request is kept.`);
}

/** Reports that a run was killed during its apply. */
export async function tellInterrupted(ports: Ports): Promise<void> {
  const { stack = "", links } = ports.setting();
  const name = nameOf(stack, ports);
  const status: StackStatus = { kind: "interrupted" };
  ports.labels.note(...outcomeOf(status).labels);
  await ports.comments.write(name, answering(name, status), () => interruptedMarkdown(name, links));
}
