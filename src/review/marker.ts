import * as z from "zod";

import type { StackStatus } from "../core/stack-status.ts";
import { hiddenLine, hiddenLines } from "./hidden-lines.ts";
import { type KeptPlan, readKept } from "./kept-plan.ts";
import { pack, unpack } from "./packed.ts";
import { Status } from "./status.ts";

// The hidden lines of a comment tell which stack it belongs to. They have everything that a later run needs, so that
// nobody has to parse the text below, which people may edit. Anyone with write permission can edit these lines, too, so
// they are checked like any input from outside.

/** The content of the hidden lines on top of a comment, an issue or a check. */
export interface Marker {
  stack: string;
  /** The plan that the merge is compared with. */
  reviewed?: KeptPlan | undefined;
  /** The plan that only a comment applies: after a refusal, or for some of the tools. */
  offered?: KeptPlan | undefined;
  /** The status of the stack; missing if an earlier version wrote it. */
  status?: StackStatus | undefined;
  /** The tools in the plan that another apply has changed since. A note above the text says so. */
  outdated?: string[] | undefined;
  /** `/dtm apply` has changed something from this pull request, which a later plan or its closing does not undo. */
  hasApplied?: boolean | undefined;
  /** A digest of what the text says, if that decides whether it is written again. */
  said?: string | undefined;
}

// An unknown status counts as none: a later version may have more of them.
const Rest = z.object({
  status: Status.optional().catch(undefined),
  outdated: z.array(z.string()).optional().catch(undefined),
  hasApplied: z.boolean().optional().catch(undefined),
  said: z.string().optional().catch(undefined),
});

/** The hidden lines: first `dtm:v1`, then optionally `dtm:offer` and `dtm:status`. */
export function markerLines({ stack, reviewed, offered, ...rest }: Marker): string {
  const hasRest = Object.values(rest).some((value) => value !== undefined);
  const first = reviewed ?? { packed: pack({ stack }), signature: "" };
  return [
    hiddenLine({ name: "v1", ...first }),
    ...(offered ? [hiddenLine({ name: "offer", ...offered })] : []),
    ...(hasRest ? [hiddenLine({ name: "status", packed: pack(rest), signature: "" })] : []),
  ].join("\n");
}

/** Reads the hidden lines of a text; null if they are not ours, or damaged. */
export function readMarker(body: string): Marker | null {
  const [first, ...more] = hiddenLines(body);
  const found = first?.name === "v1" ? readKept(first) : undefined;
  if (!found) return null;
  const named = (name: string) => more.find((line) => line.name === name);
  const [offer, rest] = [named("offer"), named("status")];
  return {
    stack: found.stack,
    reviewed: found.kept,
    offered: offer && readKept(offer)?.kept,
    ...(rest && Rest.safeParse(unpack(rest.packed)).data),
  };
}

/** Whether a marker has a plan of another one, which a later run may apply. */
export function keepsPlanOf(before: Marker, { reviewed, offered }: Marker): boolean {
  const kept = [before.reviewed, before.offered];
  return [reviewed, offered].some((plan) => plan !== undefined && kept.includes(plan));
}

/** The same marker without its plans: somebody else may have changed them. */
export function withoutPlans(marker: Marker): Marker {
  return { ...marker, reviewed: undefined, offered: undefined };
}

/** The stack that a text is about; undefined if the text is not ours, or damaged. */
export function stackOf(body: string): string | undefined {
  return readMarker(body)?.stack;
}
