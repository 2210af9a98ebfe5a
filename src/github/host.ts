import { posix } from "node:path";

import { type Problem, UserError } from "../core/errors.ts";
import type { Host, Result } from "../core/events.ts";
import type { Plan } from "../core/plan.ts";
import { reviewable } from "../core/review.ts";
import type { Secrets } from "../core/secrets.ts";
import { shownError, shownEvent, shownPlan, shownProblem, shownResult } from "../core/shown.ts";
import {
  driftMarkdown,
  errorMarkdown,
  planMarkdown,
  resultMarkdown,
  retiredMarkdown,
  staleMarkdown,
} from "../report/markdown.ts";
import { cutOffMarkdown, lockedMarkdown } from "../report/applying.ts";
import { marker } from "../report/marker.ts";
import { offer } from "../report/offer.ts";
import { errorText, planText, problemText } from "../report/terminal.ts";
import { notable, outcome } from "../report/words.ts";
import { type Annotations, makeAnnotations } from "./annotations.ts";
import { approvalOf } from "./approval.ts";
import type { Sink } from "./board.ts";
import { type Standing, standingOf, tellCheck } from "./check.ts";
import { commandFor } from "./command.ts";
import { type Conversation, makeConversation } from "./conversation.ts";
import { tellDrift } from "./drift.ts";
import { type Live, makeLive } from "./live.ts";
import { tellNeighbours } from "./neighbours.ts";
import { makeOutputs, type Outputs } from "./outputs.ts";
import { type Log, makeLog } from "./print.ts";
import type { Approval } from "./refusal.ts";
import type { Setting } from "./setting.ts";
import { signingOn } from "./signing.ts";

// GitHub takes 65,536 characters in a comment, of which the marker has up to 16,000, and 1 MiB in a summary, which
// stacks have to share.
const commentRoom = 44_000;
const offerRoom = 16_000;
const checkRoom = 60_000;
const wholeRoom = 900_000;
const failureRoom = 100_000;

interface Ports {
  setting: () => Setting;
  secrets: Secrets;
  log: Log;
  annotations: Annotations;
  /** What the configuration was warned of so far. */
  warned: Problem[];
  outputs: Outputs;
  conversation: Conversation;
  /** How many characters the summary takes. */
  summaryRoom: number;
  /** The name of a stack in the whole repository: stacks of two folders may be called the same there. */
  nameOf: (stack: string) => string;
  live: Live;
  /** Says how a stack stands on the commit of the run. */
  check: (stack: string, standing: Standing) => Promise<void>;
  /** What nobody waits for: it is done when the lock is given back. */
  later: (() => Promise<unknown>)[];
}

// What a reader is told of a failure that is ours. The stack is in the log.
const defect: Pick<UserError, "message" | "hint" | "problems"> = {
  message: "This run ended by a defect of dtm, not by a mistake of yours.",
  hint: "The log of the run shows where. What was finished is kept; running it again does nothing twice.",
  problems: [],
};

/** The host of one stack. */
export interface GitHubHost extends Host {
  /** Takes back the plan of a pull request that is closed. */
  retire(): Promise<void>;
  /** Tells that an apply was killed. */
  cutOff(): Promise<void>;
  /** Does what could wait until the lock is given back, and shows what still waits for GitHub's word. */
  end(): Promise<void>;
}

/** Where the host of a stack puts things. */
interface Places {
  /** Where the plan's file goes. */
  temp: string;
  /** Where names of files start inside the repository. */
  folder: string;
  sink: Sink;
  /** After it nothing is kept back. */
  signal?: AbortSignal;
  /** How many stacks there are; 1 when left out. */
  count?: number;
  /** At least how many milliseconds are between two comments on an apply that is under way. */
  pace?: number | undefined;
}

/**
 * The host of a workflow run: log, outputs and summary first, the comment last. `setting` throws what is wrong with
 * inputs or event.
 */
export function githubHost(
  setting: () => Setting,
  secrets: Secrets,
  { temp, folder, sink, signal, count = 1, pace = 10_000 }: Places,
): GitHubHost {
  const log = makeLog(secrets);
  signal?.addEventListener("abort", log.stop, { once: true });
  const outputs = makeOutputs(secrets, temp, sink);
  const conversation = makeConversation(setting, { log, outputs, secrets });
  const nameOf = (stack: string) => posix.join(folder, stack);
  const ports: Ports = {
    setting,
    secrets,
    log,
    annotations: makeAnnotations(() => attempt(setting), log, folder),
    warned: [],
    outputs,
    conversation,
    summaryRoom: Math.floor(wholeRoom / count),
    nameOf,
    check: (stack, { title, text, ...standing }) => {
      const shown = { ...standing, title: secrets.redact(title), text: secrets.redact(text) };
      return tellCheck(stack, inRepository(shown, folder), setting(), log);
    },
    live: makeLive((stack, text) => conversation.answer(stack, text), {
      stack: () => nameOf(setting().stack ?? ""),
      links: () => setting().links,
      room: commentRoom - offerRoom,
      every: pace,
    }),
    later: [],
  };
  let isTold = false;
  const { live } = ports;
  return {
    secrets,
    report(event) {
      live.event(shownEvent(event, secrets));
      if (event.type !== "warning" || !event.problem) return log.event(event);
      ports.warned.push(shownProblem(event.problem, secrets));
      ports.annotations.add("warning", event.problem, "configuration");
    },
    print: log.say,
    async planned(plan) {
      const shown = shownPlan(plan, secrets);
      await (commandFor(setting()) === "drift" ? showDrift(shown, ports) : showPlan(shown, ports));
    },
    async approve(plan) {
      await live.end();
      const shown = shownPlan(plan, secrets);
      const approval = await judge(shown, ports);
      if (approval.approved) {
        if (notable(plan).length > 0) live.begin({ ...shown, stack: nameOf(plan.stack) });
        return log.say(`Applying: ${approval.because}.`);
      }
      isTold = true;
      throw approval.error;
    },
    async confirm(question) {
      if (setting().inputs.confirm) return;
      throw new UserError("bad-arguments", `There is nobody to ask here: ${question}`, {
        hint: "The input `confirm: true` is your word for it.",
      });
    },
    async applied(plan, result) {
      await live.end();
      await showResult(shownPlan(plan, secrets), shownResult(result, secrets), ports);
    },
    async failed(thrown) {
      const error = shownError(thrown, secrets);
      outputs.failure(error);
      await live.end();
      await logFailure(error, ports);
      if (!isTold) await tellFailure(error, ports);
    },
    retire: () => {
      const { stack = "", links } = setting();
      const name = ports.nameOf(stack);
      return ports.conversation.retire(name, retiredMarkdown(name, links));
    },
    cutOff: () => {
      const { stack, links } = setting();
      const name = ports.nameOf(stack ?? "");
      return ports.conversation.answer(name, cutOffMarkdown(name, links));
    },
    async end() {
      for (const task of ports.later.splice(0)) await task();
      await ports.annotations.show();
    },
  };
}

async function showPlan(found: Plan, ports: Ports): Promise<void> {
  const { setting, log, annotations, warned, outputs, conversation, nameOf, summaryRoom, check } = ports;
  const known = setting();
  const { links, occasion } = known;
  const plan = { ...found, stack: nameOf(found.stack) };
  log.group(`Plan of ${plan.stack}`, planText(plan, { colour: false }));
  await outputs.plan(found);
  await outputs.summary(planMarkdown(plan, links, summaryRoom, warned));
  await annotateBlocked(plan, annotations);
  await check(plan.stack, standingOf(plan, planMarkdown(plan, links, checkRoom, warned)));
  if (occasion.kind !== "pull" && occasion.kind !== "command") return;
  const signing = await signingOn(occasion.number, known);
  // A plan that was asked for by a comment is on offer; what was reviewed stays what the merge is compared with.
  if (occasion.kind === "command") {
    const text = planMarkdown(plan, links, commentRoom - offerRoom, warned);
    return conversation.answer(plan.stack, text, offer(reviewable(plan), signing));
  }
  const line = marker(plan.stack, reviewable(plan), signing);
  await conversation.say(plan.stack, line, planMarkdown(plan, links, commentRoom, warned));
}

async function showDrift(found: Plan, ports: Ports): Promise<void> {
  const { setting, log, annotations, warned, outputs, nameOf, summaryRoom } = ports;
  const plan = { ...found, stack: nameOf(found.stack) };
  log.group(`Drift of ${plan.stack}`, planText(plan, { colour: false }));
  await outputs.plan(found);
  await outputs.summary(driftMarkdown(plan, setting().links, summaryRoom, warned));
  await annotateBlocked(plan, annotations);
  await tellDrift(plan, setting(), ports);
}

async function annotateBlocked(plan: Plan, annotations: Annotations): Promise<void> {
  for (const { tool, blocked, source } of plan.changes)
    if (blocked) annotations.add("error", at(`${tool}: ${blocked.message}`, source), blocked.code);
  await annotations.show();
}

async function judge(found: Plan, ports: Ports): Promise<Approval> {
  const { setting, log, outputs, conversation, nameOf } = ports;
  const known = setting();
  const plan = { ...found, stack: nameOf(found.stack) };
  log.group(`Plan of ${plan.stack}`, planText(plan, { colour: false }));
  await outputs.plan(found);
  const comment = () => conversation.comment(plan.stack);
  const signing = (pull: number) => signingOn(pull, known);
  const approval = await approvalOf(plan, known.occasion, known.inputs, comment, signing);
  if (!approval.approved) await tellRefusal(plan, approval, ports);
  return approval;
}

async function tellRefusal(
  plan: Plan,
  { differences, error }: Approval & { approved: false },
  { setting, outputs, conversation, summaryRoom, check }: Ports,
): Promise<void> {
  const known = setting();
  const links = { ...known.links, way: undefined };
  const told = (room: number) =>
    differences.length > 0
      ? staleMarkdown(plan, differences, links, room)
      : errorMarkdown(plan.stack, error, links, room);
  const text = (room: number) => `${told(room / 2)}\n\n${planMarkdown(plan, links, room / 2)}`;
  await outputs.summary(text(summaryRoom));
  await check(plan.stack, { conclusion: "failure", title: error.message, text: text(checkRoom), plan });
  // The comment shows the plan, so a person who looks at it can have it applied by a word.
  const sticky = await conversation.comment(plan.stack);
  const signing = sticky ? await signingOn(sticky.pull, known) : undefined;
  await conversation.answer(plan.stack, text(commentRoom - offerRoom), offer(reviewable(plan), signing));
}

async function showResult(
  found: Plan,
  result: Result,
  { setting, log, annotations, outputs, conversation, nameOf, summaryRoom, live, check, later }: Ports,
): Promise<void> {
  const known = setting();
  const { links } = known;
  const plan = { ...found, stack: nameOf(found.stack) };
  outputs.result(result);
  await outputs.summary(resultMarkdown(plan, result, links, summaryRoom));
  const sources = new Map(plan.changes.map(({ tool, source }) => [tool, source]));
  for (const { tool, status, message = "" } of result.tools)
    if (status === "failed")
      annotations.add("error", at(`${tool}: ${message}`, sources.get(tool)), "apply-failed");
  await annotations.show();
  await check(plan.stack, {
    conclusion: conclusions[result.outcome],
    title: outcome(result),
    text: resultMarkdown(plan, result, links, checkRoom),
  });
  if (result.outcome === "no-changes") log.say(`${plan.stack}: nothing to do`);
  if (result.outcome === "no-changes" && !live.hasSpoken) return;
  await conversation.answer(plan.stack, resultMarkdown(plan, result, links, commentRoom));
  const own = async () => (await conversation.comment(plan.stack))?.pull;
  later.push(() => tellNeighbours(plan, result, own, known, log));
}

// Problems with a place are shown at that line of the pull request, so they are errors of their own.
async function logFailure(error: unknown, { log, annotations }: Ports): Promise<void> {
  if (!(error instanceof UserError))
    return log.annotate("error", errorText(error, { colour: false }), { title: "defect of dtm" });
  const whole = { message: error.message, ...(error.hint ? { hint: error.hint } : {}) };
  const problems = error.problems.length > 0 ? error.problems : [whole];
  for (const problem of problems) annotations.add("error", problem, error.code);
  await annotations.show();
  if (error.problems.length > 0) log.say(problemText(whole));
}

async function tellFailure(error: unknown, ports: Ports): Promise<void> {
  const { setting, outputs, conversation, nameOf, summaryRoom, live, check } = ports;
  const known = attempt(setting);
  if (!known) return;
  const { links, occasion } = known;
  const stack = nameOf(known.stack ?? "");
  const failure = error instanceof UserError ? error : defect;
  await outputs.summary(errorMarkdown(stack, failure, links, Math.min(failureRoom, summaryRoom)));
  // Where it is not known which stacks there are, there is no comment that it could stand in.
  if (known.stack === undefined) return;
  // A token that GitHub refuses cannot write a comment either.
  if (occasion.kind === "ignored" || (error instanceof UserError && error.code === "github-auth")) return;
  await check(stack, {
    conclusion: "failure",
    title: failure.message,
    text: errorMarkdown(stack, failure, links, checkRoom),
  });
  const isLocked = error instanceof UserError && error.code === "locked" && live.waitedFor !== undefined;
  const text = isLocked
    ? lockedMarkdown(stack, live.waitedFor ?? null, links, { gaveUp: true })
    : errorMarkdown(stack, failure, links, commentRoom);
  // A pull request whose plan failed has no plan that its merge could be applied by.
  if (occasion.kind === "pull") await conversation.say(stack, marker(stack), text);
  else await conversation.answer(stack, text);
}

const conclusions = {
  success: "success",
  "no-changes": "success",
  failed: "failure",
  cancelled: "cancelled",
} as const;

// Names of files start at the configuration's folder; GitHub wants them from the repository's.
function inRepository(standing: Standing, folder: string): Standing {
  if (!standing.plan) return standing;
  const changes = standing.plan.changes.map((change) =>
    change.source
      ? { ...change, source: { ...change.source, file: posix.join(folder, change.source.file) } }
      : change,
  );
  return { ...standing, plan: { ...standing.plan, changes } };
}

function at(message: string, source: { file: string; line: number } | undefined) {
  return { message, ...(source ? { at: { ...source, column: 1 } } : {}) };
}

// Where inputs or event are wrong there is no pull request to speak to; the log says already that they are.
function attempt(setting: () => Setting): Setting | undefined {
  try {
    return setting();
  } catch {
    return undefined;
  }
}
