import { messageOf, UserError } from "../core/errors.ts";
import type { Result, ToolResult } from "../core/events.ts";
import { dependentsOf, withoutLoops } from "../core/graph.ts";
import { withHeld } from "../core/held.ts";
import type { JsonObject } from "../core/json.ts";
import type { Change, Plan } from "../core/plan.ts";
import type { State } from "../core/state.ts";
import type { Comparison } from "./compare.ts";
import { claimedIn } from "./decided-action.ts";
import { makeJournal, type StateClaim } from "./journal.ts";
import { refuseUnready } from "./refuse.ts";
import { rekey } from "./rekey.ts";
import { explain, outcomeOf, publicOutputs, reportNotMade } from "./results.ts";
import { schedule, type Task, type TaskEnd } from "./schedule.ts";
import { stepsOf } from "./steps.ts";
import { observedOutputs } from "./values.ts";
import type { Work } from "./work.ts";

/**
 * Makes the changes of a plan: each tool as soon as it is ready, deletes after the dependents of what they delete, and
 * every effect journaled before and after. Never throws for a tool's failure: the result tells what failed and what was
 * skipped.
 *
 * Results are saved while other tools continue, including dependents, whose own intents are already durable. A tool
 * counts as done once its result is durable. After a failed save, or a lost lock, no effect begins.
 *
 * @param sha the commit whose configuration is applied in full
 */
export async function apply(comparison: Comparison, claim: StateClaim, sha?: string): Promise<Result> {
  const { plan, run, state } = comparison;
  const changes = plan.changes.filter((change) => change.action !== "none" || change.blocked);
  refuseUnready(plan);
  // Approving may have taken a while.
  if (changes.length > 0) await claim.confirm();
  if (state) claim.replace(state);
  const halt = new AbortController();
  // Whoever stops the run may soon kill it.
  run.signal.addEventListener("abort", claim.flush, { once: true });
  run.report({ type: "applying", tools: workIn(plan) });
  const work = beginWork(comparison, haltingClaim(claim, halt, run.signal));
  const notMade = new Map<string, ToolResult>();
  const byTool = new Map(changes.map((change) => [change.tool, change]));
  const noted: Promise<unknown>[] = [];
  const ends = await schedule(
    tasksOf(changes, work, noted),
    run.parallelism,
    AbortSignal.any([run.signal, halt.signal]),
    (tool, end) => {
      const change = byTool.get(tool);
      if (change && end.status !== "done") notMade.set(tool, reportNotMade(change, end, comparison));
    },
  );
  const isWhole = !halt.signal.aborted && [...ends.values()].every((end) => end.status === "done");
  const closing = failureOf(isWhole ? settle(work, sha) : withdraw(work));
  claim.flush();
  const tools = await Promise.all(
    changes.map(
      async (change) => notMade.get(change.tool) ?? resultOf(change, ends.get(change.tool), comparison),
    ),
  );
  const outcome = outcomeOf(tools, run.signal);
  const [unclosed] = await Promise.all([closing, ...noted]);
  // If a tool failed for the same reason, that is the better report.
  if (unclosed && outcome !== "failed") throw unclosed.error;
  return { outcome, tools, outputs: publicOutputs(claim.state), serial: claim.state.serial };
}

function workIn({ changes }: Plan): string[] {
  const free = withHeld(changes).filter(({ action, blocked }) => action !== "none" && !blocked);
  return free.map(({ tool }) => tool);
}

/** The result of a tool's verbs and, once the backend has answered, why it is not durable, if it is not. */
interface VerbsEnd {
  result: ToolResult;
  unsaved: Promise<Failure | undefined>;
}

interface Failure {
  error: unknown;
}

// The run's own vault: what it learns from now on concerns nobody else.
function beginWork(comparison: Comparison, claim: StateClaim): Work {
  const { secrets } = comparison.run;
  const run = { ...comparison.run, secrets: { ...secrets, vault: new Map(secrets.vault) } };
  const { tools, plugins, observed } = comparison;
  const outputs = knownOutputs(comparison, claim.state);
  return {
    run,
    tools,
    plugins,
    observed,
    claim,
    outputs,
    journal: makeJournal(claim, run),
    recreated: new Set(),
    claimed: claimedIn(claim.state),
  };
}

// Whoever awaits a save or a confirmation learns of its failure there; the rest of the apply learns of it here.
function haltingClaim(claim: StateClaim, halt: AbortController, stop: AbortSignal): StateClaim {
  const halting = <T>(done: Promise<T>, why: string): Promise<T> => {
    done.catch(() => halt.abort(why));
    return done;
  };
  return {
    get state() {
      return claim.state;
    },
    replace: claim.replace,
    flush: claim.flush,
    save: (change, why, when) =>
      halting(claim.save(change, why, stop.aborted ? "now" : when), "the state could not be saved"),
    confirm: () => halting(claim.confirm(), "the lock on the state could not be confirmed"),
  };
}

function tasksOf(changes: Change[], work: Work, noted: Promise<unknown>[]): Task<VerbsEnd>[] {
  const users = usersOf(changes, work.claim.state);
  return changes.map((change): Task<VerbsEnd> => {
    const { tool: key, blocked, action, dependsOn } = change;
    const after = action === "delete" ? (users.get(key) ?? []) : dependsOn;
    if (blocked)
      return { key, after, work: () => Promise.reject(new UserError(blocked.code, blocked.message)) };
    const steps = stepsOf(change, work);
    const perform = async (): Promise<VerbsEnd> => {
      const begun = Date.now();
      work.run.report({ type: "started", tool: key, action });
      const { saved, ...end } = await noting(key, work, noted, () => steps.perform());
      const result: ToolResult = { tool: key, action, ...end, milliseconds: Date.now() - begun };
      const reported = saved.then(() => work.run.report({ type: "finished", tool: key, result }));
      return { result, unsaved: failureOf(reported) };
    };
    return { key, after, ahead: { needs: steps.needs, work: () => steps.intend() }, work: perform };
  });
}

// The journal keeps why, for the next plan. If it cannot, the failure itself is still reported.
async function noting<T>(
  key: string,
  { run, journal }: Work,
  noted: Promise<unknown>[],
  perform: () => Promise<T>,
): Promise<T> {
  try {
    return await perform();
  } catch (error) {
    if (!run.signal.aborted) noted.push(failureOf(journal.failed(key, explain(error))));
    throw error;
  }
}

// A tool is deleted only after everything that was created with it is deleted or changed.
function usersOf(changes: Change[], state: State): Map<string, string[]> {
  const busy = new Set(changes.map((change) => change.tool));
  const recorded = Object.entries(state.tools).map(([key, tool]) => ({ key, dependsOn: tool.dependsOn }));
  const users = dependentsOf(withoutLoops(recorded));
  return new Map([...users].map(([key, by]) => [key, by.filter((user) => busy.has(user))]));
}

// The outputs of unchanged tools; those of changed tools are added as their verbs return.
function knownOutputs({ plan, observed, run }: Comparison, state: State): Map<string, JsonObject> {
  const known = new Map<string, JsonObject>();
  for (const { tool, action } of plan.changes) {
    if (action !== "none" || !state.tools[tool]) continue;
    const outputs = observedOutputs(tool, observed.get(tool), state, run.secrets);
    if (outputs) known.set(tool, outputs);
  }
  return known;
}

// Both go out with the write of the last results, so that nobody waits for another one.
async function settle(work: Work, sha: string | undefined): Promise<void> {
  await Promise.all([work.journal.settled(work.tools.values(), sha), rekey(work)]);
}

async function withdraw({ journal, run }: Work): Promise<void> {
  try {
    await journal.withdrawn();
  } catch (error) {
    const message = `Changes that did not begin will show as interrupted: ${messageOf(error)}`;
    run.report({ type: "warning", message: run.secrets.registry.redact(message) });
  }
}

// What is done may still turn out not to be durable.
async function resultOf(
  change: Change,
  end: TaskEnd<VerbsEnd> | undefined,
  comparison: Comparison,
): Promise<ToolResult> {
  if (end?.status !== "done")
    return reportNotMade(change, end ?? { status: "skipped", cause: "the run ended" }, comparison);
  const unsaved = await end.value.unsaved;
  return unsaved ? reportNotMade(change, { status: "failed", ...unsaved }, comparison) : end.value.result;
}

async function failureOf(promise: Promise<void>): Promise<Failure | undefined> {
  return promise.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
}
