import { counted } from "../core/counted.ts";
import type { Problem } from "../core/errors.ts";
import type { Result, ToolResult } from "../core/events.ts";
import type { Change, Plan } from "../core/plan.ts";
import { secretChanged } from "../core/plan.ts";
import { block, code, htmlCode, link, prose } from "./escape.ts";
import { diffLines, firstLines } from "./fields.ts";
import { fitted, type Part } from "./fit.ts";
import { footer, lineUrl, type Links, type Way } from "./links.ts";
import { mermaid } from "./mermaid.ts";
import { notices } from "./problems.ts";
import { cellRoom, firstFew, row, statusIcons, tableHead } from "./table.ts";
import { counts, notable, ofFork, outcome, remarks, seconds, verb, verdict, why } from "./words.ts";

const ways: Record<Way, string> = {
  merge: "**Merge** to apply exactly this. If anything changes in between, the apply stops and says what.",
  "other-branch":
    "Merging this applies nothing yet: its base is not the default branch. The pull request that brings it there plans again.",
  queue: "The merge queue asks for this; nothing is applied before it merges.",
  comment:
    "To apply exactly this, write `/dtm apply` as a comment, with the same `--target` if there was one.",
  hand: "To apply it, start this workflow by hand with `command: apply` and `confirm: true`.",
};

const icons = { create: "🟢", update: "🟡", replace: "🟠", delete: "🔴", none: "⛔" };
const titles = {
  success: ["✅", "applied"],
  "no-changes": ["✅", "nothing to do"],
  failed: ["❌", "failed"],
  cancelled: ["⚠️", "cancelled"],
} as const;
const afterwards: Partial<Record<Result["outcome"], string>> = {
  failed:
    "What is done is kept. Mend the cause and run this workflow again: it goes on where this run stopped.",
  cancelled: "What is done is kept. Run this workflow again: it goes on where this run stopped.",
};

/** A plan as the body of a comment or a summary, without its marker. `warned` is what the configuration said in vain. */
export function planMarkdown(plan: Plan, links: Links, most: number, warned: Problem[] = []): string {
  const changes = notable(plan);
  const head = [
    `### ${changes.length === 0 ? "✅" : "📋"} ${code(plan.stack)}: ${verdict(plan)}`,
    ...(plan.isolated ? [`> [!IMPORTANT]\n> ${ofFork}`] : []),
    ...warnings(plan),
  ];
  const { unchanged } = counts(plan);
  const foot = [
    ...(unchanged > 0 ? [`${unchanged} unchanged.`] : []),
    nextStep(plan, links),
    footer(links, `plan ${plan.digest.slice(7, 19)}`),
  ];
  return fitted(
    head,
    [table(changes, links), notices(warned, links), left(plan), graph(plan), details(changes, most)],
    foot,
    most,
  );
}

/** Where reality is not what was made, as the body of an issue or a summary. */
export function driftMarkdown(plan: Plan, links: Links, most: number, warned: Problem[] = []): string {
  const changes = notable(plan);
  const hasNone = changes.length === 0;
  const head = [
    `### ${hasNone ? "✅" : "⚠️"} ${code(plan.stack)}: ${hasNone ? "no drift" : `drift (${verdict(plan)})`}`,
    ...(hasNone ? [] : ["Reality is not what was made. This is what an apply would do about it."]),
    ...warnings(plan),
  ];
  const next =
    "To put it right, start this workflow by hand with `command: apply` and `confirm: true`. What is to stay as it is goes into the file.";
  return fitted(
    head,
    [table(changes, links), notices(warned, links), details(changes, most)],
    [...(hasNone ? [] : [next]), footer(links)],
    most,
  );
}

/** The last word about a drift. */
export function driftGoneMarkdown(stack: string, links: Links): string {
  return [`✅ The drift of ${code(stack)} is gone.`, footer(links)].filter(Boolean).join("\n\n");
}

/** A plan that a run of a fork left, for a comment on the pull request of that fork. */
export function publishedMarkdown(plan: Plan, from: string, links: Links, most: number): string {
  const notice = `> [!CAUTION]\n> Left by a run of the fork ${code(from)}, which itself decides what such a run says.`;
  return `${notice}\n\n${planMarkdown(plan, links, most - notice.length)}`;
}

/** What came of an apply. */
export function resultMarkdown(plan: Plan, result: Result, links: Links, most: number): string {
  const [icon, title] = titles[result.outcome];
  const said = result.outcome === "no-changes" ? title : `${title} (${outcome(result)})`;
  const head = [`### ${icon} ${code(plan.stack)}: ${said}`];
  const rows = inOrder(result.tools).map((tool) =>
    row([`${statusIcons[tool.status]} ${verb(tool.action)}`, code(tool.tool), ending(tool)]),
  );
  const parts: Part[] = [
    { head: tableHead("", "Tool", ""), rows, more: "tools" },
    failures(result.tools),
    details(notable(plan), most),
  ];
  const { [result.outcome]: next } = afterwards;
  return fitted(head, parts, [...(next ? [next] : []), footer(links, `state ${result.serial}`)], most);
}

/** Why a plan must not be applied: it is not what was reviewed. The plan itself is to follow. */
export function staleMarkdown(stack: string, differences: string[], most: number): string {
  const head = [
    `### ⚠️ ${code(stack)}: not applied, the plan is not the reviewed one`,
    "Since the review, the configuration, the state or reality has changed. Nothing was applied. What is different:",
  ];
  const rows = differences.map((text) => `- ${code(text)}`);
  const next =
    "This is the plan as it is now. To apply it, write `/dtm apply` as a comment, start this workflow by hand with `command: apply` and `confirm: true`, or open a pull request.";
  return fitted(head, [{ head: [], rows, more: "differences" }], [next], most);
}

/** What becomes of a plan whose pull request is closed. */
export function retiredMarkdown(stack: string, links: Links): string {
  const head = `### ⚪ ${code(stack)}: closed without merging`;
  const text = "Nothing of its plan will be applied. Opening it again plans again.";
  return [head, text, footer(links)].filter(Boolean).join("\n\n");
}

/** Whether a comment of ours says that all is well: applied, or nothing to do. */
export function isSettled(body: string): boolean {
  return /^### (\S+)/m.exec(body)?.[1] === "✅";
}

function warnings(plan: Plan): string[] {
  const named = (changes: Change[]) => firstFew(changes.map((change) => change.tool));
  const gone = plan.changes.filter((change) => change.action === "delete" || change.action === "replace");
  const secret = plan.changes.filter((change) =>
    change.fields.some((field) => field.after === secretChanged),
  );
  const blocked = plan.changes.filter((change) => change.blocked);
  const said = [
    ...(gone.length > 0 ? [`🔴 **Deletes what is there:** ${named(gone)}`] : []),
    ...(secret.length > 0 ? [`🔑 **Secrets changed:** ${named(secret)}`] : []),
    ...(blocked.length > 0 ? [`⛔ **Cannot be applied:** ${named(blocked)}`] : []),
  ];
  return said.length > 0 ? [["> [!WARNING]", ...said.map((text) => `> ${text}`)].join("\n> \n")] : [];
}

// Of a long table the end is cut, or not read: what somebody may lose stands before it.
const longTable = 30;
const risks: Change["action"][] = ["none", "delete", "replace", "update", "create"];

function table(changes: Change[], links: Links): Part {
  const byRisk = (a: Change, b: Change) => risks.indexOf(a.action) - risks.indexOf(b.action);
  const rows = (changes.length > longTable ? changes.toSorted(byRisk) : changes).map((change) =>
    row([`${icons[change.action]} ${verb(change.action)}`, toolCell(change, links), whyCell(change)]),
  );
  return { head: tableHead("", "Tool", "Why"), rows, more: "tools" };
}

function left(plan: Plan): Part {
  const rows = remarks(plan).map(({ note, tools }) => `- ${firstFew(tools)}: ${code(note)}`);
  return { head: [], rows, more: "remarks" };
}

function toolCell({ tool, source }: Change, links: Links): string {
  return source ? link(code(tool), lineUrl(links, source)) : code(tool);
}

// Plugins speak in notes and when they cannot read, so that is code; the rest is our own words.
function whyCell(change: Change): string {
  const { blocked, note, ...plain } = change;
  const after = change.dependsOn.length > 0 ? `after ${firstFew(change.dependsOn)}` : "";
  // What blocks it says that again.
  const reason = blocked && change.reason === "exists" ? "" : why(plain);
  return [reason, after, blocked && blockedText(blocked), note && code(note)].filter(Boolean).join("<br>");
}

function blockedText({ code: kind, message }: NonNullable<Change["blocked"]>): string {
  return kind === "read-failed" || message.includes("\n") ? code(message) : prose(message);
}

// One long value must not take the room of all others.
function details(changes: Change[], most: number): Part {
  const rows = changes.flatMap((change) => {
    const lines = firstLines(diffLines(change.fields), most / 10);
    if (lines === "") return [];
    return `<details><summary>${icons[change.action]} ${htmlCode(change.tool)}: ${counted(change.fields.length, "field")}</summary>\n\n${block(lines, "diff", most / 8)}\n\n</details>`;
  });
  return { head: [], rows, more: "tools' fields" };
}

function graph(plan: Plan): Part {
  const drawn = mermaid(plan);
  const rows = drawn
    ? [`<details><summary>Dependencies</summary>\n\n${block(drawn, "mermaid")}\n\n</details>`]
    : [];
  return { head: [], rows, more: "" };
}

// What failed is what a reader looks for.
function inOrder(tools: ToolResult[]): ToolResult[] {
  const statuses = ["failed", "skipped", "done", "unchanged"];
  return tools.toSorted((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status));
}

// Messages that a cell of the table cannot show whole.
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
  return tool.status === "unchanged" ? "nothing to do after all" : seconds(tool.milliseconds);
}

function nextStep(plan: Plan, { way }: Links): string {
  if (plan.isolated)
    return "Its merge does not count as reviewed. To apply it after the merge, start the workflow by hand with `command: apply` and `confirm: true`.";
  if (plan.changes.some((change) => change.blocked))
    return "Mend what is blocked; the next push plans again.";
  if (notable(plan).length === 0) return way === "merge" ? "Merging changes nothing here." : "";
  return way ? ways[way] : "";
}
