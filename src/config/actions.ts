import { type Problem, UserError } from "../core/errors.ts";
import { deferredEnv } from "../core/deferred.ts";
import { parseTemplate } from "../go-template/index.ts";
import { type Mark, problemAt, type Source } from "./source.ts";

/**
 * One `[[ … ]]`. Kinds `variable` and `env` are resolved here; the Go template engine runs `go` for the others.
 * A `block` (if, range, end, …) and anything that trims whitespace only has a meaning with the text around it.
 */
export interface Action {
  kind: "variable" | "env" | "expression" | "block" | "wrong";
  start: number;
  text: string;
  /** The name of the variable or environment variable. */
  name: string;
  go: string;
  /** What is wrong with it, if anything. */
  reason?: string;
}

/** A source whose actions are hidden from YAML, each behind a placeholder of the same length. */
export interface MaskedText {
  source: Source;
  text: string;
  actions: Action[];
  problems: Problem[];
}

// Unicode noncharacters: valid in YAML, never part of a text. A placeholder is a start, four digits and filler.
const first = 0xfdd1;
const base = 30;
const placeholder = /\uFDD0([\uFDD1-\uFDEE]{4})\uFDEF*/g;
const reserved = /[\uFDD0-\uFDEF]/;

/** Hides every template action of a source. */
export function mask(source: Source): MaskedText {
  const bad = reserved.exec(source.text);
  if (bad)
    return { source, text: "", actions: [], problems: [foreign({ source, offset: bad.index }, bad[0])] };
  const actions: Action[] = [];
  const parts: string[] = [];
  // Most actions are written many times.
  const known = new Map<string, Action | undefined>();
  let end = 0;
  for (const { start, text } of findActions(source.text)) {
    if (!known.has(text)) known.set(text, classify(text, start));
    const action = known.get(text);
    if (!action) continue;
    parts.push(source.text.slice(end, start), placeholderFor(actions.length, text.length));
    actions.push({ ...action, start });
    end = start + text.length;
  }
  return { source, text: parts.join("") + source.text.slice(end), actions, problems: [] };
}

/** The text of a scalar in pieces: plain text and actions, in order. */
export function pieces(text: string, actions: Action[]): (string | Action)[] {
  if (!text.includes("\uFDD0")) return [text];
  const found: (string | Action)[] = [];
  let end = 0;
  for (const match of text.matchAll(placeholder)) {
    const action = actions[numberOf(match[1] ?? "")];
    if (!action) continue;
    if (match.index > end) found.push(text.slice(end, match.index));
    found.push(action);
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push(text.slice(end));
  return found;
}

/** A text as written in the file, for messages. */
export function restored(text: string, { actions }: MaskedText): string {
  return pieces(text, actions)
    .map((part) => (typeof part === "string" ? part : part.text))
    .join("");
}

/** Pieces as one Go template. Brackets that are not an action stay text, except variables that a template declares. */
export function goText(parts: (string | Action)[]): string {
  return parts.map((part) => (typeof part === "string" ? literal(part) : part.go)).join("");
}

function literal(text: string): string {
  return text.replaceAll(/\[\[(?!-?\s*\$)/g, '[["[["]]').replace(/(?<!\[)\[$/, '[["["]]');
}

/** The functions that templates in a configuration may call in addition to Go's own. */
export const functions = { env: (name: unknown) => deferredEnv(String(name)) };

function foreign(mark: Mark, char: string): Problem {
  const code = char.codePointAt(0)?.toString(16).toUpperCase();
  return problemAt(mark, `the character U+${code} is not allowed`, "Remove the character.");
}

function placeholderFor(number: number, length: number): string {
  const digits = [base ** 3, base ** 2, base, 1].map((unit) => first + (Math.floor(number / unit) % base));
  return `\uFDD0${String.fromCharCode(...digits)}`.padEnd(length, "\uFDEF");
}

function numberOf(digits: string): number {
  return Array.from(digits).reduce((sum, digit) => sum * base + digit.charCodeAt(0) - first, 0);
}

function* findActions(text: string): Generator<{ start: number; text: string }> {
  for (let start = text.indexOf("[["); start >= 0;) {
    const end = endOf(text, start + 2);
    if (end.closed) yield { start, text: text.slice(start, end.at) };
    start = text.indexOf("[[", end.closed ? end.at : Math.max(end.at, start + 1));
  }
}

// Another `[[` before any `]]` means that the first one opened nothing. Quoted text may contain either.
function endOf(text: string, from: number): { at: number; closed: boolean } {
  if (text[from] === "[") return { at: from - 1, closed: false };
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === '"' || char === "`") at = endOfQuoted(text, at);
    else if (text.startsWith("]]", at)) return { at: at + 2, closed: true };
    else if (text.startsWith("[[", at)) return { at, closed: false };
    else if (at - from > maxLength) return { at, closed: false };
  }
  return { at: text.length, closed: false };
}

const maxLength = 4000;
const quoted = /"(?:[^"\\\n]|\\[^\n])*"|`[^`\n]*`/y;

function endOfQuoted(text: string, at: number): number {
  quoted.lastIndex = at;
  const found = quoted.exec(text)?.[0] ?? "";
  return found.length > 1 && found.length < maxLength ? at + found.length - 1 : at;
}

const trims = /^\[\[-\s|\s-\]\]$/;
const block = /^(?:(?:if|else|range|with|define|block|template)\s|(?:else|end|break|continue)$)/;
const env = /^env\s+(?:"(\w+)"|'(\w+)'|`(\w+)`|\\"(\w+)\\"|(\w+))$/;

function classify(text: string, start: number): Action | undefined {
  const inside = text.slice(2, -2).replace(/^-\s/, "").replace(/\s-$/, "").trim();
  const isTrimming = trims.test(text);
  const action = (kind: Action["kind"], name: string, go: string, reason?: string): Action => ({
    kind: isTrimming && kind !== "wrong" ? "block" : kind,
    start,
    text,
    name,
    go:
      go === text ? text : `${/^\[\[-\s/.exec(text)?.[0] ?? "[["}${go}${/\s-\]\]$/.exec(text)?.[0] ?? "]]"}`,
    ...(reason !== undefined && { reason }),
  });
  const [, variable] = /^\.?([A-Za-z_]\w*)$|^([A-Za-z_][\w-]*)$/.exec(inside)?.filter(Boolean) ?? [];
  if (variable !== undefined && !block.test(inside))
    return action("variable", variable, variable.includes("-") ? `index . "${variable}"` : `.${variable}`);
  const name = env.exec(inside)?.slice(1).find(Boolean);
  if (name !== undefined) return action("env", name, `env "${name}"`);
  if (block.test(inside)) return action("block", "", text, dependsOnEnv(inside) ? undecided : undefined);
  return expression(inside, text, action);
}

function expression(
  inside: string,
  text: string,
  action: (kind: Action["kind"], name: string, go: string, reason?: string) => Action,
): Action | undefined {
  if (inside === "" || /^\d+$/.test(inside) || isOtherLanguage(inside)) return undefined;
  const [, word, argument] = /^(\w+)\s+([A-Za-z_]\w*)$/.exec(inside) ?? [];
  const go = word === undefined ? text : `${word} "${argument}"`;
  const reason = reasonAgainst(go === text ? text : `[[${go}]]`);
  if (reason !== undefined) return action("wrong", "", text, reason);
  if (dependsOnEnv(inside)) return action("wrong", "", text, undecided);
  return action(/^\$|:?=/.test(inside) ? "block" : "expression", "", go);
}

// Shell tests, character classes in regular expressions, and nested YAML lists look alike.
const otherLanguage =
  /^(?:-\w\s|!|\$|["(]?["\s]*\$|:)|,|:\]?$|==|!=|=~|&&|\|\||\s-(?:eq|ne|lt|le|gt|ge|nt|ot|ef)\s|\s[<>=]\s/;

function isOtherLanguage(inside: string): boolean {
  const bare = inside.replaceAll(/"(?:[^"\\]|\\.)*"/g, (text) => (text.includes("$") ? '"$"' : '""'));
  return otherLanguage.test(bare) && !/^\$\w* *:?= /.test(bare);
}

const undecided =
  "the value of an environment variable is not known while the file is read, so it cannot be used in a condition";

function dependsOnEnv(inside: string): boolean {
  return (
    /\benv\b/.test(inside) &&
    /\b(?:if|with|range|and|or|not|eq|ne|lt|le|gt|ge|len|index|slice|html|js|urlquery)\b/.test(inside)
  );
}

function reasonAgainst(go: string): string | undefined {
  try {
    parseTemplate(go, { functions });
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.problems[0]?.message ?? error.message;
    throw error;
  }
}
