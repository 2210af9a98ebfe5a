import { whoIs } from "../core/backend.ts";
import { place, type Problem, UserError } from "../core/errors.ts";
import type { Event, ToolResult } from "../core/events.ts";
import { stacksOf } from "../core/thrown.ts";
import { oneLine, visible } from "./escape.ts";
import { paint, type Style } from "./paint.ts";
import { columnsOf } from "./width.ts";
import { percent, seconds, verb } from "./words.ts";

const marks = { done: "✓", unchanged: "=", failed: "✗", skipped: "·" };

/** An event of the engine, on one line; undefined if it needs none. `progress`: how far the apply is, such as `7/12`. */
export function eventText(event: Event, style: Style, progress = ""): string | undefined {
  switch (event.type) {
    case "started":
      return paint(`… ${event.action} ${oneLine(event.tool)}`, "dim", style);
    case "progress":
      return paint(`  ${oneLine(event.tool)}: ${visible(event.text)}${share(event.fraction)}`, "dim", style);
    case "log":
      return `  ${oneLine(event.tool)}: ${visible(event.text)}`;
    case "waiting":
      return `Waiting for the lock on the state, held by ${oneLine(whoIs(event.holder))}. If that run no longer exists, \`dtm unlock\` releases it`;
    case "note":
      return visible(event.text);
    case "warning":
      return warningText(event, style);
    case "finished":
      return toolText(event.result, style, progress);
    case "trace":
      return paint(visible(event.text), "dim", style);
    case "saved":
      return paint(`State saved, serial ${event.serial}`, "dim", style);
    case "reading":
    case "applying":
      return undefined;
    default:
      return event satisfies never;
  }
}

function share(fraction: number | undefined): string {
  return fraction === undefined ? "" : ` (${percent(fraction)})`;
}

function warningText({ message, problem }: Event & { type: "warning" }, style: Style): string {
  if (!problem) return paint(`Warning: ${visible(message)}`, "yellow", style);
  return `${paint("Warning:", "yellow", style)} ${problemText(problem, style)}`;
}

/** How a tool ended, on one line. */
export function toolText(tool: ToolResult, style: Style, progress = ""): string {
  const { status, action, message, milliseconds } = tool;
  const format = status === "failed" ? "red" : status === "skipped" ? "dim" : "green";
  const end = message ?? (status === "unchanged" ? "no change needed" : seconds(milliseconds));
  const head = [marks[status], ...(progress === "" ? [] : [progress]), verb(action), oneLine(tool.tool)];
  // Otherwise, a line from outside could look like that of another tool.
  const said = visible(end).replaceAll("\n", "\n  ");
  return paint(`${head.join(" ")}: ${said}`, format, style);
}

/** A failure: problems with place, line and caret for a user's mistake, the stack trace for a bug of ours. */
export function errorText(error: unknown, style: Style): string {
  if (!(error instanceof UserError)) return stacksOf(error, 0);
  const head = paint(`Error (${error.code}): ${visible(error.message)}`, "red", style);
  const hint = error.hint ? [visible(error.hint)] : [];
  return [head, ...error.problems.map((problem) => problemText(problem, style)), ...hint].join("\n");
}

/** `file:line:column: message`, the source line with a caret, and the hint. */
export function problemText(problem: Problem, style: Style = { color: false }): string {
  const where = problem.at ? `${paint(oneLine(place(problem.at)), "bold", style)}: ` : "";
  return `${where}${problemBody(problem)}`;
}

function problemBody(problem: Problem): string {
  const { message, at, hint } = problem;
  const via = at?.via ? [`  (from ${oneLine(place(at.via))})`] : [];
  const line = excerptLines(problem);
  return [visible(message), ...via, ...line, ...(hint ? [`  ${visible(hint)}`] : [])].join("\n");
}

/** The source line of a problem with a caret under it; empty if it is not known. */
export function excerptLines({ at, excerpt }: Problem): string[] {
  return at && excerpt !== undefined ? pointed(excerpt, at.column) : [];
}

// The part of a line around a column, with a caret; a longer line would push the hint out of sight.
function pointed(excerpt: string, column: number): string[] {
  const line = excerpt.replaceAll("\t", " ");
  const start = column > 120 ? column - 80 : 0;
  const before = visible(line.slice(start, column - 1));
  const after = visible(line.slice(column - 1, start + 160));
  return [`  ${before}${after}`, `  ${" ".repeat(columnsOf(before))}^`];
}
