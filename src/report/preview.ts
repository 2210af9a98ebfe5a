import { counted } from "../core/counted.ts";
import type { PlannedFile, PreviewedChange } from "../core/plan.ts";
import { oneLine, visible } from "./escape.ts";
import { fileDiff, fileFacts } from "./file-diff.ts";

/** A line below a change, how far it is indented, and whether it is part of a diff, whose first character is its sign. */
export interface PreviewLine {
  depth: 0 | 1;
  text: string;
  isDiff: boolean;
}

/** How many lines of contents may still be shown. */
export interface LineRoom {
  left: number;
}

const mostFiles = 50;
// Of one file.
const mostLines = 40;

/** Which inputs a change is made from, what it would write, as diffs, and which secrets it would set. */
export function previewLines(
  { pins = {}, files = [], moreFiles = 0, secrets = [], previewAfter = [] }: PreviewedChange,
  room: LineRoom,
): PreviewLine[] {
  const left = Math.max(0, files.length - mostFiles) + moreFiles;
  return [
    ...Object.entries(pins).map(([input, pin]) => plain(`made from ${oneLine(input)}: ${oneLine(pin)}`)),
    ...files.slice(0, mostFiles).flatMap((file) => fileLines(file, room)),
    ...(left > 0 ? [plain(`… and ${counted(left, "more file")}`)] : []),
    ...(secrets.length > 0 ? [plain(`sets the secrets ${secrets.map(oneLine).join(", ")}`)] : []),
    ...(previewAfter.length > 0
      ? [
          plain(
            `what it writes is known after apply: it needs outputs of ${previewAfter.map(oneLine).join(", ")}`,
          ),
        ]
      : []),
  ];
}

function plain(text: string): PreviewLine {
  return { depth: 0, text, isDiff: false };
}

function fileLines(file: PlannedFile, room: LineRoom): PreviewLine[] {
  const { path, size, changedBy } = file;
  const sign = size.before === undefined ? "+" : size.after === undefined ? "-" : "~";
  const by = changedBy ? `, changed by ${oneLine(changedBy.author)}` : "";
  const title = { ...plain(`${sign} ${oneLine(path)} (${fileFacts(file)}${by})`), isDiff: true };
  return [title, ...contentLines(file, room)];
}

function contentLines(file: PlannedFile, room: LineRoom): PreviewLine[] {
  if (room.left <= 0) return [];
  const lines = fileDiff(file).flatMap((line) => visible(line).split("\n"));
  const shown = lines.slice(0, Math.min(mostLines, room.left));
  room.left -= lines.length;
  const more = lines.length - shown.length;
  return [
    ...shown.map((text): PreviewLine => ({ depth: 1, text, isDiff: true })),
    ...(more > 0 ? [{ ...plain(`… and ${counted(more, "more line")}`), depth: 1 as const }] : []),
  ];
}
