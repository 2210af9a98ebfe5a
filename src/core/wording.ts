import type * as z from "zod";

import { type Json, pathOf, valueAt } from "./json.ts";
import { isDeferred } from "./deferred.ts";
import { didYouMean } from "./nearest.ts";

const names: Record<string, string | undefined> = {
  string: "a string",
  object: "a map",
  record: "a map",
  array: "a list (each item starts with `- `)",
  tuple: "a list (each item starts with `- `)",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
  null: "empty",
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
  if (value === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value"))
    return { message: "is required" };
  // A message from the schema's author takes precedence.
  if (!isRaw(issue.message)) return { message: issue.message };
  if (issue.code === "invalid_value") return wrongWord(issue.values.map(String), value);
  if (issue.code === "invalid_union") return noneOf(issue, value);
  if (issue.code !== "invalid_type") return { message: limitOf(issue) };
  const hint = hintFor(issue.expected, value);
  const message = `must be ${kindName(issue.expected)}, not ${kindOf(value as Json)}`;
  return { message, ...(hint !== undefined && { hint }) };
}

/** What a schema finds wrong with a document: the first problem, with its path. */
export function mistakeIn(error: z.core.$ZodError, document: unknown): string {
  const [issue] = error.issues;
  if (!issue) return "it is not valid";
  const path = issue.path.length === 0 ? "the document" : `\`${pathOf(issue.path)}\``;
  if (issue.code === "unrecognized_keys") return `${path} has no key "${issue.keys.join('", "')}"`;
  return `${path} ${wordsOf(issue, valueAt(document, issue.path)).message}`;
}

// The library's own messages.
function isRaw(message: string): boolean {
  return /^(?:Invalid |Too (?:small|big): |Unrecognized )/.test(message) || message === "Invalid input";
}

function wrongWord(known: string[], value: unknown): Words {
  const text = typeof value === "string" ? value.slice(0, 80) : undefined;
  const shown = text === undefined ? kindOf(value as Json) : JSON.stringify(text);
  const hint = text === undefined || isDeferred(text) ? undefined : didYouMean(text, known);
  const message = `must be ${known.length > 1 ? "one of " : ""}${known.join(", ")}, not ${shown}`;
  return { message, ...(hint !== undefined && { hint }) };
}

// Of several forms, the one of the value's own kind is the one that was meant.
function noneOf({ errors, path }: z.core.$ZodIssueInvalidUnion, value: unknown): Words {
  const kinds = errors.flatMap(([first]) =>
    first?.code === "invalid_type" && first.path.length === 0 ? [kindName(first.expected)] : [],
  );
  const meant = errors.find(([first]) => !(first?.code === "invalid_type" && first.path.length === 0))?.[0];
  if (!meant && kinds.length > 0)
    return { message: `must be ${[...new Set(kinds)].join(" or ")}, not ${kindOf(value as Json)}` };
  if (!meant) return { message: "has none of the forms that are allowed" };
  const inner = meant.path.length === 0 ? "" : `\`${pathOf([...path, ...meant.path])}\` `;
  if (meant.code === "unrecognized_keys")
    return { message: `${inner}has no key "${meant.keys.join('", "')}"` };
  const { message, ...more } = wordsOf(meant, valueAt(value, meant.path));
  return { message: `${inner}${message}`, ...more };
}

function limitOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "too_small":
      return Number(issue.minimum) === 1 && sizes[issue.origin] !== undefined
        ? "must not be empty"
        : sized(issue.origin, issue.inclusive === false ? "more than" : "at least", Number(issue.minimum));
    case "too_big":
      return sized(issue.origin, issue.inclusive === false ? "less than" : "at most", Number(issue.maximum));
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}`;
    case "invalid_format":
      return formatOf(issue);
    case "invalid_key":
      return "has a key that is not allowed";
    case "invalid_element":
    case "custom":
    case "invalid_type":
    case "invalid_value":
    case "invalid_union":
    case "unrecognized_keys":
      return "has a value that is not allowed";
    default:
      return issue satisfies never;
  }
}

const sizes: Record<string, string | undefined> = {
  string: "character",
  array: "item",
  set: "item",
  map: "key",
  object: "key",
  record: "key",
};

function sized(origin: string, limit: string, size: number): string {
  const unit = sizes[origin];
  return unit === undefined
    ? `must be ${limit} ${size}`
    : `must have ${limit} ${size} ${unit}${size === 1 ? "" : "s"}`;
}

const formats: Record<string, string | undefined> = {
  email: "an email address",
  url: "a URL",
  uri: "a URL",
  uuid: "a UUID",
  guid: "a UUID",
  datetime: "a date and time, such as `2026-01-31T12:00:00Z`",
  date: "a date, such as `2026-01-31`",
  time: "a time, such as `12:00:00`",
  duration: "a duration, such as `PT5M`",
  ipv4: "an IPv4 address",
  ipv6: "an IPv6 address",
  base64: "base64",
};

function formatOf(issue: z.core.$ZodIssueInvalidStringFormat): string {
  const { format, pattern } = issue;
  if ("prefix" in issue) return `must start with ${JSON.stringify(issue.prefix)}`;
  if ("suffix" in issue) return `must end with ${JSON.stringify(issue.suffix)}`;
  if ("includes" in issue) return `must contain ${JSON.stringify(issue.includes)}`;
  if (format === "regex") return `must match the pattern ${pattern ?? "of the schema"}`;
  return `must be ${formats[format] ?? `in the format ${format}`}`;
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

/**
 * What to do about a value, from what its schema says about it. `key` is the last step of its path; `isKind`: another kind
 * of value is needed.
 */
export function adviceFor(schema: unknown, key: string, isKind = false): string {
  const { description, examples, type } = (schema ?? {}) as {
    description?: unknown;
    examples?: unknown;
    type?: unknown;
  };
  const about = typeof description === "string" ? description.split("\n", 1)[0] : undefined;
  const [example] = Array.isArray(examples) ? (examples as unknown[]) : [];
  const sample = isKind ? samples[String(type)] : undefined;
  const shown = example === undefined ? sample : sampleOf(example);
  const isNamed = /^[A-Za-z_][\w-]*$/.test(key) && shown !== undefined;
  const such = isNamed ? `For example: \`${key}: ${shown}\`.` : undefined;
  const said = about === undefined || /^\d*$/.test(key) ? about : `\`${key}\`: ${about}`;
  return [said, such].filter(Boolean).join(" ") || "Correct the value, or remove it.";
}

// As people write it in YAML.
function sampleOf(example: unknown): string {
  const isWord = typeof example === "string" && /^[A-Za-z][\w./-]*$/.test(example);
  return isWord ? example : JSON.stringify(example);
}

const samples: Record<string, string | undefined> = {
  string: "text",
  object: "{ key: value }",
  array: "[one, two]",
  boolean: "true",
  number: "1",
  integer: "1",
};

/** The kind of a value, in words. Numbers are not shown: one may be a password without its quotes. */
export function kindOf(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string") return "a string";
  return typeof value === "number" ? "a number" : "true or false";
}
