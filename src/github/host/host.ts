import { type Problem, UserError } from "../../core/errors.ts";
import type { Event, Host, Result } from "../../core/events.ts";
import type { Plan } from "../../core/plan.ts";
import { redactError, redactEvent, redactPlan, redactProblem, redactResult } from "../../core/redacted.ts";
import type { Secrets } from "../../core/secrets.ts";
import { notable } from "../../report/words.ts";
import { answering, type Withdrawal } from "../../review/updates.ts";
import { commandFor } from "../run/command.ts";
import type { Setting } from "../run/setting.ts";
import { judge } from "./approval.ts";
import { showDrift } from "./drift.ts";
import { tellInterrupted, tellWithdrawn } from "./endings.ts";
import { logFailure, tellFailure } from "./failure.ts";
import { showPlan } from "./plan.ts";
import { nameOf, openPorts, type Places, type Ports } from "./ports.ts";
import { makeProgress, type Progress } from "./progress.ts";
import { type OpenReview, pinsOfReview, reviews } from "./review.ts";
import { type FinishedApply, showResult, tellOthers } from "./result.ts";

/** The host of one stack. */
export interface GitHubHost extends Host {
  /** Reports why nothing is done with this stack, which is not a failure. */
  leave(why: string): void;
  /** Withdraws the plan of a pull request, which was closed unless `why` says something else. */
  withdraw(why?: Withdrawal): Promise<void>;
  /** Reports that an apply was killed. */
  interrupted(): Promise<void>;
  /** Does what could wait until the lock is released, and shows what still waits for an answer of GitHub. */
  end(): Promise<void>;
}

/** What the host of a stack knows so far. */
interface State {
  /** The warnings about the configuration. */
  warned: Problem[];
  /** An apply has begun. */
  isApproved: boolean;
  /** Earlier pull requests whose merges are applied along with this one. */
  train: number[];
  /** The refusal that ended the run, which is already reported. */
  refusal: UserError | undefined;
  /** What to tell other pull requests once the lock is released. */
  applied: FinishedApply | undefined;
}

/** The host of a workflow run: first log, outputs and summary, then the comment. */
export function githubHost(setting: () => Setting, secrets: Secrets, places: Places): GitHubHost {
  const ports = openPorts(setting, secrets, places);
  const progress = progressOf(ports, places.pace);
  const open = reviews(ports);
  const state: State = { warned: [], isApproved: false, train: [], refusal: undefined, applied: undefined };
  return {
    secrets,
    print: ports.log.say,
    report: (event) => report(event, state, progress, ports),
    planned: (plan) => show(plan, state, ports),
    reviewedPins: (stack, tools, last) => pinsOfReview(stack, tools, last, open, ports),
    approve: (plan, last) => approve(plan, last, open, state, progress, ports),
    confirm: (question) => confirm(question, ports),
    applied: (plan, result) => finish(plan, result, state, progress, ports),
    failed: (thrown) => fail(thrown, state, progress, ports),
    leave: (why) => leave(why, ports),
    withdraw: (why = "withdrawn") => tellWithdrawn(why, ports),
    interrupted: () => tellInterrupted(ports),
    end: () => end(state, ports),
  };
}

function progressOf({ setting, comments, folder }: Ports, pace = 10_000): Progress {
  return makeProgress({
    say: async (stack, status, text) => {
      await comments.write(stack, answering(stack, status), text);
    },
    stack: () => nameOf(setting().stack ?? "", { folder }),
    links: () => setting().links,
    pace,
  });
}

function report(event: Event, state: State, progress: Progress, { log, annotations, secrets }: Ports): void {
  progress.event(redactEvent(event, secrets));
  if (event.type !== "warning" || !event.problem) return log.event(event);
  state.warned.push(redactProblem(event.problem, secrets));
  annotations.add("warning", event.problem, "configuration");
}

async function show(plan: Plan, state: State, ports: Ports): Promise<void> {
  const shown = redactPlan(plan, ports.secrets);
  if (commandFor(ports.setting()) === "drift") return showDrift(shown, state.warned, ports);
  state.refusal = await showPlan(shown, state.warned, ports);
  if (state.refusal) throw state.refusal;
}

async function approve(
  plan: Plan,
  last: string | undefined,
  open: OpenReview,
  state: State,
  progress: Progress,
  ports: Ports,
): Promise<boolean> {
  await progress.end();
  const shown = redactPlan(plan, ports.secrets);
  const decision = await judge(shown, last, open, ports);
  if (!decision) return false;
  if (!decision.approved) {
    state.refusal = decision.error;
    throw decision.error;
  }
  state.isApproved = true;
  state.train = decision.train ?? [];
  if (notable(plan).length > 0) progress.begin({ ...shown, stack: nameOf(plan.stack, ports) });
  ports.log.say(`Applying: ${decision.because}.`);
  return true;
}

async function confirm(question: string, { setting }: Ports): Promise<void> {
  if (setting().inputs.confirm) return;
  throw new UserError("bad-arguments", `Nobody can be asked here: ${question}`, {
    hint: "Set the input `confirm: true` to confirm it.",
  });
}

async function finish(
  plan: Plan,
  result: Result,
  state: State,
  progress: Progress,
  ports: Ports,
): Promise<void> {
  await progress.end();
  const [shownPlan, shownResult] = [redactPlan(plan, ports.secrets), redactResult(result, ports.secrets)];
  state.applied = await showResult(shownPlan, shownResult, progress.hasSpoken, ports);
}

async function fail(thrown: unknown, state: State, progress: Progress, ports: Ports): Promise<void> {
  if (!(thrown instanceof UserError)) await (await import("../../source-lines.ts")).nameSourceLines(thrown);
  const error = redactError(thrown, ports.secrets);
  ports.outputs.failure(error);
  await progress.end();
  await logFailure(error, ports);
  if (!state.refusal) await tellFailure(error, reached(state, progress), ports);
}

function reached({ isApproved }: State, { waitedFor, hasSpoken }: Progress) {
  return { waitedFor, isShown: isApproved || hasSpoken };
}

function leave(why: string, { log, outputs }: Ports): void {
  log.say(`${why}, so nothing is done here.`);
  outputs.skipped();
}

async function end(state: State, ports: Ports): Promise<void> {
  const { applied, train } = state;
  state.applied = undefined;
  if (applied) await tellOthers(applied, train, ports);
  await ports.annotations.show();
}
