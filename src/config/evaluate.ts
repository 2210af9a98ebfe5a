import { isDeferred, deferredEnv, isOfRun } from "../core/deferred.ts";
import { renderTemplate } from "../go-template/index.ts";
import { type Action, type MaskedText, pieces } from "./actions.ts";
import { broken, type Context, lookup, markOf, maxDepth, maxSize, take } from "./context.ts";
import {
  brokenData,
  type Data,
  type Entry,
  listData,
  type ListData,
  mapData,
  type MapData,
  scalarData,
  toJson,
} from "./data.ts";
import { render } from "./render.ts";
import { readPlain } from "./scalar.ts";
import { type Mark, problemAt } from "./source.ts";
import type { Collection, Node, ScalarNode } from "./yaml.ts";

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

function printed(parts: (string | Action)[], offset: number, masked: MaskedText, context: Context): Data {
  const at = markOf(offset, masked, context);
  const rendered = render(parts, offset, masked, context);
  return rendered ? scalarData(at, rendered.text) : brokenData(at);
}
