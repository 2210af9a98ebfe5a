import type { Change, Plan } from "../core/plan.ts";
import { planCounts } from "../core/stack-status.ts";
import { oneLine, visible } from "./escape.ts";
import { diffLines } from "./fields.ts";
import { goneLines } from "./gone.ts";
import { paint, paintDiff, type Style } from "./paint.ts";
import { pluginLines } from "./plugins.ts";
import { type LineRoom, previewLines } from "./preview.ts";
import { shownFields } from "./shown-fields.ts";
import { needLine, notable, ofFork, remarks, type Shown, shownAs, verdict, why } from "./words.ts";

const signs: Record<Shown, string> = { create: "+", update: "~", replace: "±", delete: "-", blocked: "!" };
const formats = {
  create: "green",
  update: "yellow",
  replace: "yellow",
  delete: "red",
  blocked: "red",
} as const;
// How many lines of the contents of files a plan shows.
const mostLines = 500;

/** A plan for a terminal, field by field, with the contents of files as diffs. */
export function planText(plan: Plan, style: Style): string {
  const room = { left: mostLines };
  const changes = notable(plan).map((change) => changeText(change, style, room));
  const counts = planCounts(plan);
  const { unchanged } = counts;
  const head = `${oneLine(plan.stack)}: ${verdict(counts)}${unchanged > 0 ? ` (${unchanged} unchanged)` : ""}`;
  const notes = remarks(plan).map(({ note, tools }) => `${tools.map(oneLine).join(", ")}: ${visible(note)}`);
  const fork = plan.isolated ? [paint(ofFork, "yellow", style)] : [];
  const cut = room.left < 0 ? [`Some contents are left out. ${wholePage}`] : [];
  const plugins = pluginLines(plan).map((text) => paint(text, "yellow", style));
  return [
    ...fork,
    ...plugins,
    ...changes,
    ...notes,
    ...cut,
    paint(head, "bold", style),
    ...needsText(plan, style),
  ].join("\n\n");
}

const wholePage = "`dtm plan --html plan.html` writes a page with all of them.";

// Last, so that it is what remains on the screen.
function needsText({ needs = [] }: Plan, style: Style): string[] {
  if (needs.length === 0) return [];
  const rows = needs.map((need) => `- ${visible(needLine(need))}\n  ${visible(need.hint)}`);
  return [[paint("This plan is not ready. An apply would be refused:", "red", style), ...rows].join("\n")];
}

function changeText(change: Change, style: Style, room: LineRoom): string {
  const kind = shownAs(change);
  const head = `${signs[kind]} ${oneLine(change.tool)}  ${kind}: ${why(change)}`;
  const fields = diffLines(shownFields(change));
  const lines = [
    ...goneLines(change).map((line) => indented(line, 4)),
    ...(fields === "" ? [] : visible(fields).split("\n")).map((line) => indented(paintDiff(line, style), 4)),
    ...previewLines(change, room).map(({ depth, text, isDiff }) =>
      indented(isDiff ? paintDiff(visible(text), style) : visible(text), depth === 0 ? 4 : 8),
    ),
  ];
  return [paint(visible(head), formats[kind], style), ...lines].join("\n");
}

// Nothing from outside begins a line.
function indented(text: string, columns: number): string {
  return text.replace(/^/gm, " ".repeat(columns));
}
