import type { Token } from "./lex.ts";
import { Fault } from "./problem.ts";
import { unquote } from "./quote.ts";
import type { Statement } from "./tree.ts";

// Nested parentheses and blocks: the parser recurses for each one, and the stack is finite.
const maxNesting = 500;

/** A parser's position in its tokens, and what it knows there. */
export interface Parser {
  tokens: Token[];
  next: number;
  left: string;
  right: string;
  functions: ReadonlySet<string>;
  templates: Map<string, Statement[]>;
  variables: string[];
  ranges: number;
  nesting: number;
}

/** Enters a block or parenthesis, up to a limit. */
export function nest(p: Parser, at: number): void {
  if (++p.nesting > maxNesting)
    throw new Fault(`blocks or parentheses are nested more than ${maxNesting} deep`, at);
}

/** Whether a token is this keyword. */
export function isKeyword(token: Token, text: string): boolean {
  return token.kind === "keyword" && token.text === text;
}

/** The next token. The last one is `end` or `error`, and nothing reads past it. */
export function peek(p: Parser): Token {
  const token = p.tokens[p.next];
  if (token === undefined) throw new Error("the parser went past the last token");
  if (token.kind === "error") throw new Fault(token.text, token.at, plainHint(p));
  return token;
}

/** Shell scripts have their own `[[`. */
export function plainHint({ left, right }: Parser): string {
  return `If this is not meant as a template, write ${left}"${left}"${right} for ${left}.`;
}

/** The next token, which is consumed. */
export function take(p: Parser): Token {
  const token = peek(p);
  p.next++;
  return token;
}

/** The next token that is not a space. */
export function peekWord(p: Parser): Token {
  while (peek(p).kind === "space") p.next++;
  return peek(p);
}

/** The next token that is not a space, which is consumed. */
export function takeWord(p: Parser): Token {
  peekWord(p);
  return take(p);
}

/** The error for a token that is not allowed here. */
export function unexpected(p: Parser, { kind, text, at }: Token, expected: string): Fault {
  if (kind === "end") return new Fault(`the text ends here; expected ${expected}`, at);
  return new Fault(
    `unexpected ${kind === "right" ? p.right : JSON.stringify(text)}; expected ${expected}`,
    at,
  );
}

/** The text that a quoted token stands for. */
export function unquoted({ text, at }: Token): string {
  const value = unquote(text);
  if (value === undefined) throw new Fault(`${text} has an escape sequence that Go does not have`, at);
  return value;
}
