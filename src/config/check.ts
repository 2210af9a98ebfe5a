import * as z from "zod";

import type { Problem } from "../core/errors.ts";
import { pathOf } from "../core/json.ts";
import { isDeferred } from "../core/deferred.ts";
import { adviceFor, hintFor, kindName, kindOf, wordsOf } from "../core/wording.ts";
import { child, type Data, dataAt, markAt, toJson, without, withUnknown } from "./data.ts";
import { validNameHint } from "./hints.ts";
import { describedAt, jsonFor, keysAt } from "./shape.ts";
import { type Mark, problemAt } from "./source.ts";
import { suggest } from "./suggest.ts";

/** Checks data against a schema; each issue becomes a problem at its place. `what` names the data in messages. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  data: Data,
  what: string,
  problems: Problem[],
): z.infer<Schema> | undefined {
  const parsed = schema.safeParse(jsonFor(schema, data));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    if (!isBroken(data, issue.path)) explain(issue, { schema, data, what, problems });
  return undefined;
}

/**
 * Data without what a schema finds wrong with it, so that one run also reports what is wrong with the rest. What is
 * missing counts as a value that is not known. Undefined: nothing of it can be used.
 */
export function usablePart<Schema extends z.ZodType>(
  schema: Schema,
  given: Data,
): { value: z.infer<Schema>; data: Data } | undefined {
  let data = given;
  for (let tries = 0; tries < 3; tries++) {
    const parsed = schema.safeParse(jsonFor(schema, data));
    if (parsed.success) return { value: parsed.data, data };
    data = parsed.error.issues.reduceRight((left, issue) => withoutMistake(left, issue), data);
  }
  return undefined;
}

function withoutMistake(data: Data, issue: z.core.$ZodIssue): Data {
  if (issue.code === "unrecognized_keys")
    return issue.keys.reduce((left, key) => without(left, [...issue.path, key]), data);
  const isMissing = dataAt(data, issue.path) === undefined;
  return isMissing ? withUnknown(data, issue.path) : without(data, issue.path);
}

interface CheckResult {
  schema: z.ZodType;
  data: Data;
  what: string;
  problems: Problem[];
}

// What came out of a broken value is not another mistake of the user's.
function isBroken(data: Data, path: readonly PropertyKey[]): boolean {
  let current: Data | undefined = data;
  for (const step of path) {
    if (current?.kind === "scalar") return current.broken === true;
    current = current && child(current, step)?.value;
  }
  return current?.kind === "scalar" && current.broken === true;
}

function explain(issue: z.core.$ZodIssue, checked: CheckResult): void {
  const { schema, data, what, problems } = checked;
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, issue.path, checked);
  const mark = markAt(data, issue.path);
  const value = dataAt(data, issue.path);
  const path = pathOf(issue.path);
  const subject = path === "" ? what : `${what}: \`${path}\``;
  const isKind = issue.code === "invalid_type";
  const advice = adviceFor(describedAt(schema, issue.path), String(issue.path.at(-1) ?? ""), isKind);
  const isAbsent = value === undefined || (value.kind === "scalar" && value.value === null);
  if (issue.code === "invalid_type" || issue.code === "invalid_value") {
    const asked = issue.code === "invalid_type" ? issue.expected : issue.values.map(String);
    if (isAbsent && path !== "") problems.push(problemAt(mark, `${subject} is required`, advice));
    else problems.push(wrongKind(asked, { subject, value, mark, problems, advice }));
    return;
  }
  const text = value?.kind === "scalar" ? value.text : "";
  const hint = ["name", "instanceID"].includes(String(issue.path.at(-1))) ? validNameHint(text) : undefined;
  const { message } = wordsOf(issue, value && toJson(value));
  problems.push(
    problemAt(mark, `${subject} ${JSON.stringify(text.slice(0, 80))} ${message}`, hint ?? advice),
  );
}

function unknownKeys(
  keys: string[],
  path: readonly PropertyKey[],
  { schema, data, what, problems }: CheckResult,
): void {
  const known = keysAt(schema, path);
  const where = path.length === 0 ? what : `${what}: \`${pathOf(path)}\``;
  for (const key of keys) {
    const hint = suggest(key, () => known, problems);
    const mark = keyMark(data, path, key);
    problems.push(
      problemAt(mark, `${where} has no key "${key}"`, hint ?? `Known keys: ${known.join(", ")}.`),
    );
  }
}

function keyMark(data: Data, path: readonly PropertyKey[], key: string): Mark {
  const parent = dataAt(data, path);
  return (parent && child(parent, key)?.key) ?? markAt(data, path);
}

interface WrongValue {
  subject: string;
  value: Data | undefined;
  mark: Mark;
  problems: Problem[];
  /** What to do if nothing better is known. */
  advice: string;
}

function wrongKind(
  asked: string | string[],
  { subject, value, mark, problems, advice }: WrongValue,
): Problem {
  if (typeof asked === "string") {
    const message = `${subject} must be ${kindName(asked)}, not ${kindOf(value && toJson(value))}`;
    const hint = value?.kind === "scalar" ? hintFor(asked, value.value) : undefined;
    return problemAt(mark, message, hint ?? advice);
  }
  const text = value?.kind === "scalar" ? value.text.slice(0, 80) : "";
  const shown = value?.kind === "scalar" ? JSON.stringify(text) : kindOf(value && toJson(value));
  const message = `${subject} must be one of ${asked.join(", ")}, not ${shown}`;
  const hint = isDeferred(text)
    ? "It must be known while the file is read. Environment variables are looked up later."
    : suggest(text, () => asked, problems);
  return problemAt(mark, message, hint ?? advice);
}
