import { type Action, goText } from "./actions.ts";

/** A Go template made of a part of a source. `offsetOf` maps a place, `more` characters after `at`, to the source. */
export interface GoTemplate {
  text: string;
  offsetOf: (at: number, more: number) => number;
}

/** Maps a piece of one text to its place in another. */
export interface Piece {
  to: number;
  from: number;
  /** Whether it was copied unchanged; if not, all of it maps to one place. */
  isCopy: boolean;
}

/** Joins pieces; `start` is the place of the first one in the source. */
export function goTemplate(parts: (string | Action)[], start: number): GoTemplate {
  const made: Piece[] = [];
  const texts: string[] = [];
  let to = 0;
  let from = start;
  const add = (text: string, length: number, isCopy: boolean): void => {
    made.push({ to, from, isCopy });
    texts.push(text);
    to += text.length;
    from += length;
  };
  for (const part of parts) {
    if (typeof part === "string") for (const [text, length] of copiedLines(part)) add(text, length, true);
    else {
      from = part.start;
      add(part.go, part.text.length, false);
    }
  }
  const offsetOf = (at: number, more: number): number => {
    const piece = pieceAt(made, at);
    return piece?.isCopy ? piece.from + at - piece.to + more : (piece?.from ?? start);
  };
  return { text: texts.join(""), offsetOf };
}

// A line that had to be rewritten still counts as the line that it was.
function copiedLines(text: string): [text: string, length: number][] {
  const lines = text.split(/(?<=\n)/);
  return goText([text])
    .split(/(?<=\n)/)
    .map((line, i) => [line, lines[i]?.length ?? 0]);
}

/** The piece that a place belongs to; pieces are in order. */
export function pieceAt(pieces: Piece[], at: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}
