import { code } from "../escape.ts";
import { fitted } from "../fit.ts";
import { heading } from "../heading.ts";
import { footer, type Links } from "../links.ts";

/** Why a plan must not be applied: it differs from the reviewed one. The current plan follows below. */
export function staleMarkdown(stack: string, differences: string[], most: number): string {
  const head = [
    heading(stack, { kind: "stale" }),
    "Nothing was applied. Look at the current plan below. To apply it, comment `/dtm apply`, start this workflow by hand with `command: apply` and `confirm: true`, or open a pull request. `/dtm plan` plans again, and `/dtm help` lists all commands.",
    "The configuration, the state or a resource has changed since the review. The differences:",
  ];
  const rows = differences.map((text) => `- ${code(text)}`);
  return fitted(head, [{ head: [], rows, more: "differences" }], [], most);
}

const keptNote =
  "> [!WARNING]\n> **What `/dtm apply` changed from this pull request is kept**, though the default branch does not have it. To undo it, start this workflow by hand on the default branch with `command: apply` and `confirm: true`.";

const withdrawals = {
  withdrawn: "Its plan will not be applied. Reopening the pull request plans again.",
  left: "This pull request no longer changes this stack, so its merge does not apply it.",
};

/** The report on a plan that is withdrawn, and why. `hasApplied`: a comment command applied some of it before. */
export function withdrawnMarkdown(
  stack: string,
  links: Links,
  hasApplied: boolean,
  kind: keyof typeof withdrawals = "withdrawn",
): string {
  const head = heading(stack, { kind });
  const text = withdrawals[kind];
  const kept = hasApplied ? keptNote : "";
  return [head, kept, text, footer(links)].filter(Boolean).join("\n\n");
}
