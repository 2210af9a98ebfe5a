import type { Plan } from "../core/plan.ts";
import { reviewable } from "../core/review.ts";
import { errorMarkdown, planMarkdown, staleMarkdown } from "../report/markdown.ts";
import { offer } from "../report/offer.ts";
import { planText } from "../report/terminal.ts";
import { approvalOf } from "./approval.ts";
import { checkedMarker } from "./check.ts";
import { checkRoom, commentRoom, offerRoom, type Ports } from "./ports.ts";
import type { Approval } from "./refusal.ts";
import { signingOn } from "./signing.ts";

/** Whether a plan may be applied; tells why not. */
export async function judge(found: Plan, ports: Ports): Promise<Approval> {
  const { setting, log, outputs, conversation, nameOf } = ports;
  const known = setting();
  const plan = { ...found, stack: nameOf(found.stack) };
  log.group(`Plan of ${plan.stack}`, planText(plan, { colour: false }));
  await outputs.plan(found);
  const review = {
    comment: () => conversation.comment(plan.stack),
    async check() {
      const { headSha } = (await known.pull()) ?? {};
      return known.inputs.check && headSha !== undefined ? checkedMarker(plan.stack, headSha, known) : null;
    },
  };
  const signing = (pull: number) => signingOn(pull, known);
  const approval = await approvalOf(plan, known.occasion, known.inputs, review, signing);
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
