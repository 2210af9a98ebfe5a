import canonicalize from "canonicalize";

/** A value that survives `JSON.stringify` unchanged. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** An object whose keys are strings and whose values are `Json`. */
export type JsonObject = { [key: string]: Json };

/** Whether a value is a plain object: neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether two values are the same data, whatever their key order and number spelling. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isObject(a) || !isObject(b)) return (a ?? null) === (b ?? null);
  const keys = definedKeys(a);
  return (
    keys.length === definedKeys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

// A key without a value is none: JSON cannot have it.
function definedKeys(value: Record<string, unknown>): string[] {
  const keys = Object.keys(value);
  return keys.every((key) => value[key] !== undefined)
    ? keys
    : keys.filter((key) => value[key] !== undefined);
}

/** The canonical text of a value, with sorted keys (RFC 8785). */
export function canonical(value: Json): string {
  return canonicalize(value) ?? "null";
}

/** A value that is neither a list nor an object. */
export type Scalar = null | boolean | number | string;

/**
 * Replaces every scalar inside a value, at any depth; keys stay as they are. `path` is `options.list[0].key`. Parts in
 * which nothing is replaced are not copied, so the result must not be changed.
 */
export function mapScalars(value: Json, replace: (scalar: Scalar, path: string) => Json, path = ""): Json {
  if (typeof value !== "object" || value === null) return replace(value, path);
  const isList = Array.isArray(value);
  const parts = value as Record<string, Json>;
  let changed: Record<string, Json> | undefined;
  for (const key of Object.keys(value)) {
    const item = parts[key] as Json;
    const mapped = mapScalars(item, replace, isList ? `${path}[${key}]` : join(path, key));
    if (mapped === item) continue;
    changed ??= isList ? ([...value] as unknown as Record<string, Json>) : { ...parts };
    changed[key] = mapped;
  }
  return (changed as Json | undefined) ?? value;
}

/** Replaces every string inside a value; see `mapScalars`. */
export function mapStrings(value: Json, replace: (text: string, path: string) => Json, path = ""): Json {
  return mapScalars(value, (scalar, at) => (typeof scalar === "string" ? replace(scalar, at) : scalar), path);
}

/** Visits every string inside a value with its path. */
export function eachString(value: Json, visit: (text: string, path: string) => unknown, path = ""): void {
  eachText(value, (text, at, isKey) => isKey || visit(text, at), path);
}

/** Visits every string inside a value, and every key with the path of what it leads to. */
export function eachText(
  value: Json,
  visit: (text: string, path: string, isKey: boolean) => unknown,
  path = "",
): void {
  if (typeof value === "string") visit(value, path, false);
  else if (Array.isArray(value)) value.forEach((item, i) => eachText(item, visit, `${path}[${i}]`));
  else if (isObject(value))
    for (const key of Object.keys(value)) {
      const at = join(path, key);
      visit(key, at, true);
      eachText(value[key] as Json, visit, at);
    }
}

/** The same, only for strings and keys that have a piece of text in them. Most have none, and need no path. */
export function eachMention(
  value: Json,
  piece: string,
  visit: (text: string, path: string, isKey: boolean) => unknown,
  path = "",
): void {
  if (!mentions(value, piece)) return;
  if (typeof value === "string") visit(value, path, false);
  else if (Array.isArray(value)) value.forEach((item, i) => eachMention(item, piece, visit, `${path}[${i}]`));
  else if (isObject(value))
    for (const key of Object.keys(value)) {
      const at = join(path, key);
      if (key.includes(piece)) visit(key, at, true);
      eachMention(value[key] as Json, piece, visit, at);
    }
}

/** Whether a piece of text is in any string or key inside a value. Cheap, for values that mostly do not have it. */
export function mentions(value: Json | undefined, piece: string): boolean {
  if (typeof value === "string") return value.includes(piece);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => mentions(item, piece));
  // Nothing is inherited, and this makes no list.
  for (const key in value) if (key.includes(piece) || mentions(value[key], piece)) return true;
  return false;
}

/** Replaces every key inside a value, at any depth. */
export function mapKeys(value: Json, replace: (key: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => mapKeys(item, replace));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value).map((key) => [replace(key), mapKeys(value[key] as Json, replace)]),
  );
}

/** Every string inside a value, by its path. */
export function stringsOf(value: Json, path = ""): Map<string, string> {
  const strings = new Map<string, string>();
  eachString(value, (text, at) => strings.set(at, text), path);
  return strings;
}

/** Appends a key to a path: `a.b`, or `a["x y"]` if the key is not a plain word. */
export function join(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}

/** A path as one string: `a.b[0]`. */
export function pathOf(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>(
    (path, step) => (typeof step === "number" ? `${path}[${step}]` : join(path, String(step))),
    "",
  );
}

/** The steps of such a string. */
export function stepsOf(path: string): (string | number)[] {
  const steps = path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g);
  return [...steps].map(([, index, quoted, word]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? (word ?? "") : String(JSON.parse(quoted));
  });
}

/** The value at a path, if any. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === "object" && node !== null && Object.hasOwn(node, key)
        ? (node as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
