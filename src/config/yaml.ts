import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";

import type { Problem } from "../core/errors.ts";
import { type MaskedText, restored } from "./actions.ts";
import { problemAt } from "./source.ts";
import { type YamlMistake, yamlMistake } from "./yaml-mistakes.ts";

/** One YAML scalar; `text` may hold placeholders. */
export interface ScalarNode {
  kind: "scalar";
  offset: number;
  text: string;
  isPlain: boolean;
}

/** A value of a YAML document. An alias is the very node it names. `size` and `depth` count aliases in full. */
export type Node =
  | ScalarNode
  | { kind: "list"; offset: number; items: Node[]; size: number; depth: number }
  | { kind: "map"; offset: number; pairs: Pair[]; size: number; depth: number };

/** A key and its value. */
export interface Pair {
  key: ScalarNode;
  value: Node;
}

// Limits for a value in full: far beyond what people write, and far below what exhausts memory or the stack.
const maxDepth = 64;
const maxSize = 1_000_000;

/** A list or a map of a YAML document. */
export type Collection = Exclude<Node, ScalarNode>;

interface Composer {
  masked: MaskedText;
  problems: Problem[];
  lost: string;
  anchors: Map<string, Node>;
  open: { node: Collection; anchor: string | undefined; key: ScalarNode | undefined }[];
  roots: Node[];
  /** Where the latest scalar ends. */
  end: number;
}

/**
 * The documents of a source as trees with positions. Errors are added to `problems`. `lost` is what the text has no
 * longer, which may define anchors.
 */
export function parseYaml(masked: MaskedText, problems: Problem[], lost = ""): Node[] {
  const events = eventsOf(masked, problems);
  const composer: Composer = { masked, problems, lost, anchors: new Map(), open: [], roots: [], end: 0 };
  for (const event of events) step(composer, event);
  return composer.roots;
}

function eventsOf(masked: MaskedText, problems: Problem[]): Event[] {
  const text = withoutTabs(masked.text);
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    problems.push(explain(masked, yamlMistake(text, error), 0));
    return [];
  }
}

/** Why a part of a text is not YAML by itself; undefined: it is. */
export function mistakeIn(masked: MaskedText, start: number, end: number): Problem | undefined {
  const text = `${withoutTabs(masked.text.slice(start, end))}\n`;
  try {
    parseEvents(text, { maxDepth });
    return undefined;
  } catch (error) {
    return explain(masked, yamlMistake(text, error), start);
  }
}

function explain(masked: MaskedText, mistake: YamlMistake, start: number): Problem {
  const offset = Math.min(start + mistake.offset, masked.source.text.length);
  const { message, hint } = mistake;
  return (
    unclosed(masked, offset) ??
    problemAt({ source: masked.source, offset }, `this is not YAML: ${message}`, hint)
  );
}

// The parser takes a tab before brackets for indentation. Scalars are read from the text as it is.
function withoutTabs(text: string): string {
  if (!text.includes("\t")) return text;
  const spaced = (part: string) => part.replaceAll("\t", " ");
  return text.replaceAll(/^([ \t-]*)([^\s-].*)$/gm, (_, before: string, rest: string) =>
    /^[[{]/.test(rest) && before.includes("-") ? spaced(before) + spaced(rest) : before + spaced(rest),
  );
}

// Everything that is closed is hidden by now, so what is left on the line opens an action that never ends.
function unclosed({ source, text }: MaskedText, offset: number): Problem | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = /^.*/.exec(text.slice(start))?.[0] ?? "";
  const found = /\[\[-? *\.?[A-Za-z_][^\]]*\]?[^\]]*$/.exec(line);
  if (!found) return undefined;
  return problemAt(
    { source, offset: start + found.index },
    "the `[[` is never closed",
    "Write `]]` after the name.",
  );
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
      return scalar(composer, event);
    case EVENT_ID.ALIAS:
      return alias(composer, event);
    case EVENT_ID.POP:
      return close(composer);
    default:
      return event satisfies never;
  }
}

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;

function open(composer: Composer, event: Of<typeof EVENT_ID.SEQUENCE> | Of<typeof EVENT_ID.MAPPING>): void {
  const common = { offset: event.start, size: 1, depth: 1 };
  const node: Collection =
    event.type === EVENT_ID.SEQUENCE
      ? { kind: "list", items: [], ...common }
      : { kind: "map", pairs: [], ...common };
  const tag = tagOf(composer, event);
  if (tag !== "" && tag !== (node.kind === "list" ? "seq" : "map")) unknownTag(composer, event);
  composer.open.push({ node, anchor: anchorOf(composer, event), key: undefined });
}

function close(composer: Composer): void {
  const closed = composer.open.pop();
  if (!closed) return;
  if (closed.anchor !== undefined) composer.anchors.set(closed.anchor, closed.node);
  add(composer, closed.node);
}

function scalar(composer: Composer, event: Of<typeof EVENT_ID.SCALAR>): void {
  const tag = tagOf(composer, event);
  if (!["", "str", "int", "float", "bool", "null"].includes(tag)) unknownTag(composer, event);
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  const node: ScalarNode = {
    kind: "scalar",
    offset: startOf(composer, event),
    text: getScalarValue(composer.masked.text, event),
    isPlain: tag === "" ? isPlain : tag !== "str",
  };
  composer.end = event.valueStart < 0 ? node.offset + 1 : event.valueEnd;
  const anchor = anchorOf(composer, event);
  if (anchor !== undefined) composer.anchors.set(anchor, node);
  add(composer, node);
}

const far = 2000;

// An empty scalar has no place of its own: it is right after its key or its dash.
function emptyAt({ masked, open, end }: Composer): number {
  const parent = open.at(-1);
  if (parent?.node.kind !== "list") return parent?.key?.offset ?? parent?.node.offset ?? 0;
  const dash = /^[ \t]*-[ \t]*(?:#.*)?\r?$/m.exec(masked.text.slice(end, end + far));
  return dash ? end + dash.index + dash[0].indexOf("-") : parent.node.offset;
}

function startOf(composer: Composer, event: Of<typeof EVENT_ID.SCALAR>): number {
  if (event.valueStart < 0) return emptyAt(composer);
  const { masked } = composer;
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  if (isBlock) return event.valueStart + masked.text.slice(event.valueStart).search(/\S|$/);
  return event.style === SCALAR_STYLE.PLAIN ? event.valueStart : event.valueStart - 1;
}

function alias(composer: Composer, event: Of<typeof EVENT_ID.ALIAS>): void {
  const name = composer.masked.text.slice(event.anchorStart, event.anchorEnd);
  const offset = event.anchorStart - 1;
  const node = composer.anchors.get(name);
  if (node) return add(composer, node, offset);
  if (composer.lost.includes(`&${name}`))
    return add(composer, { kind: "scalar", offset, text: "", isPlain: true });
  const isOpen = composer.open.some((one) => one.anchor === name);
  const shown = restored(name, composer.masked);
  const message = isOpen ? `*${shown} contains itself` : `the anchor &${shown} is not defined above`;
  const hint = "An anchor can be used after its definition, within the same document of the same file.";
  composer.problems.push(problemAt({ source: composer.masked.source, offset }, message, hint));
  add(composer, { kind: "scalar", offset, text: "", isPlain: true });
}

function add(composer: Composer, node: Node, offset = node.offset): void {
  const parent = composer.open.at(-1);
  if (!parent) return void composer.roots.push(node);
  grow(composer, parent.node, node, offset);
  if (parent.node.kind === "list") return void parent.node.items.push(node);
  if (parent.key === undefined) return void (parent.key = keyOf(composer, node));
  parent.node.pairs.push({ key: parent.key, value: node });
  parent.key = undefined;
}

function grow(composer: Composer, parent: Collection, node: Node, offset: number): void {
  if (node.kind === "scalar") return void parent.size++;
  const fitted = parent.size <= maxSize && parent.depth <= maxDepth;
  parent.size += node.size;
  parent.depth = Math.max(parent.depth, node.depth + 1);
  const fits = parent.size <= maxSize && parent.depth <= maxDepth;
  if (fits || !fitted || composer.problems.length > 0) return;
  const message = "with all aliases expanded, this value is too large or nested too deeply";
  composer.problems.push(
    problemAt(
      { source: composer.masked.source, offset },
      message,
      `The limit is ${maxSize} values, ${maxDepth} levels deep.`,
    ),
  );
}

function keyOf({ masked, problems }: Composer, node: Node): ScalarNode {
  if (node.kind === "scalar") return node;
  const mark = { source: masked.source, offset: node.offset };
  problems.push(problemAt(mark, "a key must be a string, not a list or a map", "Put the key in quotes."));
  return { kind: "scalar", offset: node.offset, text: "", isPlain: false };
}

type TagRange = { tagStart: number; tagEnd: number; anchorStart: number; anchorEnd: number };

function anchorOf({ masked }: Composer, { anchorStart, anchorEnd }: TagRange): string | undefined {
  return anchorStart < 0 ? undefined : masked.text.slice(anchorStart, anchorEnd);
}

function tagOf({ masked }: Composer, { tagStart, tagEnd }: TagRange): string {
  if (tagStart < 0) return "";
  const tag = masked.text.slice(tagStart, tagEnd);
  if (tag === "!") return "str";
  return /^(?:!!|!<tag:yaml\.org,2002:)(\w+)>?$/.exec(tag)?.[1] ?? tag;
}

function unknownTag({ masked, problems }: Composer, { tagStart, tagEnd }: TagRange): void {
  const tag = masked.source.text.slice(tagStart, tagEnd);
  const mark = { source: masked.source, offset: tagStart };
  problems.push(problemAt(mark, `the YAML tag ${tag} is not supported`, "Remove the tag."));
}
