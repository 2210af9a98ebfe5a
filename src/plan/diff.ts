import { isObject, join, type Json, same } from "../core/json.ts";
import { type FieldChange, knownAfterApply } from "../core/plan.ts";
import { shown } from "../core/recorded-text.ts";
import { isUnresolved } from "../core/references.ts";

/** Every leaf that differs between two values, by path. */
export function diff(before: Json | undefined, after: Json | undefined, path: string): FieldChange[] {
  if (before !== undefined && after !== undefined && same(before, after)) return [];
  if (isObject(before ?? {}) && isObject(after ?? {}) && (isFilled(before) || isFilled(after)))
    return diffObjects(
      before as { [key: string]: Json } | undefined,
      after as { [key: string]: Json } | undefined,
      path,
    );
  if (Array.isArray(before ?? []) && Array.isArray(after ?? []) && (isFilled(before) || isFilled(after)))
    return diffLists((before ?? []) as Json[], (after ?? []) as Json[], path);
  return [leaf(path, before, after)];
}

function isFilled(value: Json | undefined): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function diffObjects(
  before: { [key: string]: Json } = {},
  after: { [key: string]: Json } = {},
  path: string,
): FieldChange[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])].sort();
  return keys.flatMap((key) => {
    const [a, b] = [ownValue(before, key), ownValue(after, key)];
    return a === undefined && b === undefined ? [] : diff(a, b, join(path, key));
  });
}

// A key such as `__proto__` is a key like any other.
function ownValue(value: { [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function diffLists(before: Json[], after: Json[], path: string): FieldChange[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, i) => diff(before[i], after[i], `${path}[${i}]`)).flat();
}

function leaf(path: string, before: Json | undefined, after: Json | undefined): FieldChange {
  return {
    path,
    ...(before === undefined ? {} : { before: shown(before) }),
    ...(after === undefined ? {} : { after: asPlanned(after) }),
  };
}

function asPlanned(value: Json): Json {
  return typeof value === "string" && isUnresolved(value) ? knownAfterApply : shown(value);
}
