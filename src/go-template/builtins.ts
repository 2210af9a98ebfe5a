import { byteLength, fromBytes, isAscii, joined, toBytes } from "./bytes.ts";
import { equalsAny, less, lessOrEqual } from "./compare.ts";
import { escapeHtml, escapeJs, escapeQuery } from "./escape.ts";
import { printf } from "./format.ts";
import { plainSpec, printArgument, type Sink } from "./print.ts";
import { Fault } from "./problem.ts";
import { byteOf, describe, isMap, isTrue, lift, wholeNumber, type Value } from "./values.ts";

/** One of Go's own functions, and how many arguments it takes. `limit` bounds the texts that it makes. */
export interface Builtin {
  least: number;
  most: number;
  call(values: readonly Value[], limit: number): Value;
}

/** Go's functions. `and` and `or` are here for their names and arguments; the evaluator short-circuits them. */
export const builtins: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({
    and: atLeast(1, (values) => values.at(-1)),
    or: atLeast(1, (values) => values.at(-1)),
    not: exactly(1, ([value]) => !isTrue(value)),
    len: exactly(1, ([value]) => BigInt(lengthOf(value))),
    index: atLeast(1, ([item, ...keys]) => keys.reduce(indexed, needed(item, "index"))),
    slice: atLeast(1, ([item, ...ends]) => sliced(needed(item, "slice"), ends)),
    call: atLeast(1, ([value]) => notCallable(value)),
    print: atLeast(0, (values, limit) => print(values, limit)),
    println: atLeast(0, (values, limit) => text(limit, (out) => printLine(out, values))),
    printf: atLeast(1, ([format, ...values], limit) =>
      text(limit, (out) => printf(out, formatOf(format), values)),
    ),
    html: atLeast(0, (values, limit) => escapeHtml(printable(values, limit))),
    js: atLeast(0, (values, limit) => escapeJs(printable(values, limit))),
    urlquery: atLeast(0, (values, limit) => escapeQuery(printable(values, limit))),
    eq: atLeast(1, ([first, ...others]) => equalsAny(first, others)),
    ne: exactly(2, ([a, b]) => !equalsAny(a, [b])),
    lt: exactly(2, ([a, b]) => less(a, b)),
    le: exactly(2, ([a, b]) => lessOrEqual(a, b)),
    gt: exactly(2, ([a, b]) => !lessOrEqual(a, b)),
    ge: exactly(2, ([a, b]) => !less(a, b)),
  }),
);

function atLeast(least: number, call: Builtin["call"]): Builtin {
  return { least, most: Infinity, call };
}

function exactly(count: number, call: Builtin["call"]): Builtin {
  return { least: count, most: count, call };
}

/** The printed text, refused as soon as it gets too long. */
function text(limit: number, write: (out: Sink) => void): string {
  let printed = "";
  write((piece) => {
    printed += piece;
    if (printed.length > limit) throw new Fault(`a string is longer than ${limit} characters`);
  });
  return joined(printed);
}

/** Go's `print`: a space only between two values of which neither is a string. */
export function print(values: readonly Value[], limit: number): string {
  return text(limit, (out) => {
    values.forEach((value, i) => {
      if (i > 0 && typeof value !== "string" && typeof values[i - 1] !== "string") out(" ");
      printArgument(out, value, "v", plainSpec());
    });
  });
}

function printLine(out: Sink, values: readonly Value[]): void {
  values.forEach((value, i) => {
    if (i > 0) out(" ");
    printArgument(out, value, "v", plainSpec());
  });
  out("\n");
}

/** What the escaping functions escape: nil reads as in an action of its own. */
function printable(values: readonly Value[], limit: number): string {
  return print(
    values.map((value) => value ?? "<no value>"),
    limit,
  );
}

function formatOf(format: Value): string {
  if (typeof format === "string") return format;
  throw new Fault(`printf got ${describe(format)}; expected a format string first`);
}

function notCallable(value: Value): Value {
  throw new Fault(`call got ${describe(value)}; there are no functions in data`);
}

function needed(item: Value, name: string): Value {
  if (item == null)
    throw new Fault(`${name} got nil; expected a list, ${name === "index" ? "a map or " : "or "}a string`);
  return item;
}

function lengthOf(value: Value): number {
  if (typeof value === "string") return byteLength(value);
  if (Array.isArray(value)) return value.length;
  if (isMap(value)) return Object.keys(value).length;
  throw new Fault(`${describe(value)} has no length; expected a list, a map or a string`);
}

/** One step of `index`. A key that a map lacks gives nil, whatever the option for missing keys says. */
function indexed(item: Value, key: Value): Value {
  if (isMap(item)) {
    if (typeof key === "string") return lift(Object.hasOwn(item, key) ? item[key] : null);
    throw new Fault(`a map cannot be indexed with ${describe(key)}; expected a string`);
  }
  if (Array.isArray(item)) return lift(item[position(key, item.length - 1)]);
  if (typeof item !== "string")
    throw new Fault(`${describe(item)} cannot be indexed; expected a list, a map or a string`);
  if (isAscii(item)) return byteOf(item.charCodeAt(position(key, item.length - 1)));
  const bytes = toBytes(item);
  return byteOf(bytes[position(key, bytes.length - 1)] ?? 0);
}

/** A place in a list or string, from 0 to `last`. */
function position(index: Value, last: number): number {
  const whole = wholeNumber(index);
  if (whole === undefined) throw new Fault(`${describe(index)} is not an index; expected a whole number`);
  if (whole >= 0n && whole <= last) return Number(whole);
  throw new Fault(
    `the index ${whole} is out of range; ${last < 0 ? "there are no items" : `the last is ${last}`}`,
  );
}

/**
 * Go's `slice`, more permissive in two ways: a list's capacity is its length, since data has no spare room, and a
 * number may come straight from the data (Go refuses `slice .list .from`, but allows `slice .list (.from)`).
 */
function sliced(item: Value, ends: readonly Value[]): Value {
  if (typeof item !== "string" && !Array.isArray(item))
    throw new Fault(`${describe(item)} cannot be sliced; expected a list or a string`);
  const allowed = typeof item === "string" ? 2 : 3;
  if (ends.length > allowed) throw new Fault(`slice takes at most ${allowed} numbers here`);
  const length = lengthOf(item);
  const [start = 0, end = length, room = end] = ends.map((index) => position(index, length));
  if (start > end || end > room) throw new Fault(`slice got ${start} to ${end}, which is not in order`);
  if (Array.isArray(item)) return item.slice(start, end);
  return isAscii(item) ? item.slice(start, end) : fromBytes(toBytes(item).subarray(start, end));
}
