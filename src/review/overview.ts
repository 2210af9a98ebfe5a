import type { OverviewRow } from "../core/stack-status.ts";
import { hiddenLine } from "./hidden-lines.ts";
import { pack } from "./packed.ts";

/** The overview comment of a pull request: its rows as data in a hidden line, and the text. */
export function overviewBody(rows: OverviewRow[], text: string): string {
  return `${overviewLine(rows)}\n${text}`;
}

/** Whether a comment is an overview. */
export function isOverview(body: string): boolean {
  return body.startsWith("<!-- dtm:overview ");
}

/** Whether an overview has exactly these rows, whatever its text. */
export function saysOverview(body: string, rows: OverviewRow[]): boolean {
  return body.startsWith(overviewLine(rows));
}

function overviewLine(rows: OverviewRow[]): string {
  return hiddenLine({ name: "overview", packed: pack(rows), signature: "" });
}
