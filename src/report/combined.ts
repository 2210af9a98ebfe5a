import type { Combined } from "../core/stack-status.ts";
import { code } from "./escape.ts";
import { fitted } from "./fit.ts";

/** What a commit's stacks come to, for people. */
export interface CombinedText {
  title: string;
  text: string;
}

/** Describes the stacks of a commit: those that are not fine, those that have not ended, and how many there are. */
export function combinedText(stacks: readonly string[], found: Combined, most: number): CombinedText {
  const { failed, waiting } = found;
  const icon = (stack: string) => (failed.includes(stack) ? "❌" : waiting.includes(stack) ? "⏳" : "✅");
  const rows = stacks.map((stack) => `* ${icon(stack)} ${code(stack)}`);
  const text = fitted(["Each stack has a check of its own."], [{ head: [], rows, more: "stacks" }], [], most);
  return { title: titleOf(stacks.length, found), text };
}

function titleOf(all: number, { conclusion, failed, waiting }: Combined): string {
  if (failed.length > 0) return `${failed.length} of ${all} stacks failed`;
  if (conclusion === "failure") return "the run failed; see its log";
  if (waiting.length > 0) return `waiting for ${waiting.length} of ${all} stacks`;
  if (all === 0) return "no stack is affected";
  return all === 1 ? "the only stack that is affected is fine" : `all ${all} stacks are fine`;
}
