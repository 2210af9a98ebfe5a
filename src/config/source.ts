import type { Position, Problem } from "../core/errors.ts";

/** The text of one file. Text made by a template has `origin`, which maps a place in it to where it comes from. */
export interface Source {
  file: string;
  text: string;
  origin?: ((offset: number) => Mark) | undefined;
  lineStarts?: number[];
}

/** A place in a source; `via` is what the text was taken from (a template). Cheaper than a `Position`. */
export interface Mark {
  source: Source;
  offset: number;
  via?: Mark | undefined;
}

/** The file, line and column of a mark. */
export function positionOf(mark: Mark): Position {
  const { source, offset, via } = written(mark);
  const line = lineOf(source, offset);
  const column = offset - (lineStartsOf(source)[line - 1] ?? 0) + 1;
  return { file: source.file, line, column, ...(via && { via: positionOf(via) }) };
}

/** A problem at a mark, with its source line. */
export function problemAt(mark: Mark, message: string, hint?: string): Problem {
  return {
    message,
    at: positionOf(mark),
    excerpt: excerptOf(written(mark)),
    ...(hint !== undefined && { hint }),
  };
}

// The place in the file that a place in generated text comes from.
function written(mark: Mark): Mark {
  const origin = mark.source.origin?.(mark.offset);
  return origin ? { ...origin, via: mark.via ?? origin.via } : mark;
}

function excerptOf({ source, offset }: Mark): string {
  const line = lineOf(source, offset);
  const text = lineAt(source, line);
  const shown = isInSecret(source, line) ? starred(text) : withoutSecrets(text);
  return shown.slice(0, 500);
}

// Longer than what is shown, so that a secret that is cut off is still recognized.
const longest = 700;

function lineAt(source: Source, line: number): string {
  const [start, end] = lineStartsOf(source).slice(line - 1, line + 1);
  return source.text.slice(start, end).slice(0, longest).trimEnd();
}

// A secret that someone wrote into the file must not end up in comments and logs.
const word = /(?:token|passw\w*|pwd|secret\w*|credentials?|privatekey|accesskey|apikey|webhook)["']?[ \t]*:/
  .source;
// A value that is only a template is not a secret yet.
const open = /(?!["']?(?:\[\[[^\]]*\]\]|\$\{\{[^}]*\}\})["']?[ \t]*(?:[,}\]#]|$))/.source;
const value = /"(?:[^"\\]|\\.)*"?|'[^']*'?|\[\[[^\]]*\]\][^,}]*|[^\s,}\]#][^,}\]]*/.source;
const inLine = new RegExp(`(${word}[ \\t]*)${open}(${value})`, "gi");
// Outside brackets, a comma ends nothing.
const alone = new RegExp(`^([ \\t-]*["']?[\\w.-]*${word}[ \\t]*)${open}([^\\s"'{[#].*)`, "i");
const known =
  /(?<=:\/\/[^\s:@/"']*:)[^\s@/"']+(?=@)|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{20,}/g;

function withoutSecrets(text: string): string {
  const hide = (_: string, key: string, found: string) => key + starred(found);
  return text.replace(alone, hide).replaceAll(inLine, hide).replaceAll(known, starred);
}

function starred(text: string): string {
  return text.replaceAll(/\S/g, "*");
}

const opener = new RegExp(`${word}[ \\t]*(?:[|>"'].*)?$`, "i");
const farthest = 100;

// A secret may span several lines: then its key is on an earlier line, with less indentation.
function isInSecret(source: Source, line: number): boolean {
  const text = lineAt(source, line);
  let indent = indentOf(text);
  for (let above = line - 1; above > Math.max(0, line - farthest) && indent > 0; above--) {
    const parent = lineAt(source, above);
    if (parent === "" || indentOf(parent) >= indent) continue;
    indent = indentOf(parent);
    if (opener.test(parent))
      return !parent.endsWith(":") || !/^[\s-]*["']?[\w.-]+["']?[ \t]*:(?:[ \t]|$)/.test(text);
  }
  return false;
}

function indentOf(text: string): number {
  return text.search(/\S|$/);
}

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
  return (source.lineStarts ??= startsIn(source.text));
}

// A large file has many lines, so this makes nothing for each of them.
function startsIn(text: string): number[] {
  const starts = [0];
  for (const end = /\r\n|\n|\r/g; end.test(text);) starts.push(end.lastIndex);
  return starts;
}
