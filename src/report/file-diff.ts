import { counted } from "../core/counted.ts";
import type { PlannedFile } from "../core/plan.ts";
import { diffRows, linesOf, wholeLines } from "./line-diff.ts";
import { bytes } from "./words.ts";

/** What happens to a file, its size, and why its content is not shown: `new, 12 KB, executable`. */
export function fileFacts({ size: { before, after }, omitted, executable }: PlannedFile): string {
  const what = before === undefined ? ["new"] : after === undefined ? ["deleted"] : [];
  const sizes = [before, after].flatMap((count) => (count === undefined ? [] : bytes(count)));
  const why = omitted ? [omissions[omitted]] : [];
  return [...what, [...new Set(sizes)].join(" → "), ...(executable ? ["executable"] : []), ...why].join(", ");
}

const omissions = {
  binary: "not text",
  large: "too large to be shown",
  room: "not shown, because the plan already shows as much as it can",
};

/** The difference of a file's content as lines of a diff; empty if it is not shown. `prepareDiff` must have run. */
export function fileDiff({ before, after, omitted }: PlannedFile): string[] {
  if (omitted) return [];
  if (before === undefined) return signed("+", after);
  if (after === undefined) return signed("-", before);
  const rows = diffRows(before, after);
  const last = rows?.at(-1);
  // What comes after the last line end is not a line.
  if (typeof last === "object" && last.sign === " " && last.text === "") rows?.pop();
  if (rows)
    return rows.map((row) =>
      typeof row === "number" ? `@@ ${counted(row, "unchanged line")} @@` : `${row.sign}${row.text}`,
    );
  const { old, fresh } = wholeLines(before, after);
  return [...old.map((line) => `-${line}`), ...fresh.map((line) => `+${line}`)];
}

function signed(sign: "+" | "-", text = ""): string[] {
  const lines = linesOf(text);
  const shown = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
  return shown.map((line) => `${sign}${line.replace(/\r$/, "")}`);
}
