/** The line of a file that a line was made from; lines start at 1. */
export interface Origin {
  file: string;
  line: number;
}

/** A text that knows where each of its lines comes from, however often it was edited. */
export interface Text {
  text: string;
  lines: Origin[];
}

/** Puts `text` in the place of `start` to `end`. `lines` are the origins of its lines, where it was moved. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  lines?: Origin[];
}

/** A file as it was read. */
export function textOf(file: string, text: string): Text {
  return { text, lines: text.split("\n").map((_, i) => ({ file, line: i + 1 })) };
}

/** Applies edits that do not overlap. */
export function applyEdits({ text, lines }: Text, edits: Edit[]): Text {
  const made: Text = { text: "", lines: lines.slice(0, 1) };
  let line = 0;
  let at = 0;
  const newline = (origin: Origin | undefined) => {
    if (origin) made.lines.push(origin);
  };
  const isLineStart = () => made.text === "" || made.text.endsWith("\n");
  const copy = (to: number) => {
    for (const _ of text.slice(at, to).matchAll(/\n/g)) newline(lines[++line]);
    made.text += text.slice(at, to);
    at = to;
  };
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    copy(edit.start);
    if (isLineStart() && edit.lines?.[0]) made.lines[made.lines.length - 1] = edit.lines[0];
    made.text += edit.text;
    for (const [i] of [...edit.text.matchAll(/\n/g)].entries()) newline(edit.lines?.[i + 1] ?? lines[line]);
    line += newlines(text.slice(at, edit.end));
    at = edit.end;
    const origin = lines[line];
    if (origin && isLineStart()) made.lines[made.lines.length - 1] = origin;
  }
  copy(text.length);
  return made;
}

/** Whether two edits touch the same text, or the order of what they insert would matter. */
export function overlap(a: Edit, b: Edit): boolean {
  if (a.start > b.start) return overlap(b, a);
  if (a.start < b.start) return b.start < a.end;
  const bothInsert = a.start === a.end && b.start === b.end;
  const bothReplace = a.start < a.end && b.start < b.end;
  return bothInsert || bothReplace || [a, b].some((edit) => edit.end > edit.start && edit.text === "");
}

/** Texts one after the other, each from a line of its own. */
export function joinTexts(texts: Text[]): Text {
  const made: Text = { text: "", lines: [] };
  for (const { text, lines } of texts) {
    if (text === "") continue;
    const closed = text.endsWith("\n") ? text : `${text}\n`;
    made.text += closed;
    made.lines.push(...lines.slice(0, newlines(closed)));
  }
  made.lines.push(made.lines.at(-1) ?? { file: "", line: 1 });
  return made;
}

/** The piece of a text from one line start to another. */
export function cut({ text, lines }: Text, start: number, end: number): Text {
  const first = newlines(text.slice(0, start));
  const piece = text.slice(start, end);
  return { text: piece, lines: lines.slice(first, first + newlines(piece) + 1) };
}

/** Where the text at an offset comes from. */
export function originAt({ text, lines }: Text, offset: number): Origin {
  return lines[newlines(text.slice(0, offset))] ?? lines.at(-1) ?? { file: "", line: 1 };
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line after an offset begins; the end of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

/** The line end that a text uses. */
export function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** Lines moved to the right, or to the left as far as they have blanks. */
export function shift(text: string, by: number): string {
  if (by >= 0) return text.replaceAll(/^(?=[^\r\n])/gm, " ".repeat(by));
  return text.replaceAll(new RegExp(`^ {1,${-by}}`, "gm"), "");
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}
