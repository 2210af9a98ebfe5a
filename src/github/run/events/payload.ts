import { readFileSync } from "node:fs";

import * as z from "zod";

import { UserError } from "../../../core/errors.ts";
import { fileFailure } from "../../../core/file-failure.ts";
import { parseJson, pathOf } from "../../../core/json.ts";
import { jsonMistake } from "../../../core/json-mistake.ts";
import type { TriggerOf } from "../../../review/trigger.ts";

/** The environment of a workflow run. */
export type Env = Readonly<Record<string, string | undefined>>;

/** The part of a repository that most events have. */
export const Repository = z.object({ default_branch: z.string(), full_name: z.string() });

/** An event that needs no work, and why. */
export function ignored(why: string): TriggerOf<"ignored"> {
  return { kind: "ignored", why };
}

/** The content of the event file. Throws `event-invalid` if it is not what GitHub writes. */
export function payload<T extends z.ZodType>(env: Env, schema: T): z.infer<T> {
  const path = env["GITHUB_EVENT_PATH"] ?? "";
  const event = readJson(path);
  const parsed = schema.safeParse(event);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(path, `\`${pathOf(issue?.path ?? [])}\` is missing, or another kind of value`);
}

function readJson(path: string): unknown {
  const text = textOf(path);
  const value = parseJson(text);
  if (value === undefined) throw invalid(path, jsonMistake(text, path).message);
  return value;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw invalid(path, fileFailure(cause), cause);
  }
}

function invalid(path: string, why: string, cause?: unknown): UserError {
  return new UserError(
    "event-invalid",
    `The event file ${path || "(GITHUB_EVENT_PATH is not set)"} is not what GitHub sends: ${why}`,
    {
      hint: "The Action has to be started by GitHub Actions, which writes that file.",
      cause,
    },
  );
}
