import * as z from "zod";

import type { Problem } from "../core/errors.ts";
import { pathOf } from "../core/json.ts";
import { isDeferred } from "../core/deferred.ts";
import { hintFor, kindName, kindOf } from "../core/wording.ts";
import { child, type Data, dataAt, markAt, toJson } from "./data.ts";
import { validNameHint } from "./hints.ts";
import { jsonFor, keysAt } from "./shape.ts";
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
  const { data, what, problems } = checked;
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, issue.path, checked);
  const mark = markAt(data, issue.path);
  const value = dataAt(data, issue.path);
  const path = pathOf(issue.path);
  const subject = path === "" ? what : `${what}: \`${path}\``;
  const isAbsent = value === undefined || (value.kind === "scalar" && value.value === null);
  if (issue.code === "invalid_type" || issue.code === "invalid_value") {
    const asked = issue.code === "invalid_type" ? issue.expected : issue.values.map(String);
    if (isAbsent && path !== "") problems.push(problemAt(mark, `${subject} is required`));
    else problems.push(wrongKind(asked, subject, value, mark, problems));
    return;
  }
  const text = value?.kind === "scalar" ? value.text : "";
  const hint = ["name", "instanceID"].includes(String(issue.path.at(-1))) ? validNameHint(text) : undefined;
  problems.push(problemAt(mark, `${subject} ${JSON.stringify(text.slice(0, 80))} ${issue.message}`, hint));
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

function wrongKind(
  asked: string | string[],
  subject: string,
  value: Data | undefined,
  mark: Mark,
  problems: Problem[],
): Problem {
  if (typeof asked === "string") {
    const message = `${subject} must be ${kindName(asked)}, not ${kindOf(value && toJson(value))}`;
    return problemAt(mark, message, value?.kind === "scalar" ? hintFor(asked, value.value) : undefined);
  }
  const text = value?.kind === "scalar" ? value.text.slice(0, 80) : "";
  const shown = value?.kind === "scalar" ? JSON.stringify(text) : kindOf(value && toJson(value));
  const message = `${subject} must be one of ${asked.join(", ")}, not ${shown}`;
  const hint = isDeferred(text)
    ? "It must be known while the file is read. Environment variables are looked up later."
    : suggest(text, () => asked, problems);
  return problemAt(mark, message, hint);
}
