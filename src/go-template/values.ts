import { isObject, type Json, type JsonObject } from "../core/json.ts";
import { compareText } from "./bytes.ts";

const uint8: unique symbol = Symbol("uint8");

/** One byte of a string, Go's `uint8`: the result of `index "abc" 0`. */
export interface Byte {
  readonly [uint8]: number;
}

/**
 * A value while a template runs. `bigint` is Go's `int` and `number` is Go's `float64`. Data comes from JSON or YAML,
 * where JavaScript has only one kind of number: a whole number that fits 64 bits counts as `int`, any other as
 * `float64` (so `1.0` in data is the `int` 1; in a template's own text it is a `float64`). `undefined` means no value
 * at all (a missing entry, the result of a pipeline that gave nil), `null` is an entry that exists and is nil.
 */
export type Value = undefined | null | boolean | string | bigint | number | Byte | Json[] | JsonObject;

/** What Go's reflection would call a value. */
export type Kind = "nil" | "bool" | "int" | "uint8" | "float64" | "string" | "list" | "map";

/** Data as a value. Lists and maps stay as they are; their items are converted when taken out. */
export function lift(item: Json | undefined): Value {
  if (typeof item !== "number") return item ?? null;
  return Number.isInteger(item) && item >= -(2 ** 63) && item < 2 ** 63 ? BigInt(item) : item;
}

/** A value as data, for functions from outside. */
export function lower(value: Value): Json {
  if (typeof value === "bigint") return Number(value);
  return isByte(value) ? value[uint8] : (value ?? null);
}

/** A `uint8` from a number between 0 and 255. */
export function byteOf(value: number): Byte {
  return { [uint8]: value };
}

/** Whether a value is a `uint8`. */
export function isByte(value: Value): value is Byte {
  return typeof value === "object" && value !== null && uint8 in value;
}

/** Whether a value is a map. */
export function isMap(value: Value): value is JsonObject {
  return isObject(value) && !isByte(value);
}

/** The whole number in a value; undefined if it has none. */
export function wholeNumber(value: Value): bigint | undefined {
  if (typeof value === "bigint") return value;
  return isByte(value) ? BigInt(value[uint8]) : undefined;
}

/** The kind of a value. */
export function kindOf(value: Value): Kind {
  if (value === undefined || value === null) return "nil";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "string";
  if (typeof value === "bigint") return "int";
  if (typeof value === "number") return "float64";
  if (Array.isArray(value)) return "list";
  return isByte(value) ? "uint8" : "map";
}

/** The type's name as Go prints it. */
export function typeName(value: Value): string {
  const kind = kindOf(value);
  if (kind === "list") return "[]interface {}";
  return kind === "map" ? "map[string]interface {}" : kind;
}

/** A kind in words, for messages. Values themselves never go into messages: they may be secret. */
export function describe(value: Value): string {
  const words = {
    nil: "nil",
    bool: "true or false",
    int: "a whole number",
    uint8: "a byte",
    float64: "a decimal number",
    string: "a string",
    list: "a list",
    map: "a map",
  };
  return words[kindOf(value)];
}

/** Go's truth: false, zero, nil and everything empty are false. */
export function isTrue(value: Value): boolean {
  if (value === undefined || value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (isByte(value)) return value[uint8] !== 0;
  if (isMap(value)) return Object.keys(value).length > 0;
  return value !== false && value !== "" && value !== 0n && value !== 0;
}

/** The keys of a map in Go's order. */
export function sortedKeys(map: JsonObject): string[] {
  return Object.keys(map).sort(compareText);
}
