import * as z from "zod";

import { hiddenLine, hiddenLines } from "./hidden-lines.ts";
import type { Combined } from "../core/stack-status.ts";
import type { Outcome } from "./outcome.ts";
import { pack, unpack } from "./packed.ts";

/** How each stack of a commit ended, as far as it has. */
export type StackConclusions = ReadonlyMap<string, Outcome["conclusion"]>;

/** Combines the stacks that a commit affects: a single one that is not fine decides at once. */
export function combined(stacks: readonly string[], ended: StackConclusions): Combined {
  const failed = stacks.filter((stack) => (ended.get(stack) ?? "success") !== "success");
  const waiting = stacks.filter((stack) => !ended.has(stack));
  if (failed.length > 0) return { conclusion: "failure", failed, waiting };
  return { conclusion: waiting.length > 0 ? undefined : "success", failed, waiting };
}

const Listed = z.object({ stacks: z.array(z.string()) });

/** The stacks that one job found, for the jobs that work on them, as a hidden line. */
export function stacksLine(stacks: readonly string[]): string {
  return hiddenLine({ name: "stacks", packed: pack({ stacks }), signature: "" });
}

/** The stacks in a hidden line; undefined: there is none. */
export function stacksIn(text: string): string[] | undefined {
  const found = hiddenLines(text).find(({ name }) => name === "stacks");
  return found && Listed.safeParse(unpack(found.packed)).data?.stacks;
}
