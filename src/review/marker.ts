import * as z from "zod";

import type { StackStatus } from "../core/stack-status.ts";
import { hiddenLine, hiddenLines } from "./hidden-lines.ts";
import { type KeptPlan, readKept } from "./kept-plan.ts";
import { pack, unpack } from "./packed.ts";
import { Status } from "./status.ts";

// A comment belongs to a stack by its hidden lines. They hold all that a later run must know, so that nobody has to
// read the text below, and people may edit that. Whoever may write to the repository may edit these lines, too: what is
// read back is checked like anything from outside.

/** What the hidden lines on top of a comment, an issue or a check hold. */
export interface Marker {
  stack: string;
  /** The plan that the merge is compared with. */
  reviewed?: KeptPlan | undefined;
  /** The plan that only a comment applies: after a refusal, or for a part of the tools. */
  offered?: KeptPlan | undefined;
  /** How the stack stands; absent in what an earlier version wrote. */
  status?: StackStatus | undefined;
  /** The tools of the plan that another apply has changed since. A note on that stands above the text. */
  outdated?: string[] | undefined;
  /** The digest of what the text says, where that decides whether it is written again. */
  said?: string | undefined;
}

// An unknown status is none: a later version may know more of them.
const Rest = z.object({
  status: Status.optional().catch(undefined),
  outdated: z.array(z.string()).optional().catch(undefined),
  said: z.string().optional().catch(undefined),
});

/** The hidden lines. The first is `dtm:v1`, then there may be `dtm:offer` and `dtm:status`. */
export function markerLines({ stack, reviewed, offered, ...rest }: Marker): string {
  const hasRest = Object.values(rest).some((value) => value !== undefined);
  const first = reviewed ?? { packed: pack({ stack }), signature: "" };
  return [
    hiddenLine({ name: "v1", ...first }),
    ...(offered ? [hiddenLine({ name: "offer", ...offered })] : []),
    ...(hasRest ? [hiddenLine({ name: "status", packed: pack(rest), signature: "" })] : []),
  ].join("\n");
}

/** Reads the hidden lines of a text; null when it is none of ours, or damaged. */
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

/** The stack that a text is about; undefined when it is none of ours, or damaged. */
export function stackOf(body: string): string | undefined {
  return readMarker(body)?.stack;
}
