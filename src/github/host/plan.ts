import type { Problem } from "../../core/errors.ts";
import type { Plan } from "../../core/plan.ts";
import { plannedStatus } from "../../core/stack-status.ts";
import { largePlanNote, planMarkdown } from "../../report/markdown.ts";
import { planText } from "../../report/terminal.ts";
import { verdict } from "../../report/words.ts";
import { reviewable } from "../../review/comparison.ts";
import { factsOf, ownPull } from "../../review/facts.ts";
import { isResumable, type KeptPlan, keepPlan } from "../../review/kept-plan.ts";
import { planLabels } from "../../review/labels.ts";
import { answering, showing } from "../../review/updates.ts";
import { type Annotations, problemAt } from "../api/annotations.ts";
import { nameOf, type Ports } from "./ports.ts";
import { signingOn } from "./signing.ts";
import { isSuperseded, tellCommit } from "./tell.ts";

/** Shows a plan. `warned` are the warnings about the configuration. */
export async function showPlan(found: Plan, warned: Problem[], ports: Ports): Promise<void> {
  const { setting, log, annotations, outputs, summaryRoom } = ports;
  const plan = { ...found, stack: nameOf(found.stack, ports) };
  const tooLarge = factsOf(setting().trigger).plan === "reviewed" && !isResumable(plan) ? largePlanNote : "";
  const text = (room: number) =>
    `${planMarkdown(plan, setting().links, room - tooLarge.length, warned)}${tooLarge}`;
  log.group(`Plan of ${plan.stack}`, planText(plan, { color: false }));
  await outputs.plan(found);
  await outputs.summary(text(summaryRoom));
  await annotateBlocked(plan, annotations);
  if (!(await isSuperseded(ports))) await tellPlan(plan, text, ports);
}

/** Annotates blocked tools where the configuration declares them. */
export async function annotateBlocked(plan: Plan, annotations: Annotations): Promise<void> {
  for (const { tool, blocked, source } of plan.changes)
    if (blocked) annotations.add("error", problemAt(`${tool}: ${blocked.message}`, source), blocked.code);
  await annotations.show();
}

async function tellPlan(plan: Plan, text: (room: number) => string, ports: Ports): Promise<void> {
  const { stack } = plan;
  const status = plannedStatus(plan);
  const purpose = factsOf(ports.setting().trigger).plan;
  const kept = purpose === "unkept" ? undefined : await keep(plan, purpose, ports);
  const reviewed = purpose === "reviewed" ? kept : undefined;
  const marker = reviewed && { stack, reviewed };
  await tellCommit({ stack, status, title: verdict(status.counts), text, plan, marker }, ports);
  if (!kept) return;
  ports.labels.note(...planLabels(plan));
  const update = reviewed ? showing(stack, status, reviewed) : answering(stack, status, kept);
  await ports.comments.write(stack, update, text);
}

async function keep(plan: Plan, purpose: "reviewed" | "offered", { setting }: Ports): Promise<KeptPlan> {
  const own = ownPull(setting().trigger);
  const signing = own ? await signingOn(own.number, setting()) : undefined;
  return keepPlan(reviewable(plan, own?.headSha), purpose, signing);
}
