import {
  isKeyword,
  nest,
  peek,
  peekWord,
  plainHint,
  take,
  takeWord,
  unquoted,
  unexpected,
  type Parser,
} from "./cursor.ts";
import type { Token, TokenKind } from "./lex.ts";
import { readNumber } from "./number.ts";
import { Fault, suggest } from "./problem.ts";
import { unquoteChar } from "./quote.ts";
import type { Command, Expression, Pipeline } from "./tree.ts";

/** `$a, $b := command | command …` up to `end`. */
export function parsePipeline(p: Parser, context: string, end: "right" | "close"): Pipeline {
  const { at } = peekWord(p);
  const { variables, assigns } = parseVariables(p, context);
  const commands: Command[] = [];
  for (let token = takeWord(p); token.kind !== end; token = takeWord(p)) {
    p.next--;
    if (!startsOperand(token)) throw unexpected(p, token, commands.length > 0 ? "an argument" : "a value");
    const command = parseCommand(p);
    if (commands.length > 0 && !canTakeInput(command.words[0]))
      throw new Fault('only a function can follow "|"', command.at);
    commands.push(command);
  }
  if (commands.length === 0) throw new Fault(`the ${context} lacks a value`, at);
  return { kind: "pipeline", at, variables, assigns, commands };
}

function canTakeInput({ kind }: Expression): boolean {
  return kind !== "literal" && kind !== "overflow" && kind !== "dot" && kind !== "nil";
}

function parseVariables(p: Parser, context: string): { variables: string[]; assigns: boolean } {
  const variables: string[] = [];
  while (peekWord(p).kind === "variable") {
    const start = p.next;
    const { text, at } = takeWord(p);
    const { kind, text: sign } = takeWord(p);
    const isLast = kind === "declare" || kind === "assign";
    if (!isLast && !(kind === "other" && sign === ",")) {
      p.next = start;
      break;
    }
    variables.push(text);
    p.variables.push(text);
    if (isLast) return { variables, assigns: kind === "assign" };
    const follower = peekWord(p).kind;
    const isPair = context === "range" && variables.length < 2;
    if (!isPair || (follower !== "variable" && follower !== "right" && follower !== "close"))
      throw new Fault('only "range" sets two variables: range $i, $e := …', at);
  }
  return { variables, assigns: false };
}

const operands = new Set<TokenKind>([
  "bool",
  "char",
  "complex",
  "dot",
  "field",
  "function",
  "number",
  "raw",
  "string",
  "variable",
  "open",
]);

function startsOperand(token: Token): boolean {
  return operands.has(token.kind) || isKeyword(token, "nil");
}

/** Operands separated by spaces, up to `|` (which is consumed) or the end of the pipeline (which is not). */
function parseCommand(p: Parser): Command {
  const { at } = peekWord(p);
  const words: [Expression, ...Expression[]] = [parseOperand(p)];
  for (;;) {
    const token = take(p);
    if (token.kind === "space") {
      if (startsOperand(peekWord(p))) words.push(parseOperand(p));
      continue;
    }
    if (token.kind === "right" || token.kind === "close") p.next--;
    else if (token.kind !== "pipe") throw unexpected(p, token, `a space, "|" or ${p.right}`);
    return { at, words };
  }
}

/** A term and its fields: `.a.b`, `$x.a`, `(…).a`. */
function parseOperand(p: Parser): Expression {
  const term = parseTerm(p);
  const names: string[] = [];
  const { at } = peek(p);
  while (peek(p).kind === "field") names.push(take(p).text.slice(1));
  if (names.length === 0) return term;
  if (term.kind === "field" || term.kind === "variable") return { ...term, names: [...term.names, ...names] };
  if (canTakeInput(term)) return { kind: "chain", at, of: term, names };
  throw new Fault("this value has no fields", at);
}

function parseTerm(p: Parser): Expression {
  const token = takeWord(p);
  const { kind, at, text } = token;
  if (kind === "function") return parseFunction(p, text, at);
  if (kind === "dot") return { kind, at };
  if (kind === "keyword") return { kind: "nil", at };
  if (kind === "variable") return parseVariable(p, text, at);
  if (kind === "field") return { kind, at, names: [text.slice(1)] };
  if (kind === "bool") return { kind: "literal", at, value: text === "true" };
  if (kind === "number") return parseNumber(text, at);
  if (kind === "complex") throw new Fault(`complex numbers such as ${text} are not supported`, at);
  if (kind === "char") return { kind: "literal", at, value: BigInt(codeOf(token)) };
  if (kind === "open") return parseParentheses(p, at);
  return { kind: "literal", at, value: unquoted(token) };
}

function parseParentheses(p: Parser, at: number): Pipeline {
  nest(p, at);
  const pipeline = parsePipeline(p, "parenthesis", "close");
  p.nesting--;
  return pipeline;
}

function parseFunction(p: Parser, name: string, at: number): Expression {
  if (p.functions.has(name)) return { kind: "function", at, name };
  const hint = `Write variables as ".${name}". ${suggest(name, [...p.functions]) ?? plainHint(p)}`;
  throw new Fault(`there is no function "${name}"`, at, hint);
}

function parseVariable(p: Parser, name: string, at: number): Expression {
  if (p.variables.includes(name)) return { kind: "variable", at, name, names: [] };
  throw new Fault(`the variable ${name} is not defined here`, at, suggest(name, p.variables, "variables"));
}

function parseNumber(text: string, at: number): Expression {
  const number = readNumber(text);
  if (number.kind === "malformed") throw new Fault(`${text} is not a number, or too big`, at);
  return number.kind === "overflow"
    ? { kind: "overflow", at, text }
    : { kind: "literal", at, value: number.value };
}

function codeOf({ text, at }: Token): number {
  const code = unquoteChar(text);
  if (code === undefined)
    throw new Fault(`expected one character in ${text}; strings need double quotes`, at);
  return code;
}
