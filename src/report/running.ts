import cliTruncate from "cli-truncate";

import type { Action } from "../core/plan.ts";
import { oneLine } from "./escape.ts";
import { percent } from "./words.ts";

/** A tool that is worked on, and what it said last. `since` is in milliseconds, on any clock. */
export interface Running {
  tool: string;
  action: Action;
  since: number;
  text?: string | undefined;
  fraction?: number | undefined;
}

/** Where the list is shown; `now` is on the clock of `since`. */
export interface Frame {
  now: number;
  columns: number;
  rows: number;
}

const dots = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/** The tools that run, one line each, the longest at work first; never wider or higher than the screen. */
export function runningText(running: Iterable<Running>, { now, columns, rows }: Frame): string {
  const tools = [...running].sort((a, b) => a.since - b.since);
  // The last row is the cursor's, and something above the list stays in sight.
  const room = Math.max(1, rows - 3);
  const shown = tools.length > room ? tools.slice(0, room - 1) : tools;
  const lines = shown.map((tool) => runningLine(tool, now));
  const more = tools.length - shown.length;
  if (more > 0) lines.push(`  … and ${more} more at work`);
  return lines.map((line) => cliTruncate(line, Math.max(1, columns - 1))).join("\n");
}

function runningLine({ tool, action, since, text, fraction }: Running, now: number): string {
  const dot = dots[Math.floor(now / 100) % dots.length];
  const parts = [`${dot} ${action} ${oneLine(tool)}`, `${Math.max(0, Math.floor((now - since) / 1000))} s`];
  if (fraction !== undefined) parts.push(percent(fraction));
  if (text !== undefined) parts.push(oneLine(text.slice(0, 1000)));
  // A tab has no width of its own.
  return parts.join("  ").replaceAll("\t", " ");
}
