import type * as z from "zod";

import { UserError } from "../core/errors.ts";
import { type JsonObject, valueAt } from "../core/json.ts";
import { didYouMean } from "../core/nearest.ts";
import { adviceFor, wordsOf } from "../core/wording.ts";

/** A problem with an option of a backend. */
export interface OptionProblem {
  /** Relative to `config`. */
  path: string;
  message: string;
  hint?: string;
}

/** A backend's options with their defaults. Throws `config-invalid` with all problems. */
export function checkedOptions<Options extends z.ZodObject>(
  backend: string,
  schema: Options,
  options: JsonObject,
): z.output<Options> {
  const result = schema.safeParse(options);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, schema, options));
  throw new UserError(
    "config-invalid",
    `The options of the state backend ${backend} are invalid: ${problems.map(({ message }) => message).join("; ")}`,
    { problems, hint: `The options of ${backend} are ${Object.keys(schema.shape).join(", ")}.` },
  );
}

/** The problems that an issue of the schema stands for. */
export function problemsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  options: JsonObject,
): OptionProblem[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownOption(key, schema));
  const path = `state.options.${issue.path.join(".")}`;
  const key = String(issue.path[0] ?? "");
  const { message, hint = adviceFor(schema.shape[key]?.meta(), key) } = wordsOf(
    issue,
    valueAt(options, issue.path),
  );
  return [{ path, message: `config.${path}: ${message}`, hint }];
}

function unknownOption(key: string, schema: z.ZodObject): OptionProblem {
  const known = Object.keys(schema.shape);
  const hint = didYouMean(key, known) ?? `Its options: ${known.join(", ")}.`;
  return { path: `state.options.${key}`, message: `config.state.options has no ${key}`, hint };
}
