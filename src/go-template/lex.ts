/** A token of a template; `at` is its offset in the text. An `error` token is the last one; its text is the message. */
export interface Token {
  kind: TokenKind;
  text: string;
  at: number;
}

export type TokenKind =
  | "text"
  | "left"
  | "right"
  | "space"
  | "keyword"
  | "function"
  | "bool"
  | "field"
  | "dot"
  | "variable"
  | "number"
  | "complex"
  | "char"
  | "string"
  | "raw"
  | "pipe"
  | "declare"
  | "assign"
  | "open"
  | "close"
  | "other"
  | "end"
  | "error";

const keywords = new Set([
  "block",
  "break",
  "continue",
  "define",
  "else",
  "end",
  "if",
  "nil",
  "range",
  "template",
  "with",
]);

// Sticky, and written so that nothing in them can match in two ways: each takes linear time.
const spaces = /[ \t\r\n]+/y;
const word = /[\p{L}\p{Nd}_]+/uy;
const number =
  /[+-]?(?:0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?|0[oO][0-7_]*(?:\.[0-7_]*)?|0[bB][01_]*(?:\.[01_]*)?|[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?)i?/y;
const quoted = /"(?:[^"\\\n]|\\[^\n])*"/y;
const character = /'(?:[^'\\\n]|\\[^\n])*'/y;
const raw = /`[^`]*`/y;

const single: Record<string, TokenKind> = { "=": "assign", "|": "pipe", "(": "open", ")": "close" };

/** The state of the lexer: where the next token starts, and what was found. */
interface Lexer {
  text: string;
  left: string;
  right: string;
  names: ReadonlySet<string>;
  at: number;
  parens: number;
  tokens: Token[];
}

/**
 * Splits a template into tokens, in linear time. `functions` are the names defined outside; a function called `break`
 * or `continue` takes that keyword's place.
 */
export function lex(
  text: string,
  [left, right]: readonly [string, string],
  functions: ReadonlySet<string>,
): Token[] {
  const lexer: Lexer = {
    text,
    left: left || "{{",
    right: right || "}}",
    names: functions,
    at: 0,
    parens: 0,
    tokens: [],
  };
  while (lexer.at < text.length && lexText(lexer));
  if (lexer.tokens.at(-1)?.kind !== "error") push(lexer, "end", text.length, "");
  return lexer.tokens;
}

function push(lexer: Lexer, kind: TokenKind, at: number, text: string): void {
  lexer.tokens.push({ kind, at, text });
}

/** Ends the lexing: nothing after an error has a certain meaning. */
function fail(lexer: Lexer, message: string, at = lexer.at): false {
  push(lexer, "error", at, message);
  return false;
}

/** Plain text up to the next action, and that action. */
function lexText(lexer: Lexer): boolean {
  const { text, left } = lexer;
  const found = text.indexOf(left, lexer.at);
  const open = found < 0 ? text.length : found;
  const inside = open + left.length;
  const isTrimmed = text[inside] === "-" && isSpace(text[inside + 1]);
  const end = isTrimmed ? trimEnd(text, lexer.at, open) : open;
  if (end > lexer.at) push(lexer, "text", lexer.at, text.slice(lexer.at, end));
  lexer.at = open;
  if (found < 0) return true;
  const start = isTrimmed ? inside + 2 : inside;
  if (text.startsWith("/*", start)) return lexComment(lexer, start);
  push(lexer, "left", open, left);
  lexer.at = start;
  lexer.parens = 0;
  return lexAction(lexer, open);
}

function lexComment(lexer: Lexer, start: number): boolean {
  const end = lexer.text.indexOf("*/", start + 2);
  if (end < 0) return fail(lexer, "the comment is not closed; expected */", start);
  lexer.at = end + 2;
  const size = closing(lexer);
  if (size === 0) return fail(lexer, `expected ${lexer.right} right after the comment`);
  leave(lexer, size);
  return true;
}

/** The length of the closing delimiter that starts here, with its trim marker; 0 if there is none. */
function closing({ text, at, right }: Lexer): number {
  if (isSpace(text[at]) && text[at + 1] === "-" && text.startsWith(right, at + 2)) return right.length + 2;
  return text.startsWith(right, at) ? right.length : 0;
}

/** Moves past the closing delimiter, and past the whitespace after it if it trims. */
function leave(lexer: Lexer, size: number): void {
  lexer.at += size;
  if (size === lexer.right.length) return;
  while (isSpace(lexer.text[lexer.at])) lexer.at++;
}

function lexAction(lexer: Lexer, open: number): boolean {
  for (;;) {
    const size = closing(lexer);
    if (size > 0) {
      if (lexer.parens > 0) return fail(lexer, "a parenthesis is not closed; expected )");
      push(lexer, "right", lexer.at, lexer.right);
      leave(lexer, size);
      return true;
    }
    if (lexer.at >= lexer.text.length)
      return fail(lexer, `the action is not closed; expected ${lexer.right}`, open);
    if (!lexToken(lexer)) return false;
  }
}

function lexToken(lexer: Lexer): boolean {
  const char = lexer.text[lexer.at] ?? "";
  const kind = single[char];
  if (kind !== undefined) return lexSingle(lexer, kind, char);
  if (isSpace(char)) return lexSpace(lexer);
  if (char === '"') return take(lexer, "string", quoted, 'the string is not closed on its line; expected "');
  if (char === "`") return take(lexer, "raw", raw, "the string is not closed; expected `");
  if (char === "'") return take(lexer, "char", character, "the character is not closed; expected '");
  if (char === ":") return lexDeclare(lexer);
  if (char === "$") return lexName(lexer, "variable");
  if (char === "." && !isDigit(lexer.text[lexer.at + 1])) return lexName(lexer, "field");
  if (char === "." || char === "+" || char === "-" || isDigit(char)) return lexNumber(lexer);
  if (match(word, lexer) !== "") return lexWord(lexer);
  if (char < " " || char > "~")
    return fail(lexer, `the character ${JSON.stringify(char)} is not allowed in an action`);
  return add(lexer, "other", char);
}

function add(lexer: Lexer, kind: TokenKind, text: string): true {
  push(lexer, kind, lexer.at, text);
  lexer.at += text.length;
  return true;
}

function lexSingle(lexer: Lexer, kind: TokenKind, char: string): boolean {
  if (kind === "open") lexer.parens++;
  if (kind === "close" && --lexer.parens < 0) return fail(lexer, "there is no ( for this )");
  return add(lexer, kind, char);
}

/** A run of spaces; the last one belongs to ` -]]` if that follows. */
function lexSpace(lexer: Lexer): boolean {
  const run = match(spaces, lexer);
  const isTrimmed =
    lexer.text[lexer.at + run.length] === "-" &&
    lexer.text.startsWith(lexer.right, lexer.at + run.length + 1);
  return add(lexer, "space", isTrimmed ? run.slice(0, -1) : run);
}

function take(lexer: Lexer, kind: TokenKind, pattern: RegExp, message: string): boolean {
  const text = match(pattern, lexer);
  return text === "" ? fail(lexer, message) : add(lexer, kind, text);
}

function lexDeclare(lexer: Lexer): boolean {
  if (lexer.text[lexer.at + 1] !== "=") return fail(lexer, "expected := after a variable's name");
  return add(lexer, "declare", ":=");
}

/** `.Name`, `$name`, or the bare `.` and `$`. */
function lexName(lexer: Lexer, kind: "field" | "variable"): boolean {
  const mark = lexer.text[lexer.at] ?? "";
  lexer.at++;
  const name = match(word, lexer);
  lexer.at--;
  if (!endsWell(lexer, lexer.at + 1 + name.length)) return false;
  return add(lexer, kind === "field" && name === "" ? "dot" : kind, mark + name);
}

function lexWord(lexer: Lexer): boolean {
  const text = match(word, lexer);
  if (!endsWell(lexer, lexer.at + text.length)) return false;
  if (text === "true" || text === "false") return add(lexer, "bool", text);
  const isTaken = (text === "break" || text === "continue") && lexer.names.has(text);
  return add(lexer, keywords.has(text) && !isTaken ? "keyword" : "function", text);
}

/** After a name, only a space, `.`, `,`, `|`, `:`, a parenthesis or the end of the action may follow. */
function endsWell(lexer: Lexer, end: number): boolean {
  const next = lexer.text[end];
  if (next === undefined || isSpace(next) || ".,|:()".includes(next)) return true;
  if (lexer.text.startsWith(lexer.right, end)) return true;
  const char = String.fromCodePoint(lexer.text.codePointAt(end) ?? 0);
  return fail(
    lexer,
    `unexpected ${JSON.stringify(char)} after a name; expected a space, ".", "|" or ${lexer.right}`,
    end,
  );
}

function lexNumber(lexer: Lexer): boolean {
  const start = lexer.at;
  let text = match(number, lexer);
  lexer.at += text.length;
  const second = /^[+-]/.test(lexer.text[lexer.at] ?? "") ? match(number, lexer) : "";
  lexer.at += second.length;
  text += second;
  const isBad = match(word, lexer) !== "" || (second !== "" && !second.endsWith("i"));
  lexer.at = start;
  if (isBad) return fail(lexer, "this is not a number");
  return add(lexer, text.endsWith("i") ? "complex" : "number", text);
}

/** What a sticky pattern matches here, or "". */
function match(pattern: RegExp, lexer: Lexer): string {
  pattern.lastIndex = lexer.at;
  return pattern.exec(lexer.text)?.[0] ?? "";
}

function isSpace(char: string | undefined): boolean {
  return char === " " || char === "\t" || char === "\r" || char === "\n";
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text[last - 1])) last--;
  return last;
}
