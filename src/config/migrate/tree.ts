import type { Document, Node as YamlNode, Pair as YamlPair } from "yaml";

import { type Action, type Masked, mask, pieces, restored } from "../actions.ts";
import { lineStart } from "./text.ts";

/** A scalar with its place; `value` is as written if it contains template actions. */
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

/** A key and its value. An alias is what it names; `end` is where the pair itself ends. */
export interface Pair {
  key: Scalar;
  value: Tree;
  end: number;
}

/** What could be read of a text. `broken` are the parts that are not YAML because of templates in them. */
export interface Parsed {
  roots: Tree[];
  broken: { start: number; reason: string }[];
}

type Yaml = typeof import("yaml");

/** A reader of texts. The package is loaded once, and only for `dtm migrate`. */
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

// A file that cannot be read as a whole may still have sections that can.
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
      one.contents ? makeTree(one.contents, { masked, base: start, yaml }) : [],
    ),
    broken: [],
  };
}

interface World {
  masked: Masked;
  base: number;
  yaml: Yaml;
}

function makeTree(root: YamlNode, { masked, base, yaml }: World): Tree {
  const known = new Map<YamlNode, Tree>();
  const anchors = new Map<string, YamlNode>();
  const placeOf = (node: YamlNode) => ({ start: base + (node.range?.[0] ?? 0), end: base + (node.range?.[1] ?? 0) });

  const make = (node: YamlNode): Tree => {
    if (yaml.isAlias(node)) return named(node, anchors.get(node.source));
    const place = placeOf(node);
    known.set(node, { ...place, ...empty(place.start) }); // for an alias inside of what it names
    if ("anchor" in node && node.anchor) anchors.set(node.anchor, node);
    const made = build(node, place);
    known.set(node, made);
    return made;
  };
  // A list or map is the one that the alias names; a scalar can be written out where it is named.
  const named = (alias: YamlNode, node: YamlNode | undefined): Tree => {
    const tree = node && known.get(node);
    if (!tree || tree.kind === "scalar") return { ...(tree ?? empty(0)), ...placeOf(alias) };
    return tree;
  };
  const build = (node: YamlNode, place: { start: number; end: number }): Tree => {
    if (yaml.isSeq(node))
      return { kind: "list", ...place, isFlow: node.flow ?? false, items: (node.items as YamlNode[]).map(make) };
    if (yaml.isMap(node)) return { kind: "map", ...place, isFlow: node.flow ?? false, pairs: node.items.flatMap(pairOf) };
    const value = yaml.isScalar(node) ? (node.source ?? "") : "";
    return { kind: "scalar", ...place, value: restored(value, masked), isNull: yaml.isScalar(node) && node.value === null };
  };
  const pairOf = ({ key, value }: YamlPair): Pair[] => {
    const made = yaml.isScalar(key) ? make(key) : undefined;
    if (made?.kind !== "scalar") return [];
    if (!yaml.isNode(value)) return [{ key: made, value: empty(made.end), end: made.end }];
    return [{ key: made, value: make(value), end: Math.max(made.end, placeOf(value).end) }];
  };
  return make(root);
} // prettier-ignore

function empty(at: number): Scalar {
  return { kind: "scalar", start: at, end: at, value: "", isNull: true };
}

// `[[ if … ]]` on a line of its own controls the lines after it; for a reader of keys it is a comment.
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

/** Whether a pair starts its line, so that whole lines can be moved. */
export function ownsLines(text: string, { key, end }: Pair): boolean {
  const tail = text[end - 1] === "\n" ? "" : (text.slice(end).split("\n", 1)[0] ?? "");
  return text.slice(lineStart(text, key.start), key.start).trim() === "" && /^[ \t:]*(?:#.*)?\r?$/.test(tail);
}
