import type { Pins } from "../core/plugin.ts";
import type { ReviewedPlan } from "./comparison.ts";
import { isGood } from "./approval.ts";
import { factsOf } from "./facts.ts";
import { isSigned } from "./kept-plan.ts";
import type { ReviewSource } from "./source.ts";
import type { Trigger } from "./trigger.ts";

/**
 * The pins of some tools in the plan that would approve an apply: what a comment showed, or what was reviewed, here or
 * in earlier merges that are not applied yet. They only lead to the same inputs; whether the plan made with them is the
 * reviewed one is for `approvalOf` to say. Undefined: there is no such plan.
 */
export async function reviewedPins(
  stack: string,
  tools: string[],
  trigger: Trigger,
  source: ReviewSource,
): Promise<ReadonlyMap<string, Pins> | undefined> {
  const { approval } = factsOf(trigger);
  if (approval === "review") return pinsOfReviews(stack, tools, source);
  const shown = approval === "comment" ? await shownPlan(source) : undefined;
  return shown && pinsIn(tools, [shown]);
}

async function shownPlan(source: ReviewSource): Promise<ReviewedPlan | undefined> {
  const [pull, found] = [await source.pull(), await source.comment()];
  if (pull === null || !found) return undefined;
  const { offered, reviewed } = found.marker;
  const kept = offered ?? reviewed;
  if (!kept) return undefined;
  const signing = await source.signing(pull);
  return !signing || isSigned(kept, offered ? "offered" : "reviewed", signing) ? kept.plan : undefined;
}

async function pinsOfReviews(
  stack: string,
  tools: string[],
  source: ReviewSource,
): Promise<ReadonlyMap<string, Pins> | undefined> {
  const own = await source.reviewed();
  if (!own || !(await isGood(own, source))) return undefined;
  const { plan } = own.kept;
  const known = pinsIn(tools, [plan]);
  const covered = new Set(plan.changes?.map(({ tool }) => tool));
  const others = tools.filter((tool) => !known.has(tool) && !covered.has(tool));
  if (others.length === 0) return known;
  const earlier = (await source.earlier()).filter(({ kept }) => kept.plan.stack === stack);
  const isKnown = await Promise.all(earlier.map((one) => isGood(one, source)));
  const plans = earlier.flatMap(({ kept }, i) => (isKnown[i] ? [kept.plan] : []));
  return new Map([...pinsIn(others, plans), ...known]);
}

// Of several plans, the first one that has pins for a tool counts.
function pinsIn(tools: string[], plans: ReviewedPlan[]): Map<string, Pins> {
  const found = tools.flatMap((tool) => {
    const pins = plans.find((plan) => plan.pins && Object.hasOwn(plan.pins, tool))?.pins?.[tool];
    return pins ? [[tool, pins] as const] : [];
  });
  return new Map(found);
}
