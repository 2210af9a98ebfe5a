import { code, link } from "./escape.ts";
import { row, tableHead } from "./table.ts";

/** The result of one stack among several. */
export interface StackRow {
  title: string;
  /** As in the output `result`; undefined: it has not ended. */
  result: string | undefined;
  /** How many tools the plan creates, updates, replaces and deletes; undefined: there is no plan. */
  counts: (number | undefined)[];
  commentUrl: string | undefined;
}

const icons: Record<string, string> = { success: "✅", "no-changes": "✅", cancelled: "⚠️", skipped: "⏭️" };

/** The stacks of one run as a table. */
export function stacksMarkdown(rows: StackRow[]): string {
  const lines = rows.map(({ title, result, counts, commentUrl }) => {
    const end = result === undefined ? "⏳" : `${icons[result] ?? "❌"} ${result}`;
    return row([code(title), link(end, commentUrl), ...counts.map((count) => count ?? "")]);
  });
  return [
    `### ${rows.length} stacks`,
    "",
    ...tableHead("Stack", "", "Create:", "Update:", "Replace:", "Delete:"),
    ...lines,
    "",
    "",
  ].join("\n");
}
