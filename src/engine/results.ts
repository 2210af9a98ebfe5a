import { messageOf, UserError } from "../core/errors.ts";
import type { Result, ToolResult } from "../core/events.ts";
import { resolveEnv } from "../core/deferred.ts";
import { type JsonObject, mapStrings } from "../core/json.ts";
import type { Change, Plan } from "../core/plan.ts";
import { stopFailure } from "../core/stop.ts";
import { stacksOf } from "../core/thrown.ts";
import { redactedText, shown } from "../core/recorded-text.ts";
import type { State } from "../core/state.ts";
import type { Comparison } from "./compare.ts";
import type { TaskEnd } from "./schedule.ts";

/** Why a change was not made. */
export type NotMade = Exclude<TaskEnd<never>, { status: "done" }>;

/** Reports and returns the result of a change that failed or was skipped. */
export function reportNotMade({ tool, action }: Change, how: NotMade, { run, plan }: Comparison): ToolResult {
  const text = how.status === "failed" ? explain(how.error) : skippedBy(how.cause, plan);
  const message = run.secrets.registry.redact(text);
  const result: ToolResult = { tool, action, status: how.status, message, milliseconds: 0 };
  run.report({ type: "finished", tool, result });
  if (how.status === "failed") run.report({ type: "trace", tool, text: stacksOf(how.error) });
  return result;
}

// The cause is a tool that failed, or a sentence.
function skippedBy(cause: string, { changes }: Plan): string {
  return `Skipped because ${changes.some(({ tool }) => tool === cause) ? "of " : ""}${cause}`;
}

/** A failure in words, and what to do about it. */
export function explain(error: unknown): string {
  const message = messageOf(error);
  if (!(error instanceof UserError) || !error.hint) return message;
  return `${/[.!?]$/.test(message) ? message : `${message}.`} ${error.hint}`;
}

/** The outcome of an apply. */
export function outcomeOf(tools: ToolResult[], signal: AbortSignal): Result["outcome"] {
  if (stopFailure(signal)) return "failed";
  // A plugin that obeys the signal also ends with an error.
  if (tools.some((tool) => tool.status === "failed" || tool.status === "skipped"))
    return signal.aborted ? "cancelled" : "failed";
  return tools.length === 0 ? "no-changes" : "success";
}

function presentable(outputs: JsonObject): JsonObject {
  const redacted = mapStrings(outputs, (text) => resolveEnv(text, () => redactedText));
  return shown(redacted) as JsonObject;
}

/** The outputs in a state, by tool; secret ones are not in it in clear. */
export function publicOutputs(state: State): Record<string, JsonObject> {
  const entries = Object.entries(state.tools).map(
    ([key, tool]) => [key, presentable(tool.resource?.outputs ?? {})] as const,
  );
  return Object.fromEntries(entries.filter(([, outputs]) => Object.keys(outputs).length > 0));
}
