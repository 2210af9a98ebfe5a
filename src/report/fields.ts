import { toldApart } from "../core/apart.ts";
import type { Json } from "../core/json.ts";
import type { FieldChange } from "../core/plan.ts";
import { shortened } from "./escape.ts";
import { sizeOf } from "./fit.ts";
import { lineDiff, wholeLines } from "./line-diff.ts";

/** The differences of one tool as lines of a diff: `-` for what is, `+` for what will be, one for each line of text. */
export function diffLines(fields: FieldChange[]): string {
  return fields
    .flatMap((field) => {
      const { path, before, after } = field;
      if (isText(before) && isText(after)) return textLines(field, before, after);
      const [a, b] =
        before === undefined || after === undefined ? [] : toldApart(valueText(before), valueText(after));
      const [old, fresh] = after === undefined ? [noteOf(field), ""] : ["", noteOf(field)];
      return [...side("-", path, before, old, a), ...side("+", path, after, fresh, b)];
    })
    .join("\n");
}

// A text of several lines, or what becomes one.
function isText(value: Json | undefined): value is string {
  return typeof value === "string" && value.includes("\n");
}

function textLines(field: FieldChange, before: string, after: string): string[] {
  const note = noteOf(field);
  const lines = lineDiff(before, after);
  if (lines) return [`  ${field.path}:${note}`, ...lines];
  const { old, fresh } = wholeLines(before, after);
  return [
    `- ${field.path}:`,
    ...old.map((line) => `-   ${line}`),
    `+ ${field.path}:${note}`,
    ...fresh.map((line) => `+   ${line}`),
  ];
}

function noteOf({ forces }: FieldChange): string {
  return forces === undefined ? "" : "  # forces replacement";
}

/** The first lines of a text that fit in `most` bytes of UTF-8, and a line on how many are left out. */
export function firstLines(text: string, most: number): string {
  if (sizeOf(text) <= most) return text;
  const lines = text.split("\n").map((line) => shortened(line, Math.floor(most / 4)));
  let room = most;
  const end = lines.findIndex((line) => (room -= sizeOf(line) + 1) < 0);
  if (end < 0) return lines.join("\n");
  return [...lines.slice(0, end), `… and ${lines.length - end} more lines`].join("\n");
}

function side(sign: "+" | "-", path: string, value: Json | undefined, note: string, text?: string): string[] {
  if (value === undefined) return [];
  if (!isText(value)) return [`${sign} ${path}: ${text ?? valueText(value)}${note}`];
  // All line endings count: whatever is shown on a line of its own needs its sign.
  return [`${sign} ${path}:${note}`, ...value.split(/\r\n?|\n/).map((line) => `${sign}   ${line}`)];
}

// Values such as (secret) and [[ env X ]] read better without quotes; other strings are quoted to show their type.
function valueText(value: Json): string {
  if (typeof value === "string" && /^(\(.*\)|\[\[ env \w+ \]\])$/.test(value)) return value;
  return JSON.stringify(value);
}
