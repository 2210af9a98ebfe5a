import cliTruncate from "cli-truncate";

import type { Action } from "../core/plan.ts";
import { oneLine } from "./escape.ts";
import { percent } from "./words.ts";

/** A running tool and its latest progress. `since` is in milliseconds, on any clock. */
export interface RunningTool {
  tool: string;
  action: Action;
  since: number;
  text?: string | undefined;
  fraction?: number | undefined;
}

/** Where the list is shown; `now` is on the same clock as `since`. */
export interface Frame {
  now: number;
  columns: number;
  rows: number;
  /** How far the apply is: `7/12`. */
  progress?: string;
}

const dots = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/** The running tools, one per line, longest-running first; never wider or taller than the screen. */
export function runningText(
  running: Iterable<RunningTool>,
  { now, columns, rows, progress = "" }: Frame,
): string {
  const tools = [...running].sort((a, b) => a.since - b.since);
  // The last row is for the cursor, and something above the list should stay visible.
  const room = Math.max(1, rows - (progress === "" ? 3 : 4));
  const shown = tools.length > room ? tools.slice(0, room - 1) : tools;
  const lines = shown.map((tool) => runningLine(tool, now));
  const more = tools.length - shown.length;
  if (more > 0) lines.push(`  … and ${more} more running`);
  if (progress !== "") lines.push(`  ${progress} done`);
  return lines.map((line) => cliTruncate(line, Math.max(1, columns - 1))).join("\n");
}

function runningLine({ tool, action, since, text, fraction }: RunningTool, now: number): string {
  const dot = dots[Math.floor(now / 100) % dots.length];
  const parts = [`${dot} ${action} ${oneLine(tool)}`, `${Math.max(0, Math.floor((now - since) / 1000))} s`];
  if (fraction !== undefined) parts.push(percent(fraction));
  if (text !== undefined) parts.push(oneLine(text.slice(0, 1000)));
  // A tab has no fixed width.
  return parts.join("  ").replaceAll("\t", " ");
}
