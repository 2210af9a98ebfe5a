import { counted } from "../core/counted.ts";
import type { PlannedFile } from "../core/plan.ts";
import { diffRows, type Line, wholeLines } from "./line-diff.ts";
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
  secret: "differs only in secrets",
};

/** The difference of a file's content as lines of a diff; empty if it is not shown. `prepareDiff` must have run. */
export function fileDiff(file: PlannedFile): string[] {
  return fileRows(file).map((row) =>
    typeof row === "number" ? `@@ ${counted(row, "unchanged line")} @@` : `${row.sign}${row.text}`,
  );
}

/** As `fileDiff`, as values. A number stands for that many unchanged lines that are left out. */
export function fileRows({ before, after, omitted }: PlannedFile): (Line | number)[] {
  if (omitted) return [];
  const rows = before === undefined || after === undefined ? undefined : diffRows(before, after);
  return rows ? withoutEnd(rows) : wholeRows(before, after);
}

function wholeRows(before: string | undefined, after: string | undefined): (Line | number)[] {
  const { old, fresh } = wholeLines(before ?? "", after ?? "");
  const removed = old.map((text): Line => ({ sign: "-", text }));
  const added = fresh.map((text): Line => ({ sign: "+", text }));
  return [
    ...(before === undefined ? [] : withoutEnd(removed)),
    ...(after === undefined ? [] : withoutEnd(added)),
  ];
}

// What comes after the last line end is not a line.
function withoutEnd(rows: (Line | number)[]): (Line | number)[] {
  const [other, last] = rows.slice(-2);
  const isEnd = typeof last === "object" && last.text === "";
  const isChange = isEnd && last.sign !== " " && typeof other === "object" && other.sign !== last.sign;
  return isEnd && !isChange ? rows.slice(0, -1) : rows;
}
