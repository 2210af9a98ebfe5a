import { isKeyword, nest, peek, peekWord, takeWord, unexpected, unquoted, type Parser } from "./cursor.ts";
import { lex } from "./lex.ts";
import { parsePipeline } from "./pipeline.ts";
import { Fault } from "./problem.ts";
import type { Arm, Statement } from "./tree.ts";

/** The result of parsing a text: its own body, and the templates that `define` and `block` name. */
export interface ParsedTemplate {
  body: Statement[];
  templates: Map<string, Statement[]>;
}

/** Parses a text; `functions` are all names that may be called. Throws `Fault` with an offset. */
export function parse(
  text: string,
  delimiters: readonly [string, string],
  functions: ReadonlySet<string>,
): ParsedTemplate {
  const tokens = lex(text, delimiters, functions);
  const templates = new Map<string, Statement[]>();
  const parser: Parser = {
    tokens,
    next: 0,
    left: delimiters[0] || "{{",
    right: delimiters[1] || "}}",
    functions,
    templates,
    variables: ["$"],
    ranges: 0,
    nesting: 0,
  };
  const body: Statement[] = [];
  while (peek(parser).kind !== "end") {
    if (isDefine(parser)) parseDefine(parser);
    else body.push(...topLevel(parser));
  }
  return { body, templates };
}

function topLevel(p: Parser): Statement[] {
  const part = parsePart(p);
  if ("ends" in part)
    throw new Fault(`this "${part.ends}" belongs to no if, range, with, define or block`, part.at);
  return [part];
}

function isDefine(p: Parser): boolean {
  if (peek(p).kind !== "left") return false;
  const after = p.tokens.slice(p.next + 1, p.next + 3).find((token) => token.kind !== "space");
  return after?.kind === "keyword" && after.text === "define";
}

/** `end` or `else`, which close what is open. After an `else`, an `if` or `with` may still follow. */
interface ClosingKeyword {
  ends: "end" | "else";
  at: number;
}

/** Everything up to `end` or `else`; `opener` is the word that started it, at its offset. */
function parseList(p: Parser, opener: string, at: number): { list: Statement[]; closing: ClosingKeyword } {
  const list: Statement[] = [];
  nest(p, peek(p).at);
  for (;;) {
    if (peekWord(p).kind === "end") throw new Fault(`this "${opener}" is never closed; expected end`, at);
    const part = parsePart(p);
    if ("ends" in part) {
      p.nesting--;
      return { list, closing: part };
    }
    list.push(part);
  }
}

function parsePart(p: Parser): Statement | ClosingKeyword {
  const token = takeWord(p);
  if (token.kind === "text") return { kind: "text", at: token.at, text: token.text };
  if (token.kind !== "left") throw unexpected(p, token, "text or an action");
  return parseAction(p);
}

function parseAction(p: Parser): Statement | ClosingKeyword {
  const token = peekWord(p);
  if (isKeyword(token, "define"))
    throw new Fault('"define" is inside another block; expected at the top level', token.at);
  if (token.kind !== "keyword" || token.text === "nil") {
    return { kind: "print", at: token.at, pipeline: parsePipeline(p, "action", "right") };
  }
  takeWord(p);
  const { at, text } = token;
  if (text === "end") return closeAction(p, { ends: "end", at });
  if (text === "else") return parseElse(p, at);
  if (text === "if" || text === "with") return parseArms(p, text, at);
  if (text === "range") return parseRange(p, at);
  if (text === "template") return parseTemplate(p, at);
  if (text === "block") return parseBlock(p, at);
  return parseJump(p, text === "break" ? "break" : "continue", at);
}

function closeAction<T>(p: Parser, result: T): T {
  const token = takeWord(p);
  if (token.kind !== "right") throw unexpected(p, token, p.right);
  return result;
}

function parseElse(p: Parser, at: number): ClosingKeyword {
  const { kind, text } = peekWord(p);
  const goesOn = kind === "keyword" && (text === "if" || text === "with");
  return goesOn ? { ends: "else", at } : closeAction(p, { ends: "else", at });
}

function parseJump(p: Parser, kind: "break" | "continue", at: number): Statement {
  closeAction(p, undefined);
  if (p.ranges === 0) throw new Fault(`"${kind}" is outside a range`, at);
  return { kind, at };
}

/** `if` or `with` with every `else if` or `else with`, up to `end`. */
function parseArms(p: Parser, kind: "if" | "with", at: number): Statement {
  const mark = p.variables.length;
  const arms: Arm[] = [];
  for (;;) {
    const test = parsePipeline(p, kind, "right");
    const { list: body, closing } = parseList(p, kind, at);
    arms.push({ test, body });
    if (closing.ends === "else" && isKeyword(peek(p), kind)) {
      takeWord(p);
      continue;
    }
    const otherwise = closing.ends === "else" ? parseOtherwise(p, closing.at) : [];
    p.variables.length = mark;
    return { kind, at, arms, otherwise };
  }
}

function parseOtherwise(p: Parser, at: number): Statement[] {
  const { list, closing } = parseList(p, "else", at);
  if (closing.ends !== "end") throw new Fault("a second else; expected end", closing.at);
  return list;
}

function parseRange(p: Parser, at: number): Statement {
  const mark = p.variables.length;
  const over = parsePipeline(p, "range", "right");
  p.ranges++;
  const { list: body, closing } = parseList(p, "range", at);
  p.ranges--;
  const otherwise = closing.ends === "else" ? parseOtherwise(p, closing.at) : [];
  p.variables.length = mark;
  return { kind: "range", at, over, body, otherwise };
}

function parseTemplate(p: Parser, at: number): Statement {
  const name = parseName(p, "template");
  if (peekWord(p).kind === "right")
    return closeAction(p, { kind: "template", at, name, pipeline: undefined });
  return { kind: "template", at, name, pipeline: parsePipeline(p, "template", "right") };
}

function parseBlock(p: Parser, at: number): Statement {
  const name = parseName(p, "block");
  const pipeline = parsePipeline(p, "block", "right");
  parseBody(p, name, "block", at);
  return { kind: "template", at, name, pipeline };
}

function parseDefine(p: Parser): void {
  takeWord(p);
  const { at } = takeWord(p);
  const name = parseName(p, "define");
  closeAction(p, undefined);
  parseBody(p, name, "define", at);
}

/** The body of a named template, which sees neither the variables nor the ranges around it. */
function parseBody(p: Parser, name: string, opener: string, at: number): void {
  const { variables, ranges } = p;
  p.variables = ["$"];
  p.ranges = 0;
  const { list, closing } = parseList(p, opener, at);
  if (closing.ends !== "end")
    throw new Fault("this else belongs to no if, range or with; expected end", closing.at);
  p.variables = variables;
  p.ranges = ranges;
  keep(p, name, list, at);
}

/** An empty template never replaces another; two that are not empty cannot share a name. */
function keep(p: Parser, name: string, list: Statement[], at: number): void {
  const before = p.templates.get(name);
  if (before === undefined || isBlank(before)) p.templates.set(name, list);
  else if (!isBlank(list)) throw new Fault(`the template ${JSON.stringify(name)} is defined twice`, at);
}

function isBlank(list: Statement[]): boolean {
  return list.every((part) => part.kind === "text" && part.text.trim() === "");
}

function parseName(p: Parser, what: string): string {
  const token = takeWord(p);
  if (token.kind !== "string" && token.kind !== "raw")
    throw unexpected(p, token, `the template's name in quotes after "${what}"`);
  return unquoted(token);
}
