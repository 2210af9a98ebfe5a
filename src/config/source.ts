import type { Position, Problem } from "../core/errors.ts";

/** The text of one file. `origin` is set for text made by a template: it stands for every place in that text. */
export interface Source {
  file: string;
  text: string;
  origin?: Mark | undefined;
  lineStarts?: number[];
}

/** A place in a source; `via` is where the text was taken from (a template). Cheaper than a `Position`. */
export interface Mark {
  source: Source;
  offset: number;
  via?: Mark | undefined;
}

/** File, line and column of a mark. */
export function positionOf(mark: Mark): Position {
  const { source, offset, via } = mark.source.origin ?? mark;
  const line = lineOf(source, offset);
  const column = offset - (lineStartsOf(source)[line - 1] ?? 0) + 1;
  return { file: source.file, line, column, ...(via && { via: positionOf(via) }) };
}

/** A problem at a mark, with the line it stands on. */
export function problemAt(mark: Mark, message: string, hint?: string): Problem {
  return {
    message,
    at: positionOf(mark),
    excerpt: excerptOf(mark.source.origin ?? mark),
    ...(hint !== undefined && { hint }),
  };
}

function excerptOf({ source, offset }: Mark): string {
  const line = lineOf(source, offset);
  const [start, end] = lineStartsOf(source).slice(line - 1, line + 1);
  const text = source.text.slice(start, end).trimEnd().slice(0, 500);
  return text.replaceAll(secret, (_, key: string, value: string) => key + "*".repeat(value.length));
}

// A secret that somebody wrote into the file must not go on into comments and logs.
const secret =
  /((?:token|passw\w*|secret\w*|privatekey|apikey|webhook)["']?[ \t]*:[ \t]*)(?!["']?(?:\[\[|\$\{\{))([^\s,}\]#][^,}\]\n]*)/gi;

function lineOf(source: Source, offset: number): number {
  const starts = lineStartsOf(source);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function lineStartsOf(source: Source): number[] {
  source.lineStarts ??= [
    0,
    ...[...source.text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length),
  ];
  return source.lineStarts;
}
