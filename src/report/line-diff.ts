import { looks, spelled } from "../core/apart.ts";
import type { FieldChange, Plan, PlannedFile } from "../core/plan.ts";

type DiffArrays = (typeof import("diff/lib/diff/array.js"))["diffArrays"];

/** A line of a diff; a space is a line that both texts have. */
export interface Line {
  sign: "-" | "+" | " ";
  text: string;
}

// How many unchanged lines are shown before and after each change.
const neighbors = 3;
// Texts that differ more than this are shown whole: a diff of them would take long and say little.
const mostEdits = 2000;

// Few plans have long texts, so the library is loaded only for these.
let diffArrays: DiffArrays | undefined;

type Sides = FieldChange | PlannedFile;

/** Prepares for the long texts in some fields or files. Without this, both texts are shown whole. */
export async function prepareDiff(sides: Sides[]): Promise<void> {
  if (sides.some(isLong)) ({ diffArrays } = await import("diff/lib/diff/array.js"));
}

/** The same for everything that a plan shows. */
export async function preparePlanDiff({ changes }: Pick<Plan, "changes">): Promise<void> {
  await prepareDiff(changes.flatMap(({ fields, files = [] }) => [...fields, ...files]));
}

function isLong({ before, after }: Sides): boolean {
  return (
    typeof before === "string" && typeof after === "string" && before.includes("\n") && after.includes("\n")
  );
}

/** The lines that differ between two texts, with a few lines around them; undefined: they have to be shown whole. */
export function lineDiff(before: string, after: string): string[] | undefined {
  return diffRows(before, after)?.map((row) =>
    typeof row === "number" ? unchanged(row) : `${row.sign}   ${row.text}`,
  );
}

/** As `lineDiff`, as values. A number stands for that many unchanged lines that are left out. */
export function diffRows(before: string, after: string): (Line | number)[] | undefined {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const parts = diffArrays?.(old, fresh, { maxEditLength: mostEdits });
  if (!parts) return undefined;
  const lines = parts.flatMap(({ added, removed, value }) =>
    value.map((text): Line => ({ sign: added ? "+" : removed ? "-" : " ", text })),
  );
  const apart = tellingApart(old, fresh);
  return hunks(lines).map((row) => (typeof row === "number" ? row : { ...row, text: apart(row) }));
}

/** Two whole texts, line by line. */
export function wholeLines(before: string, after: string): { old: string[]; fresh: string[] } {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const apart = tellingApart(old, fresh);
  return {
    old: old.map((text) => apart({ sign: "-", text })),
    fresh: fresh.map((text) => apart({ sign: "+", text })),
  };
}

/** The lines of a text. A carriage return stays with its line, so that other line endings are differences. */
export function linesOf(text: string): string[] {
  return text.split(/(?<=\r)(?!\n)|\n/);
}

// A changed line is spelled if the other text has one that looks the same and is not.
function tellingApart(old: string[], fresh: string[]): (line: Line) => string {
  const sides = { "-": new Set(fresh), "+": new Set(old), " ": undefined };
  const seen = { "-": new Set(fresh.map(looks)), "+": new Set(old.map(looks)) };
  return ({ sign, text }) => {
    const isAlike = sign !== " " && !sides[sign].has(text) && seen[sign].has(looks(text));
    return isAlike ? spelled(text) : text.replace(/\r$/, "");
  };
}

function hunks(lines: Line[]): (Line | number)[] {
  const changed = lines.flatMap(({ sign }, i) => (sign === " " ? [] : [i]));
  const near = new Set(
    changed.flatMap((at) => Array.from({ length: 2 * neighbors + 1 }, (_, i) => at - neighbors + i)),
  );
  const shown: (Line | number)[] = [];
  let hidden = 0;
  for (const [i, line] of lines.entries()) {
    if (!near.has(i)) {
      hidden += 1;
      continue;
    }
    if (hidden > 0) shown.push(hidden);
    hidden = 0;
    shown.push(line);
  }
  return hidden > 0 ? [...shown, hidden] : shown;
}

function unchanged(count: number): string {
  return `    … ${count} unchanged ${count === 1 ? "line" : "lines"}`;
}
