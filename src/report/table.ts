import type { ToolResult } from "../core/events.ts";
import { code } from "./escape.ts";

/** How a tool ended, as an icon. */
export const statusIcons: Record<ToolResult["status"], string> = {
  done: "✅",
  unchanged: "⚪",
  failed: "❌",
  skipped: "⏭️",
};

/** How many characters of a plugin's message fit into a cell. */
export const cellRoom = 200;

/** The two header lines of a Markdown table. A title that ends in `:` is right-aligned. */
export function tableHead(...titles: string[]): string[] {
  const rules = titles.map((title) => (title.endsWith(":") ? "--:" : "---"));
  return [row(titles.map((title) => title.replace(/:$/, ""))), row(rules)];
}

/** A row of a Markdown table. What its cells have of the table's own sign is escaped. */
export function row(cells: (string | number)[]): string {
  const texts = cells.map((cell) => String(cell).replaceAll("|", "\\|"));
  return `${texts.map((text) => (text === "" ? "| " : `| ${text} `)).join("")}|`;
}

/** The first few of many tools, and how many more there are. */
export function firstFew(tools: string[], few = 10): string {
  const named = tools.slice(0, few).map((tool) => code(tool, 100));
  const more = tools.length > few ? ` and ${tools.length - few} more` : "";
  return `${named.join(", ")}${more}`;
}
