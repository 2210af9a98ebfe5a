import type { ToolResult } from "../core/events.ts";
import { code } from "./escape.ts";

/** What came of a tool, as one picture. */
export const statusIcons: Record<ToolResult["status"], string> = {
  done: "✅",
  unchanged: "⚪",
  failed: "❌",
  skipped: "⏭️",
};

/** At most so many characters of what a plugin says stand in a cell. */
export const cellRoom = 200;

/** The two lines on top of a Markdown table. A title that ends in `:` is set to the right. */
export function tableHead(...titles: string[]): string[] {
  const rules = titles.map((title) => (title.endsWith(":") ? "--:" : "---"));
  return [row(titles.map((title) => title.replace(/:$/, ""))), row(rules)];
}

/** A line of a Markdown table. */
export function row(cells: (string | number)[]): string {
  return `${cells.map((cell) => (cell === "" ? "| " : `| ${cell} `)).join("")}|`;
}

/** The first of many tools, and how many more there are. */
export function firstFew(tools: string[], few = 10): string {
  const named = tools.slice(0, few).map((tool) => code(tool, 100));
  const more = tools.length > few ? ` and ${tools.length - few} more` : "";
  return `${named.join(", ")}${more}`;
}
