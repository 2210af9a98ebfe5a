import type { Json } from "../core/json.ts";
import type { FieldChange } from "../core/plan.ts";

/** The differences of one tool as the lines of a diff: `-` what is, `+` what will be, a line for each line of text. */
export function diffLines(fields: FieldChange[]): string {
  return fields
    .flatMap(({ path, before, after }) => [...side("-", path, before), ...side("+", path, after)])
    .join("\n");
}

function side(sign: "+" | "-", path: string, value: Json | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value !== "string" || !value.includes("\n")) return [`${sign} ${path}: ${shown(value)}`];
  return [`${sign} ${path}:`, ...value.split("\n").map((line) => `${sign}   ${line}`)];
}

// Marks such as (secret) and [[ env X ]] read better bare; other text is quoted so that its type shows.
function shown(value: Json): string {
  if (typeof value === "string" && /^(\(.*\)|\[\[ env \w+ \]\])$/.test(value)) return value;
  return JSON.stringify(value);
}
