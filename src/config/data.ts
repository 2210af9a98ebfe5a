import { deferredEnv } from "../core/deferred.ts";
import type { Json, JsonObject } from "../core/json.ts";
import type { Mark } from "./source.ts";

/** A value that knows its place. `size` and `depth` count everything inside. */
export type Data = ScalarData | ListData | MapData;

/** `text` is what a field of type string reads: `001` as written. `broken`: a problem is already reported. */
export interface ScalarData {
  kind: "scalar";
  at: Mark;
  value: null | boolean | number | string;
  text: string;
  broken?: boolean;
}

/** A list with the places of its items. */
export interface ListData {
  kind: "list";
  at: Mark;
  items: Data[];
  size: number;
  depth: number;
  json?: Json;
}

/** A map; `key` is the place of an entry's key. */
export interface MapData {
  kind: "map";
  at: Mark;
  entries: Map<string, Entry>;
  size: number;
  depth: number;
  json?: JsonObject;
}

/** One entry of a map. */
export interface Entry {
  key: Mark;
  value: Data;
}

/** A scalar at a place. */
export function scalarData(at: Mark, value: ScalarData["value"], text = String(value ?? "")): ScalarData {
  return { kind: "scalar", at, value, text };
}

// Like a variable, so that what checks the rest accepts it: a configuration with a broken value is refused anyway.
const unknownText = deferredEnv("UNKNOWN");

/** Stands in for a value that could not be determined; the problem is already reported. */
export function brokenData(at: Mark): ScalarData {
  return { ...scalarData(at, unknownText), broken: true };
}

/** A list at a place. */
export function listData(at: Mark, items: Data[]): ListData {
  const size = items.reduce((sum, item) => sum + sizeOf(item), 1);
  const depth = items.reduce((most, item) => (item.kind === "scalar" ? most : Math.max(most, item.depth)), 0);
  return { kind: "list", at, items, size, depth: depth + 1 };
}

/** A map at a place. */
export function mapData(at: Mark, entries: Map<string, Entry>): MapData {
  let size = 1;
  let depth = 0;
  for (const { value } of entries.values()) {
    size += sizeOf(value);
    if (value.kind !== "scalar" && value.depth > depth) depth = value.depth;
  }
  return { kind: "map", at, entries, size, depth: depth + 1 };
}

/** Plain data, as if all of it were at one place. */
export function dataFrom(at: Mark, json: Json): Data {
  if (Array.isArray(json)) {
    const items = json.map((item) => dataFrom(at, item));
    return listData(at, items);
  }
  if (json === null || typeof json !== "object") return scalarData(at, json);
  return mapFrom(at, json);
}

/** A map of plain values and of data, at one place. */
export function mapFrom(at: Mark, fields: Record<string, Json | Data | undefined>): MapData {
  const entryOf = (field: Json | Data): Entry =>
    isData(field) ? { key: field.at, value: field } : { key: at, value: dataFrom(at, field) };
  const entries = Object.entries(fields).flatMap(([key, field]): [string, Entry][] =>
    field === undefined ? [] : [[key, entryOf(field)]],
  );
  return mapData(at, new Map(entries));
}

// No JSON value has a mark.
function isData(field: Json | Data): field is Data {
  return typeof field === "object" && field !== null && "at" in field && "kind" in field && isMark(field.at);
}

function isMark(value: unknown): value is Mark {
  return typeof value === "object" && value !== null && "source" in value && "offset" in value;
}

/** The plain value. The result is shared and must not be changed. */
export function toJson(data: Data): Json {
  if (data.kind === "scalar") return data.value;
  if (data.kind === "list") return (data.json ??= data.items.map(toJson));
  return toObject(data);
}

/** The plain value of a map. */
export function toObject(data: MapData): JsonObject {
  data.json ??= Object.fromEntries(Array.from(data.entries, ([key, { value }]) => [key, toJson(value)]));
  return data.json;
}

/** How much a value counts: one per node, plus one per 16 characters of text. */
export function sizeOf(data: Data): number {
  return data.kind === "scalar" ? 1 + (data.text.length >> 4) : data.size;
}

/** The place of the value at a path, or of its nearest parent; entries of maps and lists start at their key. */
export function markAt(data: Data, path: readonly PropertyKey[]): Mark {
  let at = data.at;
  let current = data;
  for (const step of path) {
    const entry = child(current, step);
    if (!entry) return at;
    current = entry.value;
    at = current.kind === "scalar" ? current.at : entry.key;
  }
  return at;
}

/** The value at a path, if any. */
export function dataAt(data: Data, path: readonly PropertyKey[]): Data | undefined {
  return path.reduce<Data | undefined>((current, step) => current && child(current, step)?.value, data);
}

/** Data without the value at a path, or without the list item that the value is part of. */
export function without(data: Data, [step, ...rest]: readonly PropertyKey[]): Data {
  if (step === undefined || data.kind === "scalar") return data;
  if (data.kind === "list")
    return listData(
      data.at,
      data.items.filter((_, i) => i !== Number(step)),
    );
  const entries = new Map(data.entries);
  const entry = entries.get(String(step));
  if (!entry) return data;
  if (rest.length === 0) entries.delete(String(step));
  else entries.set(String(step), { ...entry, value: without(entry.value, rest) });
  return mapData(data.at, entries);
}

/** Data with a value that is not known at a path, whose parents are maps or items of lists. */
export function withUnknown(data: Data, [step, ...rest]: readonly PropertyKey[]): Data {
  if (step === undefined) return brokenData(data.at);
  if (data.kind === "list")
    return listData(
      data.at,
      data.items.map((item, i) => (i === Number(step) ? withUnknown(item, rest) : item)),
    );
  if (data.kind === "scalar") return data;
  const { key, value } = data.entries.get(String(step)) ?? { key: data.at, value: brokenData(data.at) };
  const entries = new Map(data.entries).set(String(step), { key, value: withUnknown(value, rest) });
  return mapData(data.at, entries);
}

/** The entry of a map, or the item of a list, at one step of a path. */
export function child(data: Data, step: PropertyKey): Entry | undefined {
  if (data.kind === "map") return data.entries.get(String(step));
  const item = data.kind === "list" ? data.items[Number(step)] : undefined;
  return item && { key: item.at, value: item };
}

/** Whether a value is a map. */
export function isMapData(data: Data | undefined): data is MapData {
  return data?.kind === "map";
}
