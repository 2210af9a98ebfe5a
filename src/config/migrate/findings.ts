import {
  applyEdits,
  cut,
  type Edit,
  eolOf,
  lineStart,
  nextLine,
  originAt,
  shift,
  type Text,
} from "./text.ts";
import type { Pair, ParsedPage, Scalar } from "./tree.ts";

/** Something to rewrite. Either all of its edits are made, or none. `at` is the place that is reported. */
export interface Finding {
  at: number;
  from: string;
  to: string;
  why: string;
  edits: Edit[];
}

/** Something that a person has to decide. */
export interface Note {
  at: number;
  message: string;
}

/** One file while rules are applied to it, and what they have found so far. */
export interface Page extends Text, ParsedPage {
  findings: Finding[];
  notes: Note[];
  /** New keys of renamed tools, in all files. */
  renamed: Map<string, string>;
  /** The tool keys that are taken, in all files; apps are listed as `app NAME`. */
  taken: Set<string>;
  /** Plugins that the configuration declares itself, whatever DevStream meant by their names. */
  foreign: Set<string>;
  /** Whether pipelines without a template get the one that DevStream used. */
  pinsTemplates: boolean;
}

/** The text of a page with findings applied that do not overlap. */
export function applyFindings(page: Page, findings: Finding[]): Text {
  const edits = findings.flatMap((finding) => finding.edits);
  return applyEdits(page, edits);
}

/** Leaves something to a person. */
export function note(page: Page, at: number, message: string): void {
  page.notes.push({ at, message });
}

/** Renames a key or changes a plain value; quotes stay as they are. */
export function replace(page: Page, { start, end, value }: Scalar, to: string, why: string): void {
  const index = page.text.slice(start, end).indexOf(value);
  const place = index < 0 ? { start, end } : { start: start + index, end: start + index + value.length };
  page.findings.push({ at: start, from: value, to, why, edits: [{ ...place, text: to }] });
}

/** Removes a pair; comments above it stay. */
export function drop(page: Page, pair: Pair, why: string): void {
  const edits = [
    { start: lineStart(page.text, pair.key.start), end: lineRange(page.text, pair).end, text: "" },
  ];
  page.findings.push({ at: pair.key.start, from: pair.key.value, to: "nothing", why, edits });
}

/** Moves the lines of a pair to an offset, so that its key starts at `column`. `head` is put in front. */
export function move(
  page: Page,
  pair: Pair,
  goal: { at: number; column: number; head?: string; to: string },
  why: string,
): void {
  const { text } = page;
  const { start, end } = lineRange(text, pair);
  const eol = eolOf(text);
  const lines = text.slice(start, end);
  const block = lines.endsWith("\n") ? lines : lines + eol;
  const moved = shift(block, goal.column - columnOf(text, pair.key.start));
  const lead = (goal.at > 0 && text[goal.at - 1] !== "\n" ? eol : "") + (goal.head ?? "");
  const ahead = lead.split("\n").slice(1);
  const origins = [
    ...ahead.map(() => originAt(page, start)),
    ...cut(page, start, end).lines.slice(0, moved.split("\n").length - 1),
  ];
  const insert = { start: goal.at, end: goal.at, text: lead + moved, lines: origins };
  const edits = [{ start, end, text: "" }, insert];
  page.findings.push({ at: pair.key.start, from: pair.key.value, to: goal.to, why, edits });
}

/** Removes a key's own line and leaves the lines below; a comment after the key stays. */
export function withoutKey(text: string, offset: number): Edit {
  const [start, end] = [lineStart(text, offset), nextLine(text, offset)];
  const comment = /(?<=[ \t])#.*/s.exec(text.slice(start, end))?.[0];
  return { start, end, text: comment === undefined ? "" : text.slice(start, offset) + comment };
}

/** The whole lines of a pair: comments right above it with the same indentation, and all of its value. */
export function lineRange(text: string, { key, end: last }: Pair): { start: number; end: number } {
  let start = lineStart(text, key.start);
  const indent = text.slice(start, key.start);
  for (let above = lineStart(text, start - 1); start > 0; above = lineStart(text, start - 1)) {
    if (!text.slice(above, start).startsWith(`${indent}#`)) break;
    start = above;
  }
  const end = last > key.end && text[last - 1] === "\n" ? last : nextLine(text, last);
  return { start, end };
}

/** The column of an offset within its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
