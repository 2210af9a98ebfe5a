import { isObject, join, type Json, type JsonObject } from "../core/json.ts";

/** Whether a path is one that `ignoreChanges` names, or inside of one. */
export function isIgnored(path: string, ignored: string[]): boolean {
  return ignored.some(
    (start) => path === start || (/^[.[]/.test(path.slice(start.length)) && path.startsWith(start)),
  );
}

/** Options as they are to be, with those that `ignoreChanges` names as they are recorded: what is not shown is not done. */
export function heldOptions(
  wanted: JsonObject,
  recorded: JsonObject | undefined,
  ignored: string[] = [],
): JsonObject {
  if (!recorded || ignored.length === 0) return wanted;
  return (held(wanted, recorded, "options", ignored) ?? {}) as JsonObject;
}

function held(
  wanted: Json | undefined,
  recorded: Json | undefined,
  path: string,
  ignored: string[],
): Json | undefined {
  if (isIgnored(path, ignored)) return recorded;
  if (Array.isArray(wanted)) {
    const before = Array.isArray(recorded) ? recorded : [];
    return wanted.map((item, i) => held(item, before[i], `${path}[${i}]`, ignored) ?? item);
  }
  const isEmptied = wanted === undefined && isObject(recorded);
  if (!isObject(wanted) && !isEmptied) return wanted;
  const entries = heldEntries(wanted ?? {}, isObject(recorded) ? recorded : {}, path, ignored);
  return isEmptied && entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function heldEntries(
  wanted: JsonObject,
  recorded: JsonObject,
  path: string,
  ignored: string[],
): [string, Json][] {
  const of = (from: JsonObject, key: string) => (Object.hasOwn(from, key) ? from[key] : undefined);
  const keys = [...new Set([...Object.keys(wanted), ...Object.keys(recorded)])];
  return keys.flatMap((key): [string, Json][] => {
    const value = held(of(wanted, key), of(recorded, key), join(path, key), ignored);
    return value === undefined ? [] : [[key, value]];
  });
}
