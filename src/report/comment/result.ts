import { counted } from "../../core/counted.ts";
import type { Result, ToolResult } from "../../core/events.ts";
import type { JsonObject } from "../../core/json.ts";
import type { Change, Plan } from "../../core/plan.ts";
import type { About } from "../../core/plugin.ts";
import { appliedStatus } from "../../core/stack-status.ts";
import { block, code } from "../escape.ts";
import { fitted, sizeOf } from "../fit.ts";
import { aboutMarkdown } from "../gone.ts";
import { heading } from "../heading.ts";
import { footer, type Links } from "../links.ts";
import { statusIcons } from "../table.ts";
import { notable, seconds, verb } from "../words.ts";
import { contentsIn } from "./changes.ts";
import { type Groups, type Row, rowText, tables, toolsTo } from "./groups.ts";
import { afterApply } from "./next.ts";

// Readers look for failures first.
const groups: Groups = {
  failed: { title: toolsTo("failed"), isOpen: true },
  skipped: { title: toolsTo("skipped") },
  delete: { title: toolsTo("deleted") },
  replace: { title: toolsTo("replaced") },
  update: { title: toolsTo("updated") },
  create: { title: toolsTo("created") },
  unchanged: { title: toolsTo("unchanged") },
};

/** The result of an apply: failures, then what was done, with a link to each resource and its public outputs. */
export function resultMarkdown(plan: Plan, result: Result, links: Links, most: number): string {
  const next = afterApply(result, links);
  const head = [heading(plan.stack, appliedStatus(result)), ...next.text];
  const foot = [footer(links, `state ${result.serial}`)];
  const changes = new Map(notable(plan).map((change) => [change.tool, change]));
  const abouts = new Map(plan.changes.map(({ tool, about }) => [tool, about]));
  const bare = result.tools.map((tool) => rowOf(tool, abouts.get(tool.tool), result.outputs[tool.tool]));
  const room = most - sizeOf([...head, ...foot].join("\n\n")) - 1000;
  const rows = withContents(bare, result.tools, changes, room);
  const order = Object.keys(groups);
  const sorted = rows.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const hasFailed = result.tools.some(({ status }) => status === "failed");
  const isSuccess = ({ kind }: Row) => kind !== "failed" && kind !== "skipped";
  return fitted(
    head,
    tables(sorted, groups, (row) => hasFailed && isSuccess(row)),
    foot,
    most,
  );
}

function withContents(
  rows: Row[],
  tools: ToolResult[],
  changes: ReadonlyMap<string, Change>,
  room: number,
): Row[] {
  const shown = tools.map(({ tool }) => changes.get(tool));
  const left = room - rows.reduce((sum, row) => sum + sizeOf(rowText(row)) + 60, 0);
  const known = shown.filter((change) => change !== undefined);
  const contents = contentsIn(known, left, false);
  const byTool = new Map(known.map(({ tool }, i) => [tool, contents[i]?.text ?? ""]));
  return rows.map((row, i) => {
    const details = [row.details, byTool.get(tools[i]?.tool ?? "") ?? ""];
    return { ...row, details: details.filter((text) => text !== "").join("\n\n") };
  });
}

function rowOf(tool: ToolResult, known: About | undefined, outputs: JsonObject | undefined): Row {
  const { status, action } = tool;
  const about = tool.about ?? known;
  const facts = [ending(tool), ...(about ? [aboutMarkdown(about)] : [])];
  const isThere = action !== "delete" && (status === "done" || status === "unchanged");
  return {
    kind: status === "done" && action !== "none" ? action : status,
    icon: statusIcons[status],
    verb: verb(action),
    text: `${code(tool.tool)}: ${facts.join("<br>")}`,
    details: isThere && outputs ? outputsOf(outputs) : "",
  };
}

// How long the outputs of one tool may be, in characters.
const longest = 4000;
// How many lines of a message are shown, and how long each may be.
const mostLines = 20;
const longestLine = 1000;

function outputsOf(outputs: JsonObject): string {
  const lines = Object.entries(outputs).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  if (lines.length === 0) return "";
  return `<details><summary>outputs</summary>\n\n${block(lines.join("\n"), "yaml", longest)}\n\n</details>`;
}

// A code span for each line, because a block would not be wrapped on a phone.
function ending({ status, message, milliseconds }: ToolResult): string {
  if (message === undefined) return status === "unchanged" ? "no change needed" : seconds(milliseconds);
  const lines = message.trim().split(/\s*\n/);
  const most = status === "failed" ? mostLines : 1;
  const more = lines.length > most ? [`… and ${counted(lines.length - most, "more line")}`] : [];
  return [...lines.slice(0, most).map((line) => code(line, longestLine)), ...more].join("<br>");
}
