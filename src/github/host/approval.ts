import type { Plan } from "../../core/plan.ts";
import type { StackStatus } from "../../core/stack-status.ts";
import { includedMarkdown, short } from "../../report/history.ts";
import { staleMarkdown } from "../../report/comment/endings.ts";
import { planMarkdown } from "../../report/comment/plan.ts";
import { errorMarkdown } from "../../report/problems.ts";
import { planText } from "../../report/plan-text.ts";
import { approvalOf } from "../../review/approval.ts";
import { reviewable } from "../../review/comparison.ts";
import { ownPull } from "../../review/facts.ts";
import { keepPlan } from "../../review/kept-plan.ts";
import { outcomeOf } from "../../review/outcome.ts";
import { type Approval, type Refusal, refusedStatus } from "../../review/refusal.ts";
import { answering } from "../../review/updates.ts";
import { nameOf, type Ports } from "./ports.ts";
import type { OpenReview } from "./review.ts";
import { signingOn } from "./signing.ts";
import { tellCommit } from "./tell.ts";

/**
 * Whether a plan may be applied; reports why not. Null: a later commit is already applied, which is reported. `last` is
 * the commit that was applied last.
 */
export async function judge(
  found: Plan,
  last: string | undefined,
  open: OpenReview,
  ports: Ports,
): Promise<Approval | Refusal | null> {
  const { log, outputs } = ports;
  const setting = ports.setting();
  const plan = { ...found, stack: nameOf(found.stack, ports) };
  const { since, source } = await open(plan.stack, last);
  if (last !== undefined && since.isOlder) {
    await tellIncluded(plan.stack, last, ports);
    return null;
  }
  log.group(`Plan of ${plan.stack}`, planText(plan, { color: false }));
  await outputs.plan(found);
  outputs.begun();
  const decision = await approvalOf(plan, setting.trigger, setting.inputs, source);
  if (!decision.approved) await tellRefusal(plan, decision, ports);
  return decision;
}

async function tellIncluded(stack: string, last: string, ports: Ports): Promise<void> {
  const { setting, log, outputs, comments, labels } = ports;
  const status: StackStatus = { kind: "included" };
  const text = includedMarkdown(stack, last, setting().links);
  log.say(
    `${stack}: already applied, as part of the later commit ${short(last)}. There is nothing left to do.`,
  );
  outputs.skipped();
  await outputs.summary(text);
  const title = `already applied, as part of ${short(last)}`;
  await tellCommit({ stack, status, title, text: () => text }, ports);
  labels.note(...outcomeOf(status).labels);
  await comments.write(stack, answering(stack, status), () => text);
}

async function tellRefusal(plan: Plan, refusal: Refusal, ports: Ports): Promise<void> {
  const { outputs, comments, summaryRoom, labels } = ports;
  const { stack } = plan;
  const status = refusedStatus(refusal);
  const text = refusalText(plan, refusal, status, ports);
  await outputs.summary(text(summaryRoom));
  await tellCommit({ stack, status, title: refusal.error.message, text, plan }, ports);
  labels.note(...outcomeOf(status).labels);
  const offered = await offer(plan, ports);
  await comments.write(stack, answering(stack, status, offered), text);
}

function refusalText(
  plan: Plan,
  { error, differences }: Refusal,
  status: StackStatus,
  { setting }: Ports,
): (room: number) => string {
  const { stack } = plan;
  const links = { ...setting().links, way: undefined };
  const why = (room: number) =>
    differences.length > 0
      ? staleMarkdown(stack, differences, room)
      : errorMarkdown(stack, error, {}, room, status);
  return (room) => `${why(room / 2)}\n\n${planMarkdown(plan, links, room / 2)}`;
}

// The comment shows the plan, so that people can look at it and apply it with a comment command.
async function offer(plan: Plan, { setting, comments }: Ports) {
  const sticky = await comments.of(plan.stack);
  const signing = sticky ? await signingOn(sticky.pull, setting()) : undefined;
  return keepPlan(reviewable(plan, ownPull(setting().trigger)?.headSha), "offered", signing);
}
