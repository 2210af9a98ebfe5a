import { isObject, join, type Json, type JsonObject } from "../core/json.ts";

/** Whether `ignoreChanges` has a path or one of its parents. */
export function isIgnored(path: string, ignored: string[]): boolean {
  return ignored.some(
    (start) => path === start || (/^[.[]/.test(path.slice(start.length)) && path.startsWith(start)),
  );
}

/** Desired options, with ignored ones as they are recorded: what a plan does not show is not done. */
export function keepIgnored(
  desired: JsonObject,
  recorded: JsonObject | undefined,
  ignored: string[] = [],
): JsonObject {
  if (!recorded || ignored.length === 0) return desired;
  return (kept(desired, recorded, "options", ignored) ?? {}) as JsonObject;
}

/** An observed status, with ignored parts as they are recorded: whatever they are, that is not drift. */
export function keepIgnoredStatus(observed: Json, recorded: Json | undefined, ignored: string[] = []): Json {
  if (recorded === undefined || ignored.length === 0) return observed;
  return kept(observed, recorded, "status", ignored) ?? observed;
}

function kept(
  desired: Json | undefined,
  recorded: Json | undefined,
  path: string,
  ignored: string[],
): Json | undefined {
  if (isIgnored(path, ignored)) return recorded;
  if (Array.isArray(desired)) {
    const before = Array.isArray(recorded) ? recorded : [];
    return desired.map((item, i) => kept(item, before[i], `${path}[${i}]`, ignored) ?? item);
  }
  const isEmptied = desired === undefined && isObject(recorded);
  if (!isObject(desired) && !isEmptied) return desired;
  const entries = keptEntries(desired ?? {}, isObject(recorded) ? recorded : {}, path, ignored);
  return isEmptied && entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function keptEntries(
  desired: JsonObject,
  recorded: JsonObject,
  path: string,
  ignored: string[],
): [string, Json][] {
  const of = (from: JsonObject, key: string) => (Object.hasOwn(from, key) ? from[key] : undefined);
  const keys = [...new Set([...Object.keys(desired), ...Object.keys(recorded)])];
  return keys.flatMap((key): [string, Json][] => {
    const value = kept(of(desired, key), of(recorded, key), join(path, key), ignored);
    return value === undefined ? [] : [[key, value]];
  });
}
