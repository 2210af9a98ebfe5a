import { place, UserError, type Problem } from "../core/errors.ts";
import { didYouMean } from "../core/nearest.ts";

/** A template's text and its name in messages. */
export interface Source {
  file: string;
  text: string;
}

/** An error in a template before its place is known: `at` is an offset, absent if only the caller knows it. */
export class Fault extends Error {
  readonly at: number | undefined;
  readonly hint: string | undefined;

  constructor(message: string, at?: number, hint?: string) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}

/** What users see: faults, and errors of template functions, gain file, line, column and source line. */
export function located(error: unknown, source: Source, at: number): unknown {
  if (error instanceof Fault) {
    const problem = problemAt(source, error.at ?? at, error.message, error.hint);
    return userError("template-invalid", problem);
  }
  if (!(error instanceof UserError) || error.problems.length > 0) return error;
  return userError(error.code, problemAt(source, at, error.message, error.hint), error);
}

function userError(code: UserError["code"], problem: Problem, cause?: UserError): UserError {
  const text = problem.at === undefined ? problem.message : `${place(problem.at)}: ${problem.message}`;
  return new UserError(code, text, {
    problems: [problem],
    ...(problem.hint !== undefined && { hint: problem.hint }),
    ...(cause && { cause }),
  });
}

function problemAt({ file, text }: Source, at: number, message: string, hint?: string): Problem {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(0, start).split("\n").length;
  const end = text.indexOf("\n", start);
  const excerpt = shorten(text.slice(start, end < 0 ? text.length : end).trimEnd());
  const position = { file, line, column: at - start + 1 };
  return {
    message: shorten(message),
    at: position,
    excerpt,
    ...(hint !== undefined && { hint: shorten(hint) }),
  };
}

const longest = 400;

/** A name or a line may have any length; a message may not. */
function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** A hint with what was probably meant, or with the choices, which `what` names. */
export function suggest(name: string, known: readonly string[], what?: string): string | undefined {
  if (known.length === 0) return undefined;
  const hint = didYouMean(name, known);
  if (hint !== undefined || what === undefined) return hint;
  const shown = known.slice(0, 12).join(", ");
  return `Known ${what}: ${shown}${known.length > 12 ? ", …" : "."}`;
}
