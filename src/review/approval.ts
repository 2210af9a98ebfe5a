import { losingChanges, lossText } from "../core/losses.ts";
import type { Plan } from "../core/plan.ts";
import { approvedByComment } from "./comment-approval.ts";
import { compareWithReviewed, type ReviewedPlan } from "./comparison.ts";
import { type Facts, factsOf } from "./facts.ts";
import { isSigned } from "./kept-plan.ts";
import {
  type Approval,
  foreign,
  forged,
  misnamed,
  type Refusal,
  stale,
  tampered,
  unconfirmed,
  unnamed,
  unpermitted,
  unreviewed,
} from "./refusal.ts";
import type { PulledPlan, ReviewSource } from "./source.ts";
import type { Trigger } from "./trigger.ts";

/** What the workflow says about approvals: inputs of the Action. */
export interface Rules {
  comment: boolean;
  check: boolean;
  /** A text is the name of the stack that is confirmed. */
  confirm: boolean | string;
  requireReviewedPlan: boolean;
  onStalePlan: "fail" | "apply";
}

type Decide = (
  plan: Plan,
  trigger: Trigger,
  rules: Rules,
  source: ReviewSource,
) => Promise<Approval | Refusal>;

const deciders: Record<Facts["approval"], Decide> = {
  none: async () => unconfirmed(),
  confirm: async (plan, _trigger, { confirm }, source) => confirmedByHand(plan, confirm, source),
  comment: (plan, trigger, _rules, source) => approvedByComment(plan, trigger, source),
  review: (plan, _trigger, rules, source) => approvedByReview(plan, rules, source),
};

/**
 * Whether a plan may be applied. With a state key, an unsigned plan on a pull request is refused, whatever the workflow
 * says.
 */
export async function approvalOf(
  plan: Plan,
  trigger: Trigger,
  rules: Rules,
  source: ReviewSource,
): Promise<Approval | Refusal> {
  if (plan.changes.every((change) => change.action === "none")) return approved("there is nothing to apply");
  return deciders[factsOf(trigger).approval](plan, trigger, rules, source);
}

// Whoever destroys what others made has to name the stack, as `dtm destroy` asks on a terminal.
async function confirmedByHand(
  plan: Plan,
  confirm: Rules["confirm"],
  source: ReviewSource,
): Promise<Approval | Refusal> {
  if (confirm === false) return unconfirmed();
  const lack = await source.starterLacks();
  if (lack !== undefined) return unpermitted(lack);
  if (typeof confirm === "string" && confirm !== plan.stack) return misnamed(confirm, plan.stack);
  const losing = losingChanges(plan);
  if (confirm === true && losing.length > 0) return unnamed(plan.stack, lossText(losing));
  return approved("it was confirmed by hand");
}

async function approvedByReview(plan: Plan, rules: Rules, source: ReviewSource): Promise<Approval | Refusal> {
  const shown = await source.reviewed();
  if (!shown)
    return rules.requireReviewedPlan
      ? ((await writtenByAnother(source)) ??
          unreviewed((await source.pull()) !== null, rules.comment || rules.check))
      : approved("no review is required");
  if (shown.editedBy !== undefined) return tampered(shown.editedBy);
  if (!(await isGood(shown, source))) return forged();
  const { verdict, differences } = compareWithReviewed(plan, shown.kept.plan);
  if (verdict === "equal") return approved("the plan is the reviewed one");
  if (verdict === "subset") return approved("what is left to do was reviewed");
  const train = await mergeTrain(plan, shown.kept.plan, source);
  if (train) return train;
  return rules.onStalePlan === "apply"
    ? approved("`on-stale-plan: apply`, though the plan is not the reviewed one")
    : stale(differences);
}

async function writtenByAnother(source: ReviewSource): Promise<Refusal | null> {
  const found = await source.byAnother();
  return found && foreign(found.by, found.self);
}

// GitHub drops queued runs when merges come quickly, so one run may have to do the work of several.
async function mergeTrain(
  plan: Plan,
  reviewed: ReviewedPlan,
  source: ReviewSource,
): Promise<Approval | undefined> {
  const found = await source.earlier();
  const isKnown = await Promise.all(found.map((one) => isGood(one, source)));
  const good = found.filter((_, i) => isKnown[i]);
  const { verdict } = compareWithReviewed(
    plan,
    reviewed,
    good.map(({ kept }) => kept.plan),
  );
  if (verdict === "different") return undefined;
  const train = good.map(({ pull }) => pull);
  const named = train.map((pull) => `#${pull}`).join(", ");
  return { ...approved(`all of it was reviewed, here and in ${named}`), train };
}

/** Whether a plan can be trusted: nobody else edited it, and it is signed if there is a state key. */
export async function isGood({ pull, kept, editedBy }: PulledPlan, source: ReviewSource): Promise<boolean> {
  if (editedBy !== undefined) return false;
  const signing = await source.signing(pull);
  return !signing || isSigned(kept, "reviewed", signing);
}

function approved(because: string): Approval {
  return { approved: true, because };
}
