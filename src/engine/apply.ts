import { UserError, messageOf } from "../core/errors.ts";
import type { Result, ToolResult } from "../core/events.ts";
import { dependentsOf, withoutLoops } from "../core/graph.ts";
import type { JsonObject } from "../core/json.ts";
import type { Change, Observed, Plan } from "../core/plan.ts";
import type { PluginSet } from "../core/plugin.ts";
import type { State } from "../core/state.ts";
import type { Calling } from "./context.ts";
import { missingEnv } from "./context.ts";
import { type Journal, makeJournal, type SaveState } from "./journal.ts";
import { stepsOf } from "./perform.ts";
import type { PreparedTool } from "./prepare.ts";
import { rekey } from "./rekey.ts";
import { type TaskEnd, schedule, type Task } from "./schedule.ts";

/**
 * All that an apply works with. `claim.state` is the live document, `claim.save` makes a change of it durable,
 * `claim.flush` ends the waiting of what is to be saved soon.
 */
export interface Applying extends Calling {
  plan: Plan;
  prepared: ReadonlyMap<string, PreparedTool>;
  plugins: PluginSet;
  observed: ReadonlyMap<string, Observed>;
  claim: { readonly state: State; save: SaveState; flush?: () => void };
  parallelism: number;
  run: string;
  sha?: string | undefined;
}

/**
 * Brings reality to the plan: by readiness, deletes after all that used what they delete, every effect journaled
 * before and after. Never throws for a tool's failure: the result says what failed and what was skipped.
 *
 * What is done is saved while other tools go on, those that depend on it included: their own intents are durable. A tool
 * counts as done when its result is durable; after a save that failed no effect begins.
 */
export async function apply(applying: Applying): Promise<Result> {
  const { plan, claim } = applying;
  const work = plan.changes.filter((change) => change.action !== "none" || change.blocked);
  refuseMissingEnv(work, applying);
  const unsaved = new AbortController();
  const journal = makeJournal({ state: claim.state, save: heeding(claim.save, unsaved) }, applying);
  const changes = new Map(work.map((change) => [change.tool, change]));
  const told = new Map<string, ToolResult>();
  const ended = await schedule(
    tasksOf(work, applying, journal),
    applying.parallelism,
    AbortSignal.any([applying.signal, unsaved.signal]),
    (tool, how) => {
      const change = changes.get(tool);
      if (change && how.status !== "done") told.set(tool, tellUndone(change, how, applying));
    },
  );
  const isWhole = !unsaved.signal.aborted && [...ended.values()].every((end) => end.status === "done");
  const closing = failureOf(close(journal, applying, isWhole));
  claim.flush?.();
  const tools = await Promise.all(
    work.map(async (change) => told.get(change.tool) ?? resultOf(change, ended.get(change.tool), applying)),
  );
  const outcome = outcomeOf(work, tools, applying.signal);
  const unclosed = await closing;
  // Where a tool is told to have failed for the same reason, that is the better report.
  if (unclosed && outcome !== "failed") throw unclosed.error;
  return { outcome, tools, outputs: publicOutputs(claim.state), serial: claim.state.serial };
}

/** What a tool's verbs came to; and, when the store has answered, why that is not durable, if it is not. */
interface Done {
  result: ToolResult;
  unsaved: Promise<Failure | undefined>;
}

interface Failure {
  error: unknown;
}

function tasksOf(work: Change[], applying: Applying, journal: Journal): Task<Done>[] {
  const users = usersOf(work, applying.claim.state);
  const sofar = { outputs: knownOutputs(applying), anew: new Set<string>() };
  return work.map((change): Task<Done> => {
    const after = change.action === "delete" ? (users.get(change.tool) ?? []) : change.dependsOn;
    const { tool, blocked, action } = change;
    if (blocked)
      return { key: tool, after, work: () => Promise.reject(new UserError(blocked.code, blocked.message)) };
    const steps = stepsOf(change, applying, journal, sofar);
    const ahead = { needs: steps.needs, work: () => steps.intend() };
    const perform = async (): Promise<Done> => {
      const begun = Date.now();
      applying.report({ type: "started", tool, action });
      const { status, saved } = await steps.perform();
      const result: ToolResult = { tool, action, status, milliseconds: Date.now() - begun };
      const unsaved = failureOf(saved.then(() => applying.report({ type: "finished", tool, result })));
      return { result, unsaved };
    };
    return { key: tool, after, ahead, work: perform };
  });
}

// Whoever awaits a save hears of its failure; the rest of the apply hears here.
function heeding(save: SaveState, unsaved: AbortController): SaveState {
  return (...change) => {
    const saved = save(...change);
    saved.catch(() => unsaved.abort("the state could not be saved"));
    return saved;
  };
}

// Joins the write of the last results, so that nobody waits for one more.
async function close(journal: Journal, applying: Applying, isWhole: boolean): Promise<void> {
  const { prepared, sha, report, secrets } = applying;
  if (isWhole) {
    await Promise.all([journal.settled(prepared.values(), sha), rekey(applying)]);
    return;
  }
  try {
    await journal.withdrawn();
  } catch (error) {
    const message = `What was not begun will show as interrupted: ${messageOf(error)}`;
    report({ type: "warning", message: secrets.redact(message) });
  }
}

// A tool goes only when all that was made with it is gone or has been changed.
function usersOf(work: Change[], state: State): Map<string, string[]> {
  const busy = new Set(work.map((change) => change.tool));
  const recorded = Object.entries(state.tools).map(([key, tool]) => ({ key, dependsOn: tool.dependsOn }));
  const users = dependentsOf(withoutLoops(recorded));
  return new Map([...users].map(([key, by]) => [key, by.filter((user) => busy.has(user))]));
}

// All that is missing is said at once, before anything is touched.
function refuseMissingEnv(work: Change[], { prepared, claim, env }: Applying): void {
  const problems = work.flatMap(({ tool, action }) => {
    const options =
      action === "delete" ? claim.state.tools[tool]?.options : prepared.get(tool)?.desired.options;
    return missingEnv(options ?? {}, env).map((name) => ({ name, tool }));
  });
  if (problems.length === 0) return;
  const names = [...new Set(problems.map((problem) => problem.name))].sort();
  throw new UserError("env-missing", `Not set in this run: ${names.join(", ")}`, {
    problems: problems.map(({ name, tool }) => ({
      message: `${tool} needs the environment variable ${name}`,
    })),
    hint: "Set them for this run; in a workflow under `env:` of the step, from `secrets`. Nothing was changed.",
  });
}

// Outputs of what stays as it is; those of changed tools come in as their verbs return.
function knownOutputs({ plan, observed, claim, vault }: Applying): Map<string, JsonObject> {
  const known = new Map<string, JsonObject>();
  for (const { tool, action } of plan.changes) {
    if (action !== "none") continue;
    const seen = observed.get(tool);
    const outputs = seen?.kind === "found" ? seen.outputs : claim.state.tools[tool]?.resource?.outputs;
    if (outputs) known.set(tool, { ...vault.get(tool), ...outputs });
  }
  return known;
}

// What was done may still turn out not to be durable.
async function resultOf(
  change: Change,
  ended: TaskEnd<Done> | undefined,
  applying: Applying,
): Promise<ToolResult> {
  if (ended?.status !== "done")
    return tellUndone(change, ended ?? { status: "skipped", cause: "the run ended" }, applying);
  const unsaved = await ended.value.unsaved;
  return unsaved ? tellUndone(change, { status: "failed", ...unsaved }, applying) : ended.value.result;
}

function tellUndone(
  { tool, action }: Change,
  how: Exclude<TaskEnd<Done>, { status: "done" }>,
  applying: Applying,
): ToolResult {
  const message =
    how.status === "failed" ? explain(how.error, applying) : skippedBy(how.cause, applying.plan);
  const result: ToolResult = {
    tool,
    action,
    status: how.status,
    message: applying.secrets.redact(message),
    milliseconds: 0,
  };
  applying.report({ type: "finished", tool, result });
  return result;
}

// The cause is a tool that failed, or a sentence.
function skippedBy(cause: string, { changes }: Plan): string {
  return `Skipped because ${changes.some(({ tool }) => tool === cause) ? "of " : ""}${cause}`;
}

async function failureOf(promise: Promise<void>): Promise<Failure | undefined> {
  return promise.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
}

function explain(error: unknown, { secrets }: Applying): string {
  const hint = error instanceof UserError && error.hint ? ` ${error.hint}` : "";
  return secrets.redact(`${messageOf(error)}${hint}`);
}

function outcomeOf(work: Change[], tools: ToolResult[], signal: AbortSignal): Result["outcome"] {
  // A plugin that heeds the signal ends with an error, too.
  if (tools.some((tool) => tool.status === "failed" || tool.status === "skipped"))
    return signal.aborted ? "cancelled" : "failed";
  return work.length === 0 ? "no-changes" : "success";
}

function publicOutputs(state: State): Record<string, JsonObject> {
  const entries = Object.entries(state.tools).map(
    ([key, tool]) => [key, tool.resource?.outputs ?? {}] as const,
  );
  return Object.fromEntries(entries.filter(([, outputs]) => Object.keys(outputs).length > 0));
}

/** Stops an apply whose plan is not whole: what could not be read cannot be compared. */
export function refuseUnread(plan: Plan): void {
  const unread = plan.changes.filter((change) => change.blocked?.code === "read-failed");
  if (unread.length === 0) return;
  throw new UserError(
    "read-failed",
    `The live state of ${unread.map((change) => change.tool).join(", ")} could not be read`,
    {
      problems: unread.map(({ tool, blocked, source }) => ({
        message: `${tool}: ${blocked?.message ?? ""}`,
        ...(source ? { at: { ...source, column: 1 } } : {}),
      })),
      hint: "Nothing was changed. Mend the cause and run it again.",
    },
  );
}
