import type * as z from "zod";

import type { Json } from "./json.ts";
import { isDeferred } from "./deferred.ts";
import { didYouMean } from "./nearest.ts";

const names: Record<string, string | undefined> = {
  string: "a string",
  object: "a map",
  record: "a map",
  array: "a list (each item starts with `- `)",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
};

/** What a schema asks for, in words. */
export function kindName(expected: string): string {
  return names[expected] ?? expected;
}

/** A message, without the name of what it is about, and what to do. */
export interface Words {
  message: string;
  hint?: string;
}

/** What is wrong with a value by a schema, in the words that all messages use; unknown keys are left to the caller. */
export function wordsOf(issue: z.core.$ZodIssue, value: unknown): Words {
  const isKind = issue.code === "invalid_type";
  if (!isKind && issue.code !== "invalid_value") return { message: issue.message };
  if (value === undefined) return { message: "is required" };
  // What the author of a schema says goes before what would be said here.
  if (!/^Invalid (?:input|option): expected/.test(issue.message)) return { message: issue.message };
  if (!isKind) return wrongWord(issue.values.map(String), value);
  const hint = hintFor(issue.expected, value);
  const message = `must be ${kindName(issue.expected)}, not ${kindOf(value as Json)}`;
  return { message, ...(hint !== undefined && { hint }) };
}

function wrongWord(known: string[], value: unknown): Words {
  const text = typeof value === "string" ? value.slice(0, 80) : undefined;
  const shown = text === undefined ? kindOf(value as Json) : JSON.stringify(text);
  const hint = text === undefined || isDeferred(text) ? undefined : didYouMean(text, known);
  const message = `must be ${known.length > 1 ? "one of " : ""}${known.join(", ")}, not ${shown}`;
  return { message, ...(hint !== undefined && { hint }) };
}

// Words of YAML 1.1, which are texts by now.
const yes = /^(?:y|yes|on)$/i;
const no = /^(?:n|no|off)$/i;

/** What to write instead where YAML reads something else than was meant. */
export function hintFor(expected: string, value: unknown): string | undefined {
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean"))
    return "Put it in quotes, so that YAML reads it as a string.";
  if (typeof value !== "string") return undefined;
  if (expected === "boolean" && (yes.test(value) || no.test(value)))
    return `Write \`${yes.test(value)}\`: \`${value}\` is a string in YAML 1.2.`;
  if (/^(?:number|int|boolean)$/.test(expected) && /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(value))
    return "Remove the quotes: a quoted value is a string.";
  return undefined;
}

/** What a value is, in words. A number is not shown: it may be a password without its quotes. */
export function kindOf(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string") return "a string";
  return typeof value === "number" ? "a number" : "true or false";
}
