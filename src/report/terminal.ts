import { styleText } from "node:util";

import { whoIs } from "../core/backend.ts";
import { place, type Problem, UserError } from "../core/errors.ts";
import type { Event, Result, ToolResult } from "../core/events.ts";
import type { Change, Plan } from "../core/plan.ts";
import { appliedStatus, planCounts } from "../core/stack-status.ts";
import { stacksOf } from "../core/thrown.ts";
import { oneLine, visible } from "./escape.ts";
import { diffLines } from "./fields.ts";
import { goneLines } from "./gone.ts";
import { previewLines } from "./preview.ts";
import { shownFields } from "./shown-fields.ts";
import { columnsOf } from "./width.ts";
import {
  needLine,
  notable,
  ofFork,
  outcome,
  percent,
  remarks,
  seconds,
  shownAs,
  verb,
  verdict,
  why,
} from "./words.ts";

/** Whether text may have colors. */
export interface Style {
  color: boolean;
}

type Format = Parameters<typeof styleText>[0];

const signs = { create: "+", update: "~", replace: "±", delete: "-", blocked: "!" };
const formats = {
  create: "green",
  update: "yellow",
  replace: "yellow",
  delete: "red",
  blocked: "red",
} as const;
const marks = { done: "✓", unchanged: "=", failed: "✗", skipped: "·" };

/** A plan, field by field. */
export function planText(plan: Plan, style: Style): string {
  const changes = notable(plan).map((change) => changeText(change, style));
  const counts = planCounts(plan);
  const { unchanged } = counts;
  const head = `${oneLine(plan.stack)}: ${verdict(counts)}${unchanged > 0 ? ` (${unchanged} unchanged)` : ""}`;
  const notes = remarks(plan).map(({ note, tools }) => `${tools.map(oneLine).join(", ")}: ${visible(note)}`);
  const fork = plan.isolated ? [paint(ofFork, "yellow", style)] : [];
  return [...fork, ...changes, ...notes, paint(head, "bold", style), ...needsText(plan, style)].join("\n\n");
}

// Last, so that it is what remains on the screen.
function needsText({ needs = [] }: Plan, style: Style): string[] {
  if (needs.length === 0) return [];
  const rows = needs.map((need) => `- ${visible(needLine(need))}\n  ${visible(need.hint)}`);
  return [[paint("This plan is not ready. An apply would be refused:", "red", style), ...rows].join("\n")];
}

function changeText(change: Change, style: Style): string {
  const kind = shownAs(change);
  const head = `${signs[kind]} ${oneLine(change.tool)}  ${kind}: ${why(change)}`;
  const fields = [diffLines(shownFields(change))].filter((text) => text !== "");
  const lines = [...goneLines(change), ...fields, ...previewLines(change)];
  const body = lines.map((text) => text.replace(/^/gm, "    "));
  return [paint(visible(head), formats[kind], style), ...body.map(visible)].join("\n");
}

/** The result of an apply: failures again, since they may have scrolled away, and the count. */
export function resultText(result: Result, style: Style): string {
  const failures = result.tools
    .filter((tool) => tool.status === "failed")
    .map((tool) => toolText(tool, style));
  const said = outcome(appliedStatus(result).counts);
  const end = result.outcome === "cancelled" ? `canceled: ${said}` : said;
  return [...failures, paint(end, "bold", style)].join("\n");
}

/** An event of the engine, on one line; undefined if it needs none. */
export function eventText(event: Event, style: Style): string | undefined {
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
      return toolText(event.result, style);
    case "trace":
      return paint(visible(event.text), "dim", style);
    case "saved":
      return paint(`State saved, serial ${event.serial}`, "dim", style);
    case "reading":
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

function toolText(tool: ToolResult, style: Style): string {
  const format = tool.status === "failed" ? "red" : tool.status === "skipped" ? "dim" : "green";
  const end = tool.message ?? (tool.status === "unchanged" ? "no change needed" : seconds(tool.milliseconds));
  return paint(
    `${marks[tool.status]} ${verb(tool.action)} ${oneLine(tool.tool)}: ${visible(end)}`,
    format,
    style,
  );
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

function paint(text: string, format: Format, { color }: Style): string {
  return color ? styleText(format, text, { validateStream: false }) : text;
}
