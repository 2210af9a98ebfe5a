import type { Document, Node as YamlNode, Pair as YamlPair } from "yaml";

import { type Action, type Masked, mask, pieces, restored } from "../actions.ts";
import { lineStart } from "./text.ts";

/** A scalar with its place; `value` as it is written where template actions stand in it. */
export interface Scalar {
  kind: "scalar";
  start: number;
  end: number;
  value: string;
  isNull: boolean;
}

/** A list or a map with its place. `isFlow`: in brackets. */
export type Tree =
  | Scalar
  | { kind: "list"; start: number; end: number; isFlow: boolean; items: Tree[] }
  | MapTree;

/** A map with its place. */
export interface MapTree {
  kind: "map";
  start: number;
  end: number;
  isFlow: boolean;
  pairs: Pair[];
}

/** A key and its value. */
export interface Pair {
  key: Scalar;
  value: Tree;
}

/** What could be read of a text. `broken` are the parts that are no YAML while templates stand in them. */
export interface Parsed {
  roots: Tree[];
  broken: { start: number; reason: string }[];
}

type Yaml = typeof import("yaml");

/** A reader of texts: the package is loaded once, and only for those who migrate. */
export async function makeParser(): Promise<(text: string) => Parsed> {
  const yaml = await import("yaml");
  return (text) => parse(text, yaml);
}

function parse(text: string, yaml: Yaml): Parsed {
  const masked = mask({ file: "", text });
  const [problem] = masked.problems;
  if (problem) return { roots: [], broken: [{ start: 0, reason: problem.message }] };
  const hidden = { ...masked, text: hideBlocks(masked) };
  const whole = documents(hidden, 0, hidden.text.length, yaml);
  return whole.broken.length === 0 ? whole : sections(hidden, yaml);
}

// A file that cannot be read as one may still have sections that can.
function sections(masked: Masked, yaml: Yaml): Parsed {
  const starts = [...masked.text.matchAll(/^["']?\w+["']?[ \t]*:/gm)].map(({ index }) => index);
  const bounds = [...new Set([0, ...starts, masked.text.length])];
  const parts = bounds.slice(1).map((end, i) => documents(masked, bounds[i] ?? 0, end, yaml));
  return { roots: parts.flatMap(({ roots }) => roots), broken: parts.flatMap(({ broken }) => broken) };
}

function documents(masked: Masked, start: number, end: number, yaml: Yaml): Parsed {
  const options = { uniqueKeys: false, logLevel: "silent", prettyErrors: false, strict: false } as const;
  const parsed = yaml.parseAllDocuments(masked.text.slice(start, end), options);
  const found: Document.Parsed[] = Array.isArray(parsed) ? [...parsed] : [];
  const error = found.flatMap(({ errors }) => errors)[0];
  if (error) return { roots: [], broken: [{ start: start + error.pos[0], reason: error.message }] };
  return {
    roots: found.flatMap((one) =>
      one.contents ? makeTree(one.contents, one, { masked, base: start, yaml }) : [],
    ),
    broken: [],
  };
}

interface World {
  masked: Masked;
  base: number;
  yaml: Yaml;
}

function makeTree(node: YamlNode, document: Document.Parsed, world: World): Tree {
  const { yaml, base, masked } = world;
  const known = new Map<YamlNode, Tree>();
  const make = (one: YamlNode): Tree => {
    const source = yaml.isAlias(one) ? (one.resolve(document) ?? one) : one;
    const earlier = known.get(source);
    if (earlier) return earlier;
    const place = { start: base + (source.range?.[0] ?? 0), end: base + (source.range?.[1] ?? 0) };
    const tree = build(source, place);
    known.set(source, tree);
    return tree;
  };
  const build = (one: YamlNode, place: { start: number; end: number }): Tree => {
    if (yaml.isSeq(one))
      return { kind: "list", ...place, isFlow: one.flow ?? false, items: (one.items as YamlNode[]).map(make) };
    if (yaml.isMap(one)) return { kind: "map", ...place, isFlow: one.flow ?? false, pairs: one.items.flatMap((pair) => pairOf(pair)) };
    const value = yaml.isScalar(one) ? (one.source ?? "") : "";
    return { kind: "scalar", ...place, value: restored(value, masked), isNull: yaml.isScalar(one) && one.value === null };
  }; // prettier-ignore
  const pairOf = ({ key, value }: YamlPair): Pair[] => {
    if (!yaml.isScalar(key)) return [];
    const made = make(key);
    if (made.kind !== "scalar") return [];
    return [{ key: made, value: yaml.isNode(value) ? make(value) : empty(made.end) }];
  };
  return make(node);
}

function empty(at: number): Scalar {
  return { kind: "scalar", start: at, end: at, value: "", isNull: true };
}

// `[[ if … ]]` on a line of its own decides about the lines after it; to a reader of keys it is a comment.
function hideBlocks({ text, actions }: Masked): string {
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

/** Whether a pair begins its line, so that whole lines can be moved. */
export function ownsLines(text: string, { key, value }: Pair): boolean {
  const after = text.slice(Math.max(key.end, value.end - 1)).split("\n", 1)[0] ?? "";
  const tail = value.end === 0 || text[value.end - 1] === "\n" ? "" : after.slice(1);
  return text.slice(lineStart(text, key.start), key.start).trim() === "" && /^[ \t:]*(?:#.*)?\r?$/.test(tail);
}
