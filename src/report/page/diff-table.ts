import { counted } from "../../core/counted.ts";
import type { PlannedFile } from "../../core/plan.ts";
import { fileRows } from "../file-diff.ts";
import { type Line, linesOf } from "../line-diff.ts";
import type { Highlight } from "./highlight.ts";
import { html, type Markup } from "./markup.ts";

const kinds = { "+": "add", "-": "del", " ": "same" };

/** The lines of one side of a difference, one after the other. */
interface Side {
  next(): { number: number; text: string; markup: Markup } | undefined;
  skip(count: number): void;
}

/** The difference of a file as a table: a row per line, with its number before and after, a sign and the text. */
export function diffTable(file: PlannedFile, highlight: Highlight): Markup {
  const { path, before, after } = file;
  const [old, fresh] = [side(before, path, highlight), side(after, path, highlight)];
  const rows = fileRows(file).map((row) => {
    if (typeof row !== "number") return lineRow(row, old, fresh);
    old.skip(row);
    fresh.skip(row);
    return html`<tr class="gap">
      <td colspan="4">${counted(row, "unchanged line")}</td>
    </tr>`;
  });
  return html`<table class="diff">
    <caption>
      ${path}
    </caption>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function lineRow({ sign, text }: Line, old: Side, fresh: Side): Markup {
  const was = sign === "+" ? undefined : old.next();
  const will = sign === "-" ? undefined : fresh.next();
  const line = will ?? was;
  const shown = line?.text === text ? line.markup : html`${text}`;
  return html`<tr class="${kinds[sign]}">
    <td data-n="${was?.number}"></td>
    <td data-n="${will?.number}"></td>
    <td>${sign}</td>
    <td>${shown}</td>
  </tr>`;
}

function side(text: string | undefined, path: string, highlight: Highlight): Side {
  const lines = linesOf(text ?? "");
  const marked = text === undefined ? [] : highlight(text, path);
  let at = 0;
  return {
    next() {
      const [line, markup] = [lines[at], marked[at]];
      at += 1;
      return line === undefined || !markup
        ? undefined
        : { number: at, text: line.replace(/\r$/, ""), markup };
    },
    skip(count) {
      at += count;
    },
  };
}
