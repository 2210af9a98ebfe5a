import * as z from "zod";

import type { Json } from "../core/json.ts";
import { type Data, toJson } from "./data.ts";

/**
 * The plain value as a schema reads it: where the schema wants a string, `001` is the string "001". A key without a
 * value counts as absent, as it did for DevStream.
 */
export function jsonFor(schema: unknown, data: Data): Json {
  const bare = bareSchema(schema);
  if (data.kind === "scalar") {
    const wantsText = bare instanceof z.ZodString || bare instanceof z.ZodEnum;
    return wantsText && data.value !== null ? data.text : data.value;
  }
  if (data.kind === "list")
    return bare instanceof z.ZodArray ? data.items.map((item) => itemFor(bare.element, item)) : toJson(data);
  if (!(bare instanceof z.ZodObject)) return toJson(data);
  const fields = [...data.entries].map(
    ([key, { value }]) => [key, jsonFor(fieldOf(bare.shape, key), value)] as const,
  );
  return Object.fromEntries(
    fields.filter(([key, value]) => value !== null || !Object.hasOwn(bare.shape, key)),
  );
}

// An empty item in a list of strings is an empty string.
function itemFor(schema: unknown, item: Data): Json {
  const json = jsonFor(schema, item);
  return json === null && schema instanceof z.ZodString ? "" : json;
}

/** The schema of a key, if there is one. */
function fieldOf(shape: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

const known = new WeakMap<object, unknown>();

/** The schema without what says that the value may be left out. */
export function bareSchema(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  const bare = known.get(schema) ?? unwrapped(schema);
  known.set(schema, bare);
  return bare;
}

function unwrapped(schema: object): unknown {
  const isWrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable;
  return isWrapped ? bareSchema(schema.unwrap()) : schema;
}

/** The keys that a schema has at a path. */
export function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const bare = bareSchema(schemaAt(schema, path));
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

/** What a schema says of the value at a path, for `adviceFor`. */
export function describedAt(schema: unknown, path: readonly PropertyKey[]): object {
  const found = schemaAt(schema, path);
  const bare = bareSchema(found);
  if (!(found instanceof z.ZodType) || !(bare instanceof z.ZodType)) return {};
  const { type } = bare.def;
  return { type: type === "record" ? "object" : type, ...bare.meta(), ...found.meta() };
}

function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((current, step) => {
    const bare = bareSchema(current);
    if (bare instanceof z.ZodArray) return bare.element;
    return bare instanceof z.ZodObject ? fieldOf(bare.shape, String(step)) : undefined;
  }, schema);
}
