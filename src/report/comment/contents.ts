import { counted } from "../../core/counted.ts";
import type { Change, PlannedFile } from "../../core/plan.ts";
import { block, code, htmlCode, link, visible } from "../escape.ts";
import { diffLines, firstLines } from "../fields.ts";
import { fileDiff, fileFacts } from "../file-diff.ts";
import { sizeOf } from "../fit.ts";
import { shownFields } from "../shown-fields.ts";

/** What is inside the row of a change, as Markdown, and whether some of it had no room. */
export interface Contents {
  text: string;
  isCut: boolean;
}

/** How much of the contents is shown. */
export interface Limits {
  /** In bytes of UTF-8. */
  room: number;
  /** Whether what is short is unfolded. */
  opensShort: boolean;
}

// More or longer lines than this are folded: unfolded, they make the table wider than a phone.
const short = { lines: 12, columns: 28 };
// The tags around a file or the fields, and the note on what is left out.
const frame = 300;

/** The fields of a change and its files, each as a diff, in as many bytes as there are. */
export function contentsOf(change: Change, limits: Limits): Contents {
  const { files = [], moreFiles = 0 } = change;
  const fields = fieldsOf(change, {
    ...limits,
    room: files.length > 0 ? limits.room / 2 : limits.room,
  });
  const left = limits.room - sizeOf(fields.text);
  const shown = filesOf(files, moreFiles, { ...limits, room: left });
  const text = [fields.text, shown.text].filter((part) => part !== "").join("\n\n");
  return { text, isCut: fields.isCut || shown.isCut };
}

/** What has no room, in a few words: `3 fields, 2 files`. */
export function countOf(change: Change): string {
  const { fields, files = [], moreFiles = 0 } = { ...change, fields: shownFields(change) };
  const count = files.length + moreFiles;
  return [
    ...(fields.length > 0 ? [counted(fields.length, "field")] : []),
    ...(count > 0 ? [counted(count, "file")] : []),
  ].join(", ");
}

function fieldsOf(change: Change, limits: Limits): Contents {
  const fields = shownFields(change);
  if (fields.length === 0) return nothing;
  const { text, isShort, isCut } = diffBlock(diffLines(fields), limits.room - frame);
  if (text === "") return { text: "", isCut: true };
  return { text: folded(counted(fields.length, "field"), text, isShort && limits.opensShort), isCut };
}

const nothing: Contents = { text: "", isCut: false };

function filesOf(files: PlannedFile[], others: number, limits: Limits): Contents {
  if (files.length + others === 0) return nothing;
  const shown: string[] = [];
  let { room } = limits;
  let isCut = others > 0;
  for (const file of files) {
    const one = fileOf(file, { ...limits, room: room - frame });
    room -= sizeOf(one.text) + 2;
    if (room < 0) break;
    isCut ||= one.isCut;
    shown.push(one.text);
  }
  const left = files.length - shown.length + others;
  if (shown.length === 0) return { text: "", isCut: true };
  const more = left > 0 ? [`… and ${counted(left, "more file")}.`] : [];
  const text = [...shown, ...more].join("\n\n");
  const count = files.length + others;
  if (count <= few) return { text, isCut: isCut || left > 0 };
  return { text: folded(counted(count, "file"), text, false), isCut: isCut || left > 0 };
}

// More files than this are behind one line.
const few = 3;

function fileOf(file: PlannedFile, limits: Limits): Contents {
  const facts = fileFacts(file);
  const author = authorOf(file);
  const { text, isShort, isCut } = diffBlock(fileDiff(file).join("\n"), limits.room - frame);
  // Outside of HTML, a name in HTML would be read as Markdown.
  const shown =
    text === ""
      ? `${code(file.path)} (${facts})`
      : folded(`${htmlCode(file.path)} (${facts})`, text, isShort && limits.opensShort);
  return { text: [shown, author].filter((part) => part !== "").join("\n\n"), isCut };
}

function authorOf({ changedBy }: PlannedFile): string {
  if (!changedBy) return "";
  const on = /^\d{4}-\d\d-\d\d/.exec(changedBy.at ?? "")?.[0];
  return `Last changed by ${link(code(changedBy.author, 100), changedBy.url)}${on === undefined ? "" : ` on ${on}`}`;
}

function diffBlock(diff: string, room: number): { text: string; isShort: boolean; isCut: boolean } {
  const seen = visible(diff);
  const shown = room < frame ? "" : firstLines(seen, room);
  if (shown === "") return { text: "", isShort: true, isCut: seen !== "" };
  const lines = shown.split("\n");
  const isShort = lines.length <= short.lines && lines.every((line) => line.length <= short.columns);
  return { text: block(shown, "diff", Infinity), isShort, isCut: shown !== seen };
}

// The title is HTML.
function folded(title: string, body: string, isOpen: boolean): string {
  return `<details${isOpen ? " open" : ""}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
