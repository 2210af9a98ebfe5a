import { reviewable } from "../../review/comparison.ts";
import type { Plan } from "../../core/plan.ts";
import { driftMarkdown, planMarkdown } from "../../report/markdown.ts";
import { factsOf, ownPull } from "../../review/facts.ts";
import { marker } from "../../review/marker.ts";
import { offer } from "../../review/offer.ts";
import { planText } from "../../report/terminal.ts";
import { type Annotations, problemAt } from "../api/annotations.ts";
import { standingOf } from "../api/check.ts";
import { tellDrift } from "./drift.ts";
import { labelsOf } from "../api/labels.ts";
import { checkRoom, commentRoom, offerRoom, type Ports } from "./ports.ts";
import { signingOn } from "./signing.ts";

/** Shows what is to be done. */
export async function showPlan(found: Plan, ports: Ports): Promise<void> {
  const {
    setting,
    log,
    annotations,
    warned,
    outputs,
    conversation,
    nameOf,
    summaryRoom,
    check,
    labels,
    isOvertaken,
  } = ports;
  const known = setting();
  const { links, trigger } = known;
  const { plan: keeping } = factsOf(trigger);
  const own = keeping === "unkept" ? null : ownPull(trigger);
  const plan = { ...found, stack: nameOf(found.stack) };
  log.group(`Plan of ${plan.stack}`, planText(plan, { colour: false }));
  await outputs.plan(found);
  await outputs.summary(planMarkdown(plan, links, summaryRoom, warned));
  await annotateBlocked(plan, annotations);
  if (await isOvertaken()) return;
  const signing = own ? await signingOn(own.number, known) : undefined;
  const shown = reviewable(plan, own?.headSha);
  const line = marker(plan.stack, shown, signing);
  const standing = standingOf(plan, planMarkdown(plan, links, checkRoom, warned));
  await check(plan.stack, keeping === "reviewed" ? { ...standing, marker: line } : standing);
  if (!own) return;
  labels.note(...labelsOf(plan));
  // A plan that was asked for by a comment is on offer; what was reviewed stays what the merge is compared with.
  if (keeping === "offered") {
    const text = planMarkdown(plan, links, commentRoom - offerRoom, warned);
    return conversation.answer(plan.stack, text, offer(shown, signing));
  }
  await conversation.say(plan.stack, line, planMarkdown(plan, links, commentRoom, warned));
}

/** Shows how reality differs from what was made. */
export async function showDrift(found: Plan, ports: Ports): Promise<void> {
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
    if (blocked) annotations.add("error", problemAt(`${tool}: ${blocked.message}`, source), blocked.code);
  await annotations.show();
}
