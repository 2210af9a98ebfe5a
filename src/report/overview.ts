import type { OverviewRow } from "../core/stack-status.ts";
import { code, link } from "./escape.ts";
import { fitted } from "./fit.ts";
import { statusText } from "./heading.ts";
import { row, tableHead } from "./table.ts";

/** The overview of all stacks of a pull request: the status of each, with a link to its comment. */
export function overviewMarkdown(rows: OverviewRow[], most: number): string {
  const lines = rows.map(({ stack, url, status }) =>
    row([link(code(stack), url), status ? statusText(status) : ""]),
  );
  const table = { head: tableHead("Stack", ""), rows: lines, more: "stacks" };
  return fitted([`### 🗂️ ${rows.length} stacks`], [table], [], most);
}
