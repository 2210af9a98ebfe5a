import { counted } from "../../core/counted.ts";
import type { Part } from "../fit.ts";

/** One tool in a table: what happens to it, what there is to know, and what can be unfolded. All but `kind` is Markdown. */
export interface Row {
  /** The group that it is in, if there are groups. */
  kind: string;
  icon: string;
  verb: string;
  text: string;
  details: string;
}

/** The groups of a table in their order: the title of each, given how many tools are in it, and whether it is open. */
export type Groups = Record<string, { title: (count: number) => string; isOpen?: boolean }>;

/** More tools than this are folded by what happens to them. */
export const mostUnfolded = 10;

/** Tools as tables in which each is once. Many are folded by group; so are those of `folds`, however few they are. */
export function tables(rows: Row[], groups: Groups, folds: (row: Row) => boolean = () => false): Part[] {
  const isLong = rows.length > mostUnfolded;
  const isFolded = (row: Row) => (isLong && !groups[row.kind]?.isOpen) || folds(row);
  const open = rows.filter((row) => !isFolded(row));
  const behind = Object.entries(groups).flatMap(([kind, { title }]) => {
    const own = rows.filter((row) => row.kind === kind && isFolded(row));
    return own.length > 0 ? [fold(own, title(own.length))] : [];
  });
  return [...(open.length > 0 ? [table(open)] : []), ...behind];
}

function table(rows: Row[]): Part {
  return { head: ["<table>"], rows: rows.map(rowText), tail: ["</table>"], more: "tools" };
}

function fold(rows: Row[], title: string): Part {
  const { head, tail = [], ...rest } = table(rows);
  const summary = `<details><summary>${rows[0]?.icon} <b>${title}</b></summary>\n`;
  return { head: [summary, ...head], tail: [...tail, "\n</details>"], ...rest };
}

/** One row. Blank lines around Markdown make GitHub read it as such inside a table. */
export function rowText({ icon, verb, text, details }: Row): string {
  const body = [text, details].filter((part) => part !== "").join("\n\n");
  return `<tr><td nowrap valign="top">${icon} ${verb}</td><td>\n\n${body}\n\n</td></tr>`;
}

/** The title of a group of tools: `25 tools to create`. */
export function toolsTo(what: string): (count: number) => string {
  return (count) => `${counted(count, "tool")} ${what}`;
}
