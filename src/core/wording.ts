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

/** What a schema expects, in words. */
export function kindName(expected: string): string {
  return names[expected] ?? expected;
}

/** A message, without its subject, and a hint. */
export interface Words {
  message: string;
  hint?: string;
}

/** What a schema finds wrong with a value, in the words that all messages use; unknown keys are left to the caller. */
export function wordsOf(issue: z.core.$ZodIssue, value: unknown): Words {
  const isKind = issue.code === "invalid_type";
  if (!isKind && issue.code !== "invalid_value") return { message: issue.message };
  if (value === undefined) return { message: "is required" };
  // A message from the schema's author takes precedence.
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

// Words of YAML 1.1 that are strings in YAML 1.2.
const yes = /^(?:y|yes|on)$/i;
const no = /^(?:n|no|off)$/i;

/** What to write instead if YAML reads a value as something other than what was meant. */
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

/** The kind of a value, in words. Numbers are not shown: one may be a password without its quotes. */
export function kindOf(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string") return "a string";
  return typeof value === "number" ? "a number" : "true or false";
}
