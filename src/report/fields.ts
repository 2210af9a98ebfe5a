import type { Json } from "../core/json.ts";
import type { FieldChange } from "../core/plan.ts";
import { shortened } from "./escape.ts";

/** The differences of one tool as lines of a diff: `-` for what is, `+` for what will be, one for each line of text. */
export function diffLines(fields: FieldChange[]): string {
  return fields
    .flatMap((field) => {
      const { before, after } = field;
      const [old, fresh] = after === undefined ? [noteOf(field), ""] : ["", noteOf(field)];
      return [...side("-", field.path, before, old), ...side("+", field.path, after, fresh)];
    })
    .join("\n");
}

function noteOf({ forces }: FieldChange): string {
  return forces === undefined ? "" : `  # forces ${forces}`;
}

/** The first lines of a text that fit in `most` characters, and a line on how many are left out. */
export function firstLines(text: string, most: number): string {
  if (text.length <= most) return text;
  const lines = text.split("\n").map((line) => shortened(line, Math.floor(most / 4)));
  let room = most;
  const end = lines.findIndex((line) => (room -= line.length + 1) < 0);
  if (end < 0) return lines.join("\n");
  return [...lines.slice(0, end), `… and ${lines.length - end} more lines`].join("\n");
}

function side(sign: "+" | "-", path: string, value: Json | undefined, note: string): string[] {
  if (value === undefined) return [];
  if (typeof value !== "string" || !value.includes("\n"))
    return [`${sign} ${path}: ${valueText(value)}${note}`];
  // All line endings count: whatever is shown on a line of its own needs its sign.
  return [`${sign} ${path}:${note}`, ...value.split(/\r\n?|\n/).map((line) => `${sign}   ${line}`)];
}

// Values such as (secret) and [[ env X ]] read better without quotes; other strings are quoted to show their type.
function valueText(value: Json): string {
  if (typeof value === "string" && /^(\(.*\)|\[\[ env \w+ \]\])$/.test(value)) return value;
  return JSON.stringify(value);
}
