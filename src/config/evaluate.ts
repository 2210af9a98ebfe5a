import { type Problem, UserError } from "../core/errors.ts";
import { isDeferred, deferredEnv, isOfRun } from "../core/deferred.ts";
import type { JsonObject } from "../core/json.ts";
import { renderTemplate } from "../go-template/index.ts";
import { type Action, functions, type MaskedText, pieces } from "./actions.ts";
import {
  brokenData,
  type Data,
  type Entry,
  listData,
  type ListData,
  mapData,
  type MapData,
  scalarData,
  sizeOf,
  toJson,
} from "./data.ts";
import { goTemplate, type Piece, pieceAt } from "./go-template.ts";
import { readPlain } from "./scalar.ts";
import { type Mark, problemAt } from "./source.ts";
import { suggest } from "./suggest.ts";
import type { Collection, Node, ScalarNode } from "./yaml.ts";

/** The variables visible somewhere. `lookup` returns undefined for a name that is not defined. */
export interface Scope {
  lookup(name: string): Data | undefined;
  names(): string[];
  /** Whether a part of the files that could not be read may define it. */
  isLost(name: string): boolean;
  /** What is left for all values of the configuration together; below zero nothing is left. */
  room: { left: number };
}

/** What values are evaluated with. `from` says where a value comes from, in addition to its own place. */
export interface Context {
  scope: Scope;
  problems: Problem[];
  from?: Mark | undefined;
  /** In `vars`, text around a variable stays text: `8[[ zero ]]` is not a number. */
  keepsText?: boolean;
}

// A value may be larger than what is written, since variables can contain variables, but not without limit.
const maxSize = 1_000_000;
const roomForAll = 2 * maxSize;
const maxDepth = 200;

/** The room for all values of one configuration. */
export function makeRoom(): Scope["room"] {
  return { left: roomForAll };
}

const smaller = "Use fewer or smaller variables in it, or put it into a file that the tool reads.";

/** Puts variables into a part of a document. Errors are added to the problems, and become broken data. */
export function evaluate(node: Node, masked: MaskedText, context: Context): Data {
  const at = markOf(node.offset, masked, context);
  if (!take(1, at, context)) return brokenData(at);
  if (node.kind === "scalar") return evaluateScalar(node, masked, context);
  const data = evaluateCollection(at, node, masked, context);
  if (data.size <= maxSize && data.depth <= maxDepth) return data;
  return broken(
    context,
    at,
    "with all variables filled in, this value is too large or nested too deeply",
    smaller,
  );
}

function evaluateCollection(
  at: Mark,
  node: Collection,
  masked: MaskedText,
  context: Context,
): ListData | MapData {
  if (node.kind === "map") return mapData(at, entriesOf(node.pairs, masked, context));
  const items = node.items.map((item) => evaluate(item, masked, context));
  return listData(at, items);
}

/** The place of an offset; inside a template, the app that uses it, via the template. */
export function markOf(offset: number, { source }: MaskedText, { from }: Context): Mark {
  return from ? { ...from, via: { source, offset } } : { source, offset };
}

type Pairs = Extract<Node, { kind: "map" }>["pairs"];

function entriesOf(pairs: Pairs, masked: MaskedText, context: Context): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const merged: Data[] = [];
  for (const { key, value } of pairs) {
    const at = markOf(key.offset, masked, context);
    const isMerge = key.isPlain && key.text === "<<";
    const name = isMerge ? "<<" : keyText(key, masked, context);
    const data = evaluate(value, masked, context);
    if (isMerge) merged.push(data);
    else if (entries.has(name)) duplicate(context, at, name);
    else entries.set(name, { key: at, value: data });
  }
  for (const data of merged) mergeInto(entries, data, context);
  return entries;
}

function keyText(key: ScalarNode, masked: MaskedText, context: Context): string {
  if (!key.text.includes("\uFDD0")) return key.text;
  const data = evaluateScalar({ ...key, isPlain: false }, masked, context);
  return data.kind === "scalar" ? data.text : "";
}

function duplicate({ problems }: Context, at: Mark, name: string): void {
  problems.push(problemAt(at, `the key "${name}" appears twice here`, "Remove one of the two."));
}

// YAML's merge key: the map's own entries win, then the first of several.
function mergeInto(entries: Map<string, Entry>, data: Data, context: Context): void {
  if (data.kind === "list") return data.items.forEach((item) => mergeInto(entries, item, context));
  if (data.kind === "map") {
    for (const [key, entry] of data.entries) if (!entries.has(key)) entries.set(key, entry);
    return;
  }
  if (!data.broken)
    broken(
      context,
      data.at,
      "`<<` takes a map or a list of maps",
      "For example: `<<: *name`, where `&name` marks a map.",
    );
}

function evaluateScalar(node: ScalarNode, masked: MaskedText, context: Context): Data {
  const at = markOf(node.offset, masked, context);
  if (!node.text.isWellFormed())
    return broken(context, at, "it has half a character (a lone surrogate)", halfHint);
  const parts = pieces(node.text, masked.actions);
  const actions = parts.filter((part) => typeof part !== "string");
  if (actions.length === 0) return node.isPlain ? plain(node.text, at, context) : scalarData(at, node.text);
  const wrong = actions.find(({ reason }) => reason !== undefined);
  if (wrong) return wrongAction(wrong, masked, context);
  const isBlock = actions.some(({ kind }) => kind === "block");
  const values = isBlock
    ? [printed(parts, node.offset, masked, context)]
    : parts.map((part) => (typeof part === "string" ? part : answer(part, masked, context)));
  if (values.some((value) => typeof value !== "string" && value.kind === "scalar" && value.broken))
    return brokenData(at);
  return join(values, node.isPlain, at, context);
}

const halfHint = "Write the whole character, or its two halves one after the other, such as \\uD83D\\uDE80.";

function wrongAction({ text, start, reason = "" }: Action, masked: MaskedText, context: Context): Data {
  const [, word] = /^there is no function "(\w+)"/.exec(reason) ?? [];
  const isVariable = word !== undefined && context.scope.lookup(word) !== undefined;
  const hint = isVariable
    ? `In a longer expression, write variables with a dot: .${word}`
    : "Write variables as [[ name ]] and environment variables as [[ env NAME ]].";
  return broken(context, markOf(start, masked, context), `${text}: ${reason}`, hint);
}

function plain(text: string, at: Mark, context: Context): Data {
  const { value, bad } = readPlain(text);
  return bad === undefined
    ? scalarData(at, value, text)
    : broken(context, at, bad, "Put it in quotes to make it a string.");
}

// A value that is a single variable and nothing else keeps the variable's type. Texts are interpreted again wherever
// YAML would have interpreted them, but only ever as scalars: nothing in them becomes YAML structure.
function join(values: (string | Data)[], isPlain: boolean, at: Mark, context: Context): Data {
  const [only] = values;
  const isAlone = values.length === 1 && typeof only === "object";
  if (isAlone && isPlain && (only.kind !== "scalar" || typeof only.value !== "string"))
    return { ...only, at };
  const texts = values.map((value) => (typeof value === "string" ? value : printedText(value)));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > maxSize)
    return broken(context, at, "with all variables filled in, this string is too long", smaller);
  if (!take(length >> 4, at, context)) return brokenData(at);
  const text = texts.join("");
  if (!isPlain || text === "" || isDeferred(text) || (context.keepsText && !isAlone))
    return scalarData(at, text);
  return plain(text, at, context);
}

function printedText(data: Data): string {
  if (data.kind === "scalar" && data.value !== null) return String(data.value);
  return renderTemplate("[[ . ]]", toJson(data));
}

function answer(action: Action, masked: MaskedText, context: Context): Data {
  const at = markOf(action.start, masked, context);
  if (action.kind === "env") return deferred(action.name, at, context);
  if (action.kind === "variable") return lookup(action.name, at, context);
  return printed([action], action.start, masked, context);
}

function deferred(name: string, at: Mark, context: Context): Data {
  if (!isOfRun(name)) return scalarData(at, deferredEnv(name));
  const hint = "Give the value another name under `env:` of the step.";
  return broken(context, at, `the environment variable ${name} belongs to the run itself`, hint);
}

function lookup(name: string, at: Mark, context: Context): Data {
  const found = context.scope.lookup(name);
  if (found) return take(sizeOf(found), at, context) ? found : brokenData(at);
  if (context.scope.isLost(name)) return brokenData(at);
  const near = suggest(name, () => context.scope.names(), context.problems);
  const hint = near ?? `Define it under \`vars\`, or write [[ env ${name} ]].`;
  return broken(context, at, `the variable "${name}" is not defined`, hint);
}

function printed(parts: (string | Action)[], offset: number, masked: MaskedText, context: Context): Data {
  const at = markOf(offset, masked, context);
  const rendered = render(parts, offset, masked, context);
  return rendered ? scalarData(at, rendered.text) : brokenData(at);
}

/** What a template prints, and where each part of it comes from. */
export interface RenderedText {
  text: string;
  markAt: (offset: number) => Mark;
}

/** Renders pieces of a source as a Go template, with the variables it mentions. Undefined if rendering failed. */
export function render(
  parts: (string | Action)[],
  offset: number,
  masked: MaskedText,
  context: Context,
): RenderedText | undefined {
  const { text, offsetOf } = goTemplate(parts, offset);
  const markAt = (at: number, more = 0): Mark => markOf(offsetOf(at, more), masked, context);
  const data = variablesOf(text, markAt(0), context);
  if (!data) return undefined;
  const made: Piece[] = [];
  const trace = (to: number, from: number, isCopy: boolean) => void made.push({ to, from, isCopy });
  try {
    const rendered = renderTemplate(text, data, { functions, limits, trace });
    if (!take(rendered.length >> 4, markAt(0), context)) return undefined;
    const origin = (at: number): Mark => {
      const { to, from, isCopy } = pieceAt(made, at) ?? { to: 0, from: 0, isCopy: false };
      return markAt(from, isCopy ? at - to : 0);
    };
    return { text: rendered, markAt: origin };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    failed(error, text, markAt, context);
    return undefined;
  }
}

function variablesOf(text: string, at: Mark, context: Context): JsonObject | undefined {
  const data: JsonObject = {};
  for (const [name] of text.matchAll(/\w[\w-]*/g)) {
    const value = Object.hasOwn(data, name) ? undefined : context.scope.lookup(name);
    if (value?.kind === "scalar" && value.broken) return undefined;
    if (value && !take(sizeOf(value), at, context)) return undefined;
    if (value) Object.defineProperty(data, name, { value: toJson(value), enumerable: true });
  }
  return data;
}

function failed(error: UserError, text: string, markAt: (at: number) => Mark, context: Context): void {
  const [problem] = error.problems;
  const { line = 1, column = 1 } = problem?.at ?? {};
  const lineStart = text.split("\n", line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const at = markAt(lineStart + column - 1);
  const missing = [...text.matchAll(/(?<![\w$)"])\$?\.([A-Za-z_]\w*)/g)].find(
    ([, name = ""]) => problem?.message.includes(`"${name}"`) && !context.scope.lookup(name),
  );
  if (missing) return void lookup(missing[1] ?? "", at, context);
  const message = problem?.message ?? error.message;
  const [, name = ""] = /^no entry for key "(\w+)"/.exec(message) ?? [];
  const global = `Inside \`range\` and \`with\`, write the variable as [[ $.${name} ]].`;
  const isGlobal = name !== "" && context.scope.lookup(name) !== undefined;
  broken(context, at, `template: ${message}`, isGlobal ? global : (problem?.hint ?? templateHint));
}

const templateHint =
  "Templates are those of Go: `[[ name ]]` is a variable, `[[ env NAME ]]` an environment variable.";

const limits = { depth: 200, output: maxSize, steps: 1_000_000 };

// All values share one budget, so that many small ones cannot exhaust the memory.
function take(size: number, at: Mark, { scope: { room }, problems }: Context): boolean {
  const wasLeft = room.left >= 0;
  room.left -= size;
  if (room.left >= 0) return true;
  if (wasLeft) problems.push(tooLarge(at));
  return false;
}

/** The problem of a configuration that is over its limit. */
export function tooLarge(at: Mark): Problem {
  return problemAt(
    at,
    "with all variables filled in, the configuration is too large",
    "Split it into several stacks.",
  );
}

function broken({ problems }: Context, at: Mark, message: string, hint?: string): Data {
  problems.push(problemAt(at, message, hint));
  return brokenData(at);
}

/** Whether a value is within the limit for one configuration. */
export function fits(values: Data[]): boolean {
  return values.reduce((sum, value) => sum + sizeOf(value), 0) <= roomForAll;
}
