import { isObject, join, type Json, same } from "../core/json.ts";
import { type FieldChange, knownAfterApply } from "../core/plan.ts";
import { shown } from "../core/recorded-text.ts";
import { isUnresolved } from "../core/references.ts";
import { listChanges, type ListItem } from "./list-changes.ts";

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

// An item that both lists have has not changed, wherever it is by now. A removed item has the place that it had, every other
// one the place that it gets.
function diffLists(before: Json[], after: Json[], path: string): FieldChange[] {
  const fields = listChanges(before, after).flatMap(({ was, will }) => {
    if (was && will && isChanged(was, will)) return diff(was.item, will.item, `${path}[${will.at}]`);
    return [
      ...(was ? diff(was.item, undefined, `${path}[${was.at}]`) : []),
      ...(will ? diff(undefined, will.item, `${path}[${will.at}]`) : []),
    ];
  });
  return joined(fields);
}

// An object that was changed while others were added before it is still the same object.
function isChanged(was: ListItem, will: ListItem): boolean {
  return was.at === will.at || (isObject(was.item) && isObject(will.item));
}

// What went from a place and what came to it are one difference.
function joined(fields: FieldChange[]): FieldChange[] {
  const lone = new Map<string, FieldChange>();
  return fields.filter((field) => {
    const other = lone.get(field.path);
    lone.set(field.path, field);
    if (!other || "after" in other || "before" in field) return true;
    Object.assign(other, { after: field.after });
    return false;
  });
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
