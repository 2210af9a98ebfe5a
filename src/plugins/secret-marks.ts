import type * as z from "zod";

import { isObject, join, type Json, type JsonObject } from "../core/json.ts";
import { jsonSchemaOf, metaOf } from "../core/json-schema.ts";
import type { PluginSchema } from "../core/plugin.ts";
import { isZod } from "./zod-schema.ts";

/**
 * The paths that a schema marks as secret, as `isSecretPath` reads them. Throws an Error that names a mark which cannot
 * be followed to a value.
 */
export function secretMarks(schema: PluginSchema): string[] {
  if (!isZod(schema)) return [...new Set(marksIn(schema))];
  // What a value is before a transformation may be secret, or what it is after it.
  const seen = new Set<z.core.$ZodType>();
  const note = (node: z.core.$ZodType) => void seen.add(node);
  const both = (["input", "output"] as const).flatMap((io) => marksIn(jsonSchemaOf(schema, { io, note })));
  if (zodMarks(schema).some((node) => !seen.has(node))) throw new Error("a part that JSON cannot have");
  return [...new Set(both)];
}

function marksIn(root: JsonObject): string[] {
  return walk(root, { root, path: "", refs: [] });
}

interface Place {
  root: JsonObject;
  path: string;
  /** The references that led here. */
  refs: string[];
}

function walk(node: Json | undefined, place: Place): string[] {
  if (!isObject(node)) return [];
  const { secret: mark = false, ...words } = node;
  // It covers everything below.
  if (mark === true) return [place.path];
  if (mark !== false) throw new Error(`\`secret: ${JSON.stringify(mark)}\` at ${place.path || "the top"}`);
  return Object.entries(words).flatMap(([word, value]) => branch(word, value, place));
}

// Other keywords, which Zod cannot check either, must not contain marks.
const below: Record<string, (path: string) => string> = {
  additionalProperties: anyKey,
  additionalItems: anyItem,
  contains: anyItem,
};
const all = new Set(["anyOf", "oneOf", "allOf"]);
const silent = new Set(["$defs", "definitions", "default", "examples", "const", "enum"]);

function branch(word: string, value: Json, place: Place): string[] {
  const { path } = place;
  const at = (one: Json | undefined, to: string) => walk(one, { ...place, path: to });
  const parts = isObject(value) ? Object.entries(value) : [];
  const list = Array.isArray(value) ? value : [];
  if (silent.has(word)) return [];
  if (word === "$ref" && typeof value === "string") return follow(value, place);
  if (word === "properties") return parts.flatMap(([key, one]) => at(one, join(path, key)));
  if (word === "patternProperties") return parts.flatMap(([, one]) => at(one, anyKey(path)));
  if (word === "prefixItems" || (word === "items" && Array.isArray(value)))
    return list.flatMap((one, i) => at(one, `${path}[${i}]`));
  if (word === "items") return at(value, anyItem(path));
  if (all.has(word)) return list.flatMap((one) => at(one, path));
  const to = below[word];
  if (to) return at(value, to(path));
  // Whatever another keyword means, it must not hide a mark.
  if (hasMark(word.startsWith("$dynamic") || word.startsWith("$recursive") ? place.root : value))
    throw new Error(`one under \`${word}\` at ${path || "the top"}`);
  return [];
}

function follow(ref: string, place: Place): string[] {
  const target = targetOf(ref, place.root);
  const isLoop = place.refs.includes(ref);
  if (target !== undefined && !isLoop) return walk(target, { ...place, refs: [...place.refs, ref] });
  if (hasMark(target ?? place.root))
    throw new Error(`one behind \`$ref: ${ref}\` at ${place.path || "the top"}${isLoop ? ", a loop" : ""}`);
  return [];
}

function targetOf(ref: string, root: JsonObject): Json | undefined {
  if (ref === "#") return root;
  if (!ref.startsWith("#/")) return undefined;
  const steps = ref
    .slice(2)
    .split("/")
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
  return steps.reduce<Json | undefined>((node, step) => {
    if (Array.isArray(node)) return node[Number(step)];
    return isObject(node) && Object.hasOwn(node, step) ? node[step] : undefined;
  }, root);
}

function hasMark(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.some(hasMark);
  if (!isObject(value)) return false;
  const { secret } = value;
  if (secret !== undefined && secret !== false && !isObject(secret)) return true;
  return Object.entries(value).some(
    ([word, one]) => (word === "$defs" || word === "definitions" || !silent.has(word)) && hasMark(one),
  );
}

function anyKey(path: string): string {
  return path === "" ? "*" : `${path}.*`;
}

function anyItem(path: string): string {
  return `${path}[]`;
}

// All schemas with a mark that are part of one, wherever its definition has them.
function zodMarks(schema: z.core.$ZodType): z.core.$ZodType[] {
  const found = new Set<unknown>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null || found.has(value)) return;
    found.add(value);
    if (isNode(value)) return look(partsOf(value));
    const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    if (plain) Object.values(value).forEach(look);
  };
  look(schema);
  return [...found].filter(isNode).filter((node) => metaOf(node)?.["secret"] === true);
}

function partsOf({ _zod: { def } }: z.core.$ZodType): object {
  const { getter } = def as { getter?: unknown };
  return typeof getter === "function" ? [(getter as () => unknown)()] : { ...def };
}

function isNode(value: unknown): value is z.core.$ZodType {
  return isObject(value) && isObject(value["_zod"]) && "def" in value["_zod"];
}
