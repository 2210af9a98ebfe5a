import { counted } from "../core/counted.ts";
import type { PlanCounts, StackStatus } from "../core/stack-status.ts";
import { code } from "./escape.ts";
import { outcome, verdict } from "./words.ts";

/** The heading of a comment about a stack: its status. */
export function heading(stack: string, status: StackStatus): string {
  const [icon, words] = wordsOf(status);
  return `### ${icon} ${code(stack)}: ${words}`;
}

/** The status of a stack, as a cell of a table. */
export function statusText(status: StackStatus): string {
  return wordsOf(status).join(" ");
}

function wordsOf(status: StackStatus): [icon: string, words: string] {
  switch (status.kind) {
    case "planned":
      return [planIcon(status.counts), verdict(status.counts)];
    case "failed":
      return ["❌", status.problems > 0 ? counted(status.problems, "problem") : "failed"];
    case "stale":
      return ["⚠️", "not applied, because the plan is not the reviewed one"];
    case "refused":
      return ["❌", "not applied"];
    case "waiting":
      return ["🔒", "waiting for the lock on the state"];
    case "locked":
      return ["🔒", "not applied, because the state is locked"];
    case "applying":
      return ["⏳", `applying (${status.done} of ${status.total} done)`];
    case "applied":
      return appliedWords(status);
    case "included":
      return ["✅", "already applied"];
    case "interrupted":
      return ["⚠️", "the apply was interrupted"];
    case "withdrawn":
      return ["⚪", "closed without merging"];
    case "left":
      return ["⚪", "no longer affected"];
    default:
      return status satisfies never;
  }
}

const titles = {
  success: ["✅", "applied"],
  "no-changes": ["✅", "nothing to do"],
  failed: ["❌", "failed"],
  cancelled: ["⚠️", "canceled"],
} as const;

function appliedWords({ outcome: how, counts }: StackStatus & { kind: "applied" }): [string, string] {
  const [icon, title] = titles[how];
  return [icon, how === "no-changes" ? title : `${title} (${outcome(counts)})`];
}

function planIcon({ create, update, replace, delete: remove, blocked, missing = 0 }: PlanCounts): string {
  if (missing > 0) return "⛔";
  return create + update + replace + remove + blocked === 0 ? "✅" : "📋";
}
