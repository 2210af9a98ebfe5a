/** The file and line that a line came from; lines start at 1. */
export interface Origin {
  file: string;
  line: number;
}

/** A text that knows where each of its lines came from, however often it was edited. */
export interface Text {
  text: string;
  lines: Origin[];
  starts?: number[];
}

/** Replaces `start` to `end` by `text`. `lines` are the origins of its lines, if it was moved. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  lines?: Origin[];
}

/** A file as it was read. */
export function unchanged(file: string, text: string): Text {
  return { text, lines: text.split("\n").map((_, i) => ({ file, line: i + 1 })) };
}

/** Applies edits that do not overlap. */
export function applyEdits(page: Text, edits: Edit[]): Text {
  const pieces: Text[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const origin = originAt(page, edit.start);
    const lines = edit.text.split("\n").map((_, i) => edit.lines?.[i] ?? origin);
    pieces.push(cut(page, at, edit.start), { text: edit.text, lines });
    at = edit.end;
  }
  return joinPieces([...pieces, cut(page, at, page.text.length)]);
}

// A line comes from wherever its first character comes from.
function joinPieces(pieces: Text[]): Text {
  const filled = pieces.filter(({ text }) => text !== "");
  const lines = filled.flatMap((piece, i) => {
    const isRest = i > 0 && !filled[i - 1]?.text.endsWith("\n");
    const isClosed = piece.text.endsWith("\n") && i < filled.length - 1;
    return piece.lines.slice(isRest ? 1 : 0, newlines(piece.text) + (isClosed ? 0 : 1));
  });
  return { text: filled.map(({ text }) => text).join(""), lines };
}

/** Whether two edits touch the same text, or the order of their insertions would matter. */
export function overlap(a: Edit, b: Edit): boolean {
  if (a.start > b.start) return overlap(b, a);
  if (a.start < b.start) return b.start < a.end;
  const bothInsert = a.start === a.end && b.start === b.end;
  const bothReplace = a.start < a.end && b.start < b.end;
  return bothInsert || bothReplace || [a, b].some((edit) => edit.end > edit.start && edit.text === "");
}

/** Texts one after another, each starting on its own line. */
export function joinTexts(texts: Text[]): Text {
  return joinPieces(
    texts.map(({ text, lines }) => {
      const isOpen = text !== "" && !text.endsWith("\n");
      return { text: isOpen ? text + eolOf(text) : text, lines: [...lines, ...lines.slice(-1)] };
    }),
  );
}

/** The piece of a text from one line start to another. */
export function cut(page: Text, start: number, end: number): Text {
  const first = lineAt(page, start);
  const piece = page.text.slice(start, end);
  return { text: piece, lines: page.lines.slice(first, first + newlines(piece) + 1) };
}

/** Where the text at an offset comes from. */
export function originAt(page: Text, offset: number): Origin {
  return page.lines[lineAt(page, offset)] ?? page.lines.at(-1) ?? { file: "", line: 1 };
}

// Binary search: a file may have thousands of findings.
function lineAt(page: Text, offset: number): number {
  page.starts ??= [0, ...[...page.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  let low = 0;
  let high = page.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((page.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line after an offset starts; the end of the text if there is none. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

/** The line ending that a text uses. */
export function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** Lines indented further, or less as far as they have spaces. */
export function shift(text: string, by: number): string {
  if (by >= 0) return text.replaceAll(/^(?=[^\r\n])/gm, " ".repeat(by));
  return text.replaceAll(new RegExp(`^ {1,${-by}}`, "gm"), "");
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}
