import type { Plan } from "../../core/plan.ts";
import { reviewable } from "../../review/comparison.ts";
import { alreadyMarkdown, short } from "../../report/history.ts";
import { planMarkdown, staleMarkdown } from "../../report/markdown.ts";
import { errorMarkdown } from "../../report/problems.ts";
import { ownPull } from "../../review/facts.ts";
import { offer } from "../../review/offer.ts";
import { planText } from "../../report/terminal.ts";
import { approvalOf, type Review } from "./approval.ts";
import type { Conversation } from "./conversation.ts";
import { mergedAmong, sinceApplied } from "../api/history.ts";
import { checkRoom, commentRoom, offerRoom, type Ports } from "./ports.ts";
import type { Approval } from "./refusal.ts";
import { reviewedOn } from "./review.ts";
import type { Setting } from "./setting.ts";
import { signingOn } from "./signing.ts";

/**
 * Whether a plan may be applied; tells why not. Null: a later commit is applied already, which it has told. `last` is
 * the commit that was applied last.
 */
export async function judge(found: Plan, last: string | undefined, ports: Ports): Promise<Approval | null> {
  const { setting, log, outputs, conversation, nameOf } = ports;
  const known = setting();
  const plan = { ...found, stack: nameOf(found.stack) };
  const since = await sinceApplied(last, known);
  if (last !== undefined && since.isOlder) {
    await tellAlready(plan.stack, last, ports);
    return null;
  }
  log.group(`Plan of ${plan.stack}`, planText(plan, { colour: false }));
  await outputs.plan(found);
  const review = reviewOf(plan.stack, since.commits, known, conversation);
  const signing = (pull: number) => signingOn(pull, known);
  const approval = await approvalOf(plan, known.trigger, known.inputs, review, signing);
  if (approval.approved) ports.together.push(...(approval.together ?? []));
  else await tellRefusal(plan, approval, ports);
  return approval;
}

function reviewOf(stack: string, commits: string[], setting: Setting, conversation: Conversation): Review {
  return {
    comment: () => conversation.comment(stack),
    async own() {
      const [pull, sticky] = [await setting.pull(), await conversation.comment(stack)];
      return pull && sticky && reviewedOn(stack, pull, sticky, setting);
    },
    async earlier() {
      const pulls = await mergedAmong(commits, (await setting.pull())?.number, setting);
      const found = await Promise.all(
        pulls.map(async (pull) =>
          reviewedOn(stack, pull, await conversation.commentOn(pull.number, stack), setting),
        ),
      );
      return found.filter((one) => one !== null);
    },
  };
}

async function tellAlready(
  stack: string,
  last: string,
  { setting, log, outputs, conversation, check, labels }: Ports,
): Promise<void> {
  const text = alreadyMarkdown(stack, last, setting().links);
  log.say(`${stack}: already applied, as part of the later commit ${short(last)}. Nothing is left to do.`);
  outputs.skipped();
  labels.note("applied");
  await outputs.summary(text);
  await check(stack, {
    conclusion: "success",
    title: `applied already, as part of ${short(last)}`,
    text,
  });
  await conversation.answer(stack, text);
}

async function tellRefusal(
  plan: Plan,
  { differences, error }: Approval & { approved: false },
  { setting, outputs, conversation, summaryRoom, check, labels }: Ports,
): Promise<void> {
  const known = setting();
  const links = { ...known.links, way: undefined };
  const told = (room: number) =>
    differences.length > 0
      ? staleMarkdown(plan.stack, differences, room)
      : errorMarkdown(plan.stack, error, {}, room, "not applied");
  const text = (room: number) => `${told(room / 2)}\n\n${planMarkdown(plan, links, room / 2)}`;
  await outputs.summary(text(summaryRoom));
  await check(plan.stack, { conclusion: "failure", title: error.message, text: text(checkRoom), plan });
  labels.note(error.code === "plan-stale" ? "stale" : "failed");
  // The comment shows the plan, so a person who looks at it can have it applied by a word.
  const sticky = await conversation.comment(plan.stack);
  const signing = sticky ? await signingOn(sticky.pull, known) : undefined;
  const head = ownPull(known.trigger)?.headSha;
  const offered = offer(reviewable(plan, head), signing);
  await conversation.answer(plan.stack, text(commentRoom - offerRoom), offered);
}
