import { YAMLException } from "js-yaml";

import { type Action, type MaskedText, mask, pieces, restored } from "../actions.ts";
import { compose } from "./compose.ts";
import { yamlMistake } from "../yaml-mistakes.ts";
import { lineStart } from "./text.ts";

/** A scalar with its place; `value` is as written if it contains template actions. */
export interface Scalar {
  kind: "scalar";
  start: number;
  end: number;
  value: string;
  isNull: boolean;
}

/** A list with its place. `isFlow`: in brackets. */
export interface ListTree {
  kind: "list";
  start: number;
  end: number;
  isFlow: boolean;
  items: Tree[];
}

/** A map with its place. `isFlow`: in braces. */
export interface MapTree {
  kind: "map";
  start: number;
  end: number;
  isFlow: boolean;
  pairs: Pair[];
}

/** A list or a map. */
export type Collection = ListTree | MapTree;

/** Any value with its place. */
export type Tree = Scalar | Collection;

/** A key and its value. An alias is what it names; `end` is where the pair itself ends. */
export interface Pair {
  key: Scalar;
  value: Tree;
  end: number;
}

/** What could be read of a text. `broken` are the parts that are not YAML because of templates in them. */
export interface ParsedPage {
  roots: Tree[];
  broken: { start: number; reason: string }[];
}

/** Reads a text, as far as it is YAML while templates are in it. */
export function parseTree(text: string): ParsedPage {
  const masked = mask({ file: "", text });
  const [problem] = masked.problems;
  if (problem) return { roots: [], broken: [{ start: 0, reason: problem.message }] };
  const hidden = { ...masked, text: hideBlocks(masked) };
  const whole = documents(hidden, 0, hidden.text.length);
  return whole.broken.length === 0 ? whole : sections(hidden);
}

// A file that cannot be read as a whole may still have sections that can.
function sections(masked: MaskedText): ParsedPage {
  const starts = [...masked.text.matchAll(/^["']?\w+["']?[ \t]*:/gm)].map(({ index }) => index);
  const bounds = [...new Set([0, ...starts, masked.text.length])];
  const parts = bounds.slice(1).map((end, i) => documents(masked, bounds[i] ?? 0, end));
  return { roots: parts.flatMap(({ roots }) => roots), broken: parts.flatMap(({ broken }) => broken) };
}

// Lines before the part are replaced by spaces, so that offsets stay those of the whole text.
function documents(masked: MaskedText, start: number, end: number): ParsedPage {
  const text = masked.text.slice(0, start).replaceAll(/[^\r\n]/g, " ") + masked.text.slice(start, end);
  try {
    return { roots: compose(text, (value) => restored(value, masked)), broken: [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { offset, message } = yamlMistake(text, error);
    return { roots: [], broken: [{ start: Math.max(offset, start), reason: message }] };
  }
}

// `[[ if … ]]` on a line of its own controls the lines after it; for a reader of keys it is a comment.
function hideBlocks({ text, actions }: MaskedText): string {
  if (!actions.some(({ kind }) => kind === "block")) return text;
  return text.replaceAll(/^[ \t]*\uFDD0[^\n]*$/gm, (line) => {
    const isBlock = pieces(line.trim(), actions).every((part) => isHidden(part));
    const at = line.search(/\S/);
    return isBlock ? `${line.slice(0, at)}#${" ".repeat(line.length - at - 1)}` : line;
  });
}

function isHidden(part: string | Action): boolean {
  return typeof part === "string" ? part.trim() === "" : part.kind === "block";
}

/** The value of a key of a map, if it has one. */
export function pairAt(tree: Tree | undefined, key: string): Pair | undefined {
  return tree?.kind === "map" ? tree.pairs.find((pair) => pair.key.value === key) : undefined;
}

/** The text of a key of a map, if it is a scalar with a value. */
export function scalarAt(tree: Tree | undefined, key: string): Scalar | undefined {
  const value = pairAt(tree, key)?.value;
  return value?.kind === "scalar" && !value.isNull && value.value !== "" ? value : undefined;
}

/** The items of a list at a key. */
export function itemsAt(tree: Tree | undefined, key: string): Tree[] {
  const value = pairAt(tree, key)?.value;
  return value?.kind === "list" ? value.items : [];
}

/** Whether a pair starts its line, so that whole lines can be moved. */
export function ownsLines(text: string, { key, end }: Pair): boolean {
  const tail = text[end - 1] === "\n" ? "" : (text.slice(end).split("\n", 1)[0] ?? "");
  return text.slice(lineStart(text, key.start), key.start).trim() === "" && /^[ \t:]*(?:#.*)?\r?$/.test(tail);
}
