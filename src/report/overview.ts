import { code, link, prose } from "./escape.ts";
import { fitted } from "./fit.ts";
import { row, tableHead } from "./table.ts";

const firstLine = "<!-- dtm:overview -->";

/** The comment about one stack. */
export interface Told {
  stack: string;
  body: string;
  url: string;
}

/** Whether a comment of ours is the overview of all stacks. */
export function isOverview(body: string): boolean {
  return body.startsWith(firstLine);
}

/** The overview of all stacks of a pull request: the verdict on each, with a link to its comment. */
export function overviewMarkdown(told: Told[], most: number): string {
  const rows = told
    .toSorted((a, b) => (a.stack < b.stack ? -1 : 1))
    .map(({ stack, body, url }) => row([link(code(stack), url), verdictIn(stack, body)]));
  const table = { head: tableHead("Stack", ""), rows, more: "stacks" };
  return fitted([firstLine, `### 🗂️ ${told.length} stacks`], [table], [], most);
}

// The heading of each comment is its verdict: an icon, the stack's name, and a few words. Anyone with write permission
// may have edited it.
function verdictIn(stack: string, body: string): string {
  const [, icon = "", rest = ""] = /^### (\p{Extended_Pictographic}\ufe0f?) (.{1,900})$/mu.exec(body) ?? [];
  const name = `${code(stack)}: `;
  return `${icon} ${rest.startsWith(name) ? prose(rest.slice(name.length)) : ""}`.trim();
}
