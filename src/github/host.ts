import { UserError } from "../core/errors.ts";
import type { Host, Result } from "../core/events.ts";
import type { Plan } from "../core/plan.ts";
import { reviewable } from "../core/review.ts";
import type { Secrets } from "../core/secrets.ts";
import { errorMarkdown, planMarkdown, resultMarkdown, staleMarkdown } from "../report/markdown.ts";
import { marker } from "../report/marker.ts";
import { errorText, planText, problemText } from "../report/terminal.ts";
import { type Approval, approvalOf } from "./approval.ts";
import { type Conversation, makeConversation } from "./conversation.ts";
import { makeOutputs, type Outputs } from "./outputs.ts";
import { type Log, makeLog } from "./print.ts";
import type { Setting } from "./setting.ts";

// GitHub takes 65,536 characters in a comment, of which the marker has up to 16,000, and 1 MiB in a summary.
const commentRoom = 44_000;
const summaryRoom = 900_000;

interface Ports {
  setting: () => Setting;
  log: Log;
  outputs: Outputs;
  conversation: Conversation;
}

/**
 * The host of a workflow run: log, outputs and summary first, the comment last. `setting` throws what is wrong with
 * inputs or event. `temp` is where the plan's file goes, `folder` where names of files start inside the repository.
 */
export function githubHost(
  setting: () => Setting,
  secrets: Secrets,
  { temp, folder }: { temp: string; folder: string },
): Host {
  const log = makeLog(secrets, folder);
  const outputs = makeOutputs(secrets, temp);
  const ports: Ports = {
    setting,
    log,
    outputs,
    conversation: makeConversation(setting, { log, outputs, secrets }),
  };
  let isTold = false;
  return {
    secrets,
    report: log.event,
    print: log.say,
    planned: (plan) => showPlan(plan, ports),
    async approve(plan) {
      const approval = await judge(plan, ports);
      if (approval.approved) return log.say(`Applying: ${approval.because}.`);
      isTold = true;
      throw approval.error;
    },
    applied: (plan, result) => showResult(plan, result, ports),
    async failed(error) {
      outputs.failure(error);
      logFailure(error, log);
      if (error instanceof UserError && !isTold) await tellFailure(error, ports);
    },
  };
}

async function showPlan(plan: Plan, { setting, log, outputs, conversation }: Ports): Promise<void> {
  const { links } = setting();
  log.group(`Plan of ${plan.stack}`, planText(plan, { colour: false }));
  await outputs.plan(plan);
  await outputs.summary(planMarkdown(plan, links, summaryRoom));
  for (const { tool, blocked, source } of plan.changes)
    if (blocked) log.problem(at(`${tool}: ${blocked.message}`, source), blocked.code);
  await conversation.say(
    plan.stack,
    marker(plan.stack, reviewable(plan)),
    planMarkdown(plan, links, commentRoom),
  );
}

async function judge(plan: Plan, ports: Ports): Promise<Approval> {
  const { setting, log, outputs, conversation } = ports;
  const { occasion, inputs } = setting();
  log.group(`Plan of ${plan.stack}`, planText(plan, { colour: false }));
  await outputs.plan(plan);
  const approval = await approvalOf(plan, occasion, inputs, () => conversation.comment(plan.stack));
  if (!approval.approved) await tellRefusal(plan, approval, ports);
  return approval;
}

async function tellRefusal(
  plan: Plan,
  { differences, error }: Approval & { approved: false },
  { setting, outputs, conversation }: Ports,
): Promise<void> {
  const { links } = setting();
  const text = (room: number) =>
    differences.length > 0
      ? staleMarkdown(plan, differences, links, room)
      : errorMarkdown(plan.stack, error, links, room);
  await outputs.summary(`${text(summaryRoom / 2)}\n\n${planMarkdown(plan, links, summaryRoom / 2)}`);
  await conversation.answer(plan.stack, text(commentRoom));
}

async function showResult(
  plan: Plan,
  result: Result,
  { setting, log, outputs, conversation }: Ports,
): Promise<void> {
  const { links } = setting();
  outputs.result(result);
  await outputs.summary(resultMarkdown(plan, result, links, summaryRoom));
  const sources = new Map(plan.changes.map(({ tool, source }) => [tool, source]));
  for (const { tool, status, message = "" } of result.tools)
    if (status === "failed") log.problem(at(`${tool}: ${message}`, sources.get(tool)), "apply-failed");
  if (result.outcome === "no-changes") log.say(`${plan.stack}: nothing to do`);
  else await conversation.answer(plan.stack, resultMarkdown(plan, result, links, commentRoom));
}

// Problems with a place are shown at that line of the pull request, so they are errors of their own.
function logFailure(error: unknown, log: Log): void {
  if (!(error instanceof UserError))
    return log.problem({ message: errorText(error, { colour: false }) }, "defect of dtm");
  const whole = { message: error.message, ...(error.hint ? { hint: error.hint } : {}) };
  for (const problem of error.problems) log.problem(problem, error.code);
  if (error.problems.length === 0) log.problem(whole, error.code);
  else log.say(problemText(whole));
}

async function tellFailure(error: UserError, { setting, outputs, conversation }: Ports): Promise<void> {
  const known = attempt(setting);
  if (!known) return;
  const { links, stack, occasion } = known;
  await outputs.summary(errorMarkdown(stack, error, links, summaryRoom));
  // A token that GitHub refuses cannot write a comment either.
  if (occasion.kind === "ignored" || error.code === "github-auth") return;
  const text = errorMarkdown(stack, error, links, commentRoom);
  // A pull request whose plan failed has no plan that its merge could be applied by.
  if (occasion.kind === "pull") await conversation.say(stack, marker(stack), text);
  else await conversation.answer(stack, text);
}

function at(message: string, source: { file: string; line: number } | undefined) {
  return { message, ...(source ? { at: { ...source, column: 1 } } : {}) };
}

// Where inputs or event are wrong there is no pull request to speak to; that they are wrong is said already.
function attempt(setting: () => Setting): Setting | undefined {
  try {
    return setting();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
