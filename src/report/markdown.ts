import { counted } from "../core/counted.ts";
import type { Problem } from "../core/errors.ts";
import type { Result, ToolResult } from "../core/events.ts";
import type { Change, Plan } from "../core/plan.ts";
import { secretChanged } from "../core/plan.ts";
import { appliedStatus, planCounts, plannedStatus } from "../core/stack-status.ts";
import { block, code, htmlCode, link, prose } from "./escape.ts";
import { diffLines, firstLines } from "./fields.ts";
import { fitted, type Part } from "./fit.ts";
import { aboutMarkdown, afterMarkdown, goneList, lossMarkdown } from "./gone.ts";
import { heading } from "./heading.ts";
import { shownFields } from "./shown-fields.ts";
import { footer, lineUrl, type Links, type Way } from "./links.ts";
import { planGraph } from "./plan-graph.ts";
import { previewLines } from "./preview.ts";
import { notices } from "./problems.ts";
import { cellRoom, firstFew, row, statusIcons, tableHead } from "./table.ts";
import { needLine, notable, ofFork, remarks, seconds, verb, verdict, why } from "./words.ts";

const ways: Record<Way, string> = {
  merge:
    "**Merge** to apply exactly this plan. If anything changes before then, the apply stops and lists the differences.",
  "other-branch":
    "Merging this applies nothing yet, because its base is not the default branch. The pull request that merges it there plans again.",
  queue: "Planned for the merge queue; nothing is applied before the merge.",
  comment: "To apply exactly this plan, comment `/dtm apply`, with the same `--target` if there was one.",
  hand: "To apply it, start this workflow by hand with `command: apply` and `confirm: true`.",
};

const icons = { create: "🟢", update: "🟡", replace: "🟠", delete: "🔴", none: "⛔" };
const afterwards: Partial<Record<Result["outcome"], string>> = {
  failed:
    "What is done is kept. Fix the cause and run this workflow again: it resumes where this run stopped.",
  cancelled: "What is done is kept. Run this workflow again: it resumes where this run stopped.",
};

/**
 * A plan as the body of a comment or a summary, without its marker. `warned` are warnings about the configuration,
 * `brought` the files of plugins that its pull request changes.
 */
export function planMarkdown(
  plan: Plan,
  links: Links,
  most: number,
  warned: Problem[] = [],
  brought: string[] = [],
): string {
  const changes = notable(plan);
  const head = [
    heading(plan.stack, plannedStatus(plan)),
    ...(plan.isolated ? [`> [!IMPORTANT]\n> ${ofFork}`] : []),
    ...(brought.length > 0 ? [codeNotice(brought)] : []),
    ...warnings(plan),
  ];
  const { unchanged } = planCounts(plan);
  const foot = [
    ...(unchanged > 0 ? [`${unchanged} unchanged.`] : []),
    nextStep(plan, links),
    footer(links, `plan ${plan.digest.slice(7, 19)}`),
  ];
  return fitted(
    head,
    [
      lacking(plan),
      table(changes, links),
      notices(warned, links),
      left(plan),
      graph(plan),
      details(changes, most),
    ],
    foot,
    most,
  );
}

function codeNotice(files: string[]): string {
  return `> [!CAUTION]\n> **This pull request brings code of its own:** ${firstFew(files)}. It ran to make this plan, with what this job reaches, and the apply runs it again. Review it as you would review the workflow.`;
}

/** A plan's text without the offer to apply it. */
export function withoutOffer(text: string): string {
  const offers: string[] = Object.values(ways);
  return text
    .split("\n\n")
    .filter((part) => !offers.includes(part.trim()))
    .join("\n\n");
}

/** Below a plan of which only the digest is kept. */
export const largePlanNote =
  "\n\n> [!WARNING]\n> **This plan cannot be resumed.** It has more than 2,000 changes, of which only the digest is kept. If its apply fails, review the rest: comment `/dtm plan`, then `/dtm apply`. Smaller pull requests avoid this.";

/** Below a plan whose pins are not kept. */
export const unpinnedNote =
  "\n\n> [!WARNING]\n> **This plan cannot keep its inputs.** They are too many for this comment. If a template or a download changes before the merge, the apply stops, and the plan has to be reviewed again. Smaller pull requests avoid this.";

/** Drift as the body of an issue or a summary. */
export function driftMarkdown(plan: Plan, links: Links, most: number, warned: Problem[] = []): string {
  const changes = notable(plan);
  const hasNone = changes.length === 0;
  const isKnown = !plan.needs;
  const head = [
    `### ${hasNone && isKnown ? "✅" : "⚠️"} ${code(plan.stack)}: ${driftVerdict(plan)}`,
    ...(hasNone ? [] : ["Resources differ from what was last applied. An apply would make these changes:"]),
    ...warnings(plan),
  ];
  const next =
    "To undo the drift, comment `/dtm apply` on the drift issue, or start this workflow by hand with `command: apply` and `confirm: true`. To keep it, change the configuration accordingly.";
  return fitted(
    head,
    [lacking(plan), table(changes, links), notices(warned, links), details(changes, most)],
    [...(hasNone ? [] : [next]), footer(links)],
    most,
  );
}

function driftVerdict(plan: Plan): string {
  if (notable(plan).length > 0) return `drift (${verdict(planCounts(plan))})`;
  return plan.needs ? "could not look for all drift" : "no drift";
}

/** The last comment on a drift issue. */
export function driftGoneMarkdown(stack: string, links: Links): string {
  return [`✅ The drift of ${code(stack)} is gone.`, footer(links)].filter(Boolean).join("\n\n");
}

/** A plan from a fork's run, for a comment on the fork's pull request. */
export function publishedMarkdown(plan: Plan, from: string, links: Links, most: number): string {
  const notice = `> [!CAUTION]\n> Reported by a run of the fork ${code(from)}. The fork controls what its runs report.`;
  return `${notice}\n\n${planMarkdown(plan, links, most - notice.length)}`;
}

/** The result of an apply. */
export function resultMarkdown(plan: Plan, result: Result, links: Links, most: number): string {
  const head = [heading(plan.stack, appliedStatus(result))];
  const known = new Map(plan.changes.map(({ tool, about }) => [tool, about]));
  const rows = inOrder(result.tools).map((tool) => {
    const about = tool.about ?? known.get(tool.tool);
    const name = [code(tool.tool), ...(about ? [aboutMarkdown(about)] : [])].join("<br>");
    return row([`${statusIcons[tool.status]} ${verb(tool.action)}`, name, ending(tool)]);
  });
  const parts: Part[] = [
    { head: tableHead("", "Tool", ""), rows, more: "tools" },
    failures(result.tools),
    details(notable(plan), most),
  ];
  const { [result.outcome]: next } = afterwards;
  return fitted(head, parts, [...(next ? [next] : []), footer(links, `state ${result.serial}`)], most);
}

/** Why a plan must not be applied: it differs from the reviewed one. The current plan follows below. */
export function staleMarkdown(stack: string, differences: string[], most: number): string {
  const head = [
    heading(stack, { kind: "stale" }),
    "The configuration, the state or a resource has changed since the review. Nothing was applied. The differences:",
  ];
  const rows = differences.map((text) => `- ${code(text)}`);
  const next =
    "This is the current plan. To apply it, comment `/dtm apply`, start this workflow by hand with `command: apply` and `confirm: true`, or open a pull request.";
  return fitted(head, [{ head: [], rows, more: "differences" }], [next], most);
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

function warnings(plan: Plan): string[] {
  const named = (changes: Change[]) => firstFew(changes.map((change) => change.tool));
  const gone = goneList(plan);
  const secret = plan.changes.filter((change) =>
    change.fields.some((field) => field.after === secretChanged),
  );
  const blocked = plan.changes.filter((change) => change.blocked);
  const said = [
    ...(gone.length > 0 ? [gone.join("\n> ")] : []),
    ...(secret.length > 0 ? [`🔑 **Secrets changed:** ${named(secret)}`] : []),
    ...(blocked.length > 0 ? [`⛔ **Cannot be applied:** ${named(blocked)}`] : []),
  ];
  return said.length > 0 ? [["> [!WARNING]", ...said.map((text) => `> ${text}`)].join("\n> \n")] : [];
}

// The end of a long table is cut, or not read, so whatever destroys something comes first.
const longTable = 30;
const risks: Change["action"][] = ["none", "delete", "replace", "update", "create"];

function table(changes: Change[], links: Links): Part {
  const byRisk = (a: Change, b: Change) => risks.indexOf(a.action) - risks.indexOf(b.action);
  const rows = (changes.length > longTable ? changes.toSorted(byRisk) : changes).map((change) =>
    row([`${icons[change.action]} ${verb(change.action)}`, toolCell(change, links), whyCell(change)]),
  );
  return { head: tableHead("", "Tool", "Why"), rows, more: "tools" };
}

function lacking({ needs = [] }: Plan): Part {
  const rows = needs.map((need) => `- ${prose(needLine(need))} ${prose(need.hint)}`);
  return { head: ["**This plan is not ready.** An apply would be refused:\n"], rows, more: "missing" };
}

function left(plan: Plan): Part {
  const rows = remarks(plan).map(({ note, tools }) => `- ${firstFew(tools)}: ${code(note)}`);
  return { head: [], rows, more: "remarks" };
}

function toolCell({ tool, source }: Change, links: Links): string {
  return source ? link(code(tool), lineUrl(links, source)) : code(tool);
}

// Notes and read failures contain words of plugins, so they are code; everything else is our own text.
function whyCell(change: Change): string {
  const { blocked, note, ...plain } = change;
  // The message about the block says so again.
  const reason = blocked && change.reason === "exists" ? "" : why(plain);
  const { about, loses } = change;
  return [
    reason,
    about && aboutMarkdown(about),
    loses && lossMarkdown(loses),
    afterMarkdown(change),
    blocked && blockedText(blocked),
    note && code(note),
  ]
    .filter(Boolean)
    .join("<br>");
}

function blockedText({ code: kind, message }: NonNullable<Change["blocked"]>): string {
  return kind === "read-failed" || message.includes("\n") ? code(message) : prose(message);
}

// One long value must not take the room of all others.
function details(changes: Change[], most: number): Part {
  const rows = changes.flatMap((change) => {
    const said = [diffLines(shownFields(change)), ...previewLines(change)].filter((line) => line !== "");
    const lines = firstLines(said.join("\n"), most / 10);
    if (lines === "") return [];
    return `<details><summary>${icons[change.action]} ${htmlCode(change.tool)}: ${counted(change.fields.length, "field")}</summary>\n\n${block(lines, "diff", most / 8)}\n\n</details>`;
  });
  return { head: [], rows, more: "tools' fields" };
}

function graph(plan: Plan): Part {
  const drawn = planGraph(plan);
  const rows = drawn
    ? [`<details><summary>Dependencies</summary>\n\n${block(drawn, "mermaid")}\n\n</details>`]
    : [];
  return { head: [], rows, more: "" };
}

// Readers look for failures first.
function inOrder(tools: ToolResult[]): ToolResult[] {
  const statuses = ["failed", "skipped", "done", "unchanged"];
  return tools.toSorted((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status));
}

// Messages that do not fit into a cell of the table.
function failures(tools: ToolResult[]): Part {
  const rows = tools.flatMap(({ tool, status, message = "" }) =>
    status === "failed" && (message.length > cellRoom || message.includes("\n"))
      ? [`${code(tool)}:\n\n${block(message)}\n`]
      : [],
  );
  return { head: [], rows, more: "messages" };
}

function ending(tool: ToolResult): string {
  if (tool.message !== undefined) return code(tool.message.trim().split("\n")[0] ?? "", cellRoom);
  return tool.status === "unchanged" ? "no change needed" : seconds(tool.milliseconds);
}

function nextStep(plan: Plan, { way }: Links): string {
  if (plan.isolated)
    return "Merging it does not count as a review. To apply it after the merge, start the workflow by hand with `command: apply` and `confirm: true`.";
  if (plan.changes.some((change) => change.blocked)) return "Fix what is blocked; the next push plans again.";
  if (plan.needs)
    return way === "merge"
      ? "Do not merge yet: set what is missing, then run this workflow again."
      : "Set what is missing, then run it again.";
  if (notable(plan).length === 0) return way === "merge" ? "Merging applies nothing." : "";
  return way ? ways[way] : "";
}
