import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";

import { readPlain } from "../scalar.ts";
import { lineStart, nextLine } from "./text.ts";
import type { Collection, Scalar, Tree } from "./tree.ts";

interface OpenNode {
  node: Collection;
  anchor: string | undefined;
  /** The key of a map whose value is to come; null for a key that is not a scalar, which is skipped with its value. */
  key: Scalar | null | undefined;
}

interface Composer {
  text: string;
  restore: (value: string) => string;
  anchors: Map<string, Tree>;
  open: OpenNode[];
  roots: Tree[];
}

/** The trees of all documents of a text; `restore` puts template actions back into values. Throws `YAMLException`. */
export function compose(text: string, restore: (value: string) => string): Tree[] {
  const composer: Composer = { text, restore, anchors: new Map(), open: [], roots: [] };
  for (const event of parseEvents(text, {})) step(composer, event);
  return composer.roots;
}

function emptyScalar(at: number): Scalar {
  return { kind: "scalar", start: at, end: at, value: "", isNull: true };
}

function step(composer: Composer, event: Event): void {
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      composer.anchors = new Map();
      return;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return open(composer, event);
    case EVENT_ID.SCALAR:
      return addScalar(composer, event);
    case EVENT_ID.ALIAS:
      return addAlias(composer, event.anchorStart, event.anchorEnd);
    case EVENT_ID.POP:
      return close(composer);
    default:
      return event satisfies never;
  }
}

function open({ text, open: stack }: Composer, event: SequenceEvent | MappingEvent): void {
  const { type, start, style } = event;
  const place = { start, end: start, isFlow: style === COLLECTION_STYLE.FLOW };
  const node: Collection =
    type === EVENT_ID.SEQUENCE ? { kind: "list", ...place, items: [] } : { kind: "map", ...place, pairs: [] };
  stack.push({ node, anchor: anchorOf(text, event), key: undefined });
}

function close(composer: Composer): void {
  const { text, anchors, open: stack } = composer;
  const closed = stack.pop();
  if (!closed) return;
  const { node, anchor } = closed;
  node.end = node.isFlow ? closingEnd(text, node.end) : blockEnd(text, node.end);
  if (anchor !== undefined) anchors.set(anchor, node);
  add(composer, node);
}

function addScalar(composer: Composer, event: ScalarEvent): void {
  const { text, anchors } = composer;
  const anchor = anchorOf(text, event);
  const scalar = event.valueStart < 0 ? emptyScalar(lastEnd(composer)) : scalarOf(composer, event);
  if (anchor !== undefined) anchors.set(anchor, scalar);
  add(composer, scalar);
}

function scalarOf({ text, restore }: Composer, event: ScalarEvent): Scalar {
  const value = getScalarValue(text, event);
  const isPlain = event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0;
  return {
    kind: "scalar",
    ...rangeOf(text, event),
    value: restore(value),
    isNull: isPlain && readPlain(value).value === null,
  };
}

// With its quotes; a block scalar from its indicator to its last line.
function rangeOf(
  text: string,
  { style, valueStart, valueEnd, chomping }: ScalarEvent,
): {
  start: number;
  end: number;
} {
  if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
  if (style !== SCALAR_STYLE.LITERAL_BLOCK && style !== SCALAR_STYLE.FOLDED_BLOCK)
    return { start: valueStart - 1, end: valueEnd + 1 };
  const header = lineStart(text, valueStart - 1);
  const start = header + text.slice(header, valueStart).search(/[|>][-+\d]*[ \t]*(?:#.*)?\r?\n?$/);
  const blank = /(?<=\n)(?:[ \t]*\r?\n)+$/.exec(text.slice(valueStart, valueEnd))?.[0].length ?? 0;
  return { start, end: chomping === CHOMPING_MODE.KEEP ? valueEnd : valueEnd - blank };
}

// A list or map is the one that the alias names; a scalar can be written out where it is named.
function addAlias(composer: Composer, from: number, to: number): void {
  const place = { start: from - 1, end: to };
  const named = composer.anchors.get(composer.text.slice(from, to));
  if (named && named.kind !== "scalar") return add(composer, named, place.end);
  add(composer, { ...(named ?? emptyScalar(0)), ...place });
}

function add({ open: stack, roots }: Composer, tree: Tree, end = tree.end): void {
  const parent = stack.at(-1);
  if (!parent) return void roots.push(tree);
  const { node, key } = parent;
  node.end = Math.max(node.end, end);
  if (node.kind === "list") return void node.items.push(tree);
  if (key === undefined) return void (parent.key = tree.kind === "scalar" ? tree : null);
  if (key) node.pairs.push({ key, value: tree, end: Math.max(key.end, end) });
  parent.key = undefined;
}

function lastEnd({ open: stack }: Composer): number {
  return stack.at(-1)?.node.end ?? 0;
}

function anchorOf(text: string, event: { anchorStart: number; anchorEnd: number }): string | undefined {
  return event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
}

// Between the last value and the bracket, only punctuation, comments and the properties of empty values are left.
function closingEnd(text: string, end: number): number {
  const rest = /(?:[\s,:?[{]|#[^\n]*|[&!][^\s,\]}]*)*[\]}]/y;
  rest.lastIndex = end;
  return rest.test(text) ? rest.lastIndex : end;
}

// Up to the end of the last line.
function blockEnd(text: string, end: number): number {
  return text[end - 1] === "\n" ? end : nextLine(text, end);
}
