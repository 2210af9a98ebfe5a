import { type Problem, UserError } from "./errors.ts";
import type { Event, Result, ToolResult } from "./events.ts";
import { type Json, mapStrings } from "./json.ts";
import type { FieldChange, Plan, PlannedFile, PreviewedChange } from "./plan.ts";
import type { About } from "./plugin.ts";
import type { Secrets } from "./secrets.ts";
import { stacksOf } from "./thrown.ts";

// Secrets are redacted before anything is escaped or packed, because they could not be found afterwards. Names and
// digests stay, since plans are compared by them; a digest may contain the letters of a short secret by chance.

/** A plan that may be shown. */
export function redactPlan(plan: Plan, secrets: Secrets): Plan {
  const changes = plan.changes.map(({ note, blocked, about, loses, ...change }) => ({
    ...change,
    ...redactPreview(change, secrets),
    ...(about ? { about: redactAbout(about, secrets) } : {}),
    ...(loses ? { loses: loses.map((text) => secrets.redact(text)) } : {}),
    fields: change.fields.map((field) => redactField(field, secrets)),
    ...(note === undefined ? {} : { note: secrets.redact(note) }),
    ...(blocked ? { blocked: { ...blocked, message: secrets.redact(blocked.message) } } : {}),
  }));
  const needs = plan.needs?.map((need) => ({ ...need, message: secrets.redact(need.message) }));
  return { ...plan, changes, ...(needs ? { needs } : {}) };
}

// Pins are compared, and sizes and reasons are not text from outside.
function redactPreview({ files, secrets: names }: PreviewedChange, secrets: Secrets): PreviewedChange {
  const redact = (text: string) => secrets.redact(text);
  return {
    ...(files ? { files: files.map((file) => redactFile(file, redact)) } : {}),
    ...(names ? { secrets: names.map(redact) } : {}),
  };
}

function redactFile(file: PlannedFile, redact: (text: string) => string): PlannedFile {
  const { path, before, after, changedBy } = file;
  return {
    ...file,
    path: redact(path),
    ...(before === undefined ? {} : { before: redact(before) }),
    ...(after === undefined ? {} : { after: redact(after) }),
    ...(changedBy ? { changedBy: { ...changedBy, author: redact(changedBy.author) } } : {}),
  };
}

/** The result of an apply that may be shown. */
export function redactResult(result: Result, secrets: Secrets): Result {
  const tools = result.tools.map((tool) => redactToolResult(tool, secrets));
  return { ...result, tools, outputs: redactValue(result.outputs, secrets) as Result["outputs"] };
}

/** An event that may be shown. */
export function redactEvent(event: Event, secrets: Secrets): Event {
  switch (event.type) {
    case "log":
    case "progress":
    case "note":
    case "trace":
      return { ...event, text: secrets.redact(event.text) };
    case "warning":
      return {
        ...event,
        message: secrets.redact(event.message),
        ...(event.problem ? { problem: redactProblem(event.problem, secrets) } : {}),
      };
    case "finished":
      return { ...event, result: redactToolResult(event.result, secrets) };
    case "reading":
    case "applying":
    case "started":
    case "waiting":
    case "saved":
      return event;
    default:
      return event satisfies never;
  }
}

/** A failure that may be shown; for a bug of ours, its stack trace. */
export function redactError(error: unknown, secrets: Secrets): unknown {
  if (!(error instanceof UserError)) return secrets.redact(stacksOf(error, 0));
  return new UserError(error.code, secrets.redact(error.message), {
    ...(error.hint === undefined ? {} : { hint: secrets.redact(error.hint) }),
    problems: error.problems.map((problem) => redactProblem(problem, secrets)),
  });
}

/** A problem that may be shown. */
export function redactProblem({ message, excerpt, hint, ...problem }: Problem, secrets: Secrets): Problem {
  return {
    ...problem,
    message: secrets.redact(message),
    ...(excerpt === undefined ? {} : { excerpt: secrets.redact(excerpt) }),
    ...(hint === undefined ? {} : { hint: secrets.redact(hint) }),
  };
}

function redactToolResult({ message, about, ...result }: ToolResult, secrets: Secrets): ToolResult {
  return {
    ...result,
    ...(message === undefined ? {} : { message: secrets.redact(message) }),
    ...(about ? { about: redactAbout(about, secrets) } : {}),
  };
}

function redactAbout(about: About, secrets: Secrets): About {
  return redactValue({ ...about }, secrets) as unknown as About;
}

function redactField({ path, before, after, ...field }: FieldChange, secrets: Secrets): FieldChange {
  return {
    ...field,
    path: secrets.redact(path),
    ...(before === undefined ? {} : { before: redactValue(before, secrets) }),
    ...(after === undefined ? {} : { after: redactValue(after, secrets) }),
  };
}

/** A value that may be shown. Keys, numbers and booleans stay, so that it is the same kind of data. */
export function redactValue(value: Json, secrets: Secrets): Json {
  return mapStrings(value, (text) => secrets.redact(text));
}
