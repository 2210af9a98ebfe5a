import { posix } from "node:path";

import { type Problem, UserError } from "../../core/errors.ts";
import type { Need, Plan } from "../../core/plan.ts";
import { plannedStatus } from "../../core/stack-status.ts";
import { largePlanNote, planMarkdown, unpinnedNote } from "../../report/comment/plan.ts";
import { planText } from "../../report/plan-text.ts";
import { needLine, notable, verdict } from "../../report/words.ts";
import { reviewable } from "../../review/comparison.ts";
import { factsOf, ownPull } from "../../review/facts.ts";
import { isPinned, isResumable, type KeptPlan, keepPlan } from "../../review/kept-plan.ts";
import { planLabels } from "../../review/labels.ts";
import { answering, showing } from "../../review/updates.ts";
import { type Annotations, problemAt } from "../api/annotations.ts";
import { filesSeen } from "../api/self.ts";
import type { ChangedFiles } from "../run/discover.ts";
import type { Setting } from "../run/setting.ts";
import { nameOf, type Ports } from "./ports.ts";
import { signingOn } from "./signing.ts";
import { isSuperseded, tellCommit } from "./tell.ts";

/**
 * Shows a plan. `warned` are the warnings about the configuration. Returns a failure if the merge could not find the
 * plan: everything that is shown already says so.
 */
export async function showPlan(found: Plan, warned: Problem[], ports: Ports): Promise<UserError | undefined> {
  const { setting, log, annotations, outputs, summaryRoom } = ports;
  const plan = { ...found, stack: nameOf(found.stack, ports) };
  const isReviewed = factsOf(setting().trigger).plan === "reviewed";
  const tooLarge = isReviewed ? notesOn(plan) : "";
  log.group(`Plan of ${plan.stack}`, planText(plan, { color: false }));
  await outputs.plan(found);
  await annotateUnready(plan, annotations);
  // Both are asked at once: GitHub's answers take longer than the plan.
  const superseded = isSuperseded(ports);
  if (isReviewed) ports.comments.lookFor(plan.stack);
  const isOld = await superseded;
  const brought = await broughtCode(plan, ports);
  const textOf = (of: Plan) => (room: number) =>
    `${planMarkdown(of, setting().links, room - tooLarge.length, warned, brought)}${tooLarge}`;
  const isKept = isOld || (await tellPlan(plan, textOf(plan), ports));
  const unkept = isKept ? undefined : unkeptNeed(setting());
  const needs = [...(plan.needs ?? []), ...(unkept ? [unkept] : [])];
  if (unkept) await outputs.plan({ ...found, needs });
  await outputs.summary(textOf(needs.length > 0 ? { ...plan, needs } : plan)(summaryRoom));
  return unkept && new UserError(unkept.code, unkept.message, { hint: unkept.hint });
}

// Whoever may push a branch may bring a plugin file, which this very run has executed.
async function broughtCode({ code = [] }: Plan, { setting, folder, log }: Ports): Promise<string[]> {
  if (code.length === 0 || factsOf(setting().trigger).plan !== "reviewed") return [];
  const files = code.map((name) => posix.join(folder, name));
  const changed = await changedIn(setting());
  const brought = files.filter((file) => changed === "all" || changed.includes(file));
  if (brought.length > 0) log.say(`This pull request brings code of its own: ${brought.join(", ")}`);
  return brought;
}

// If GitHub does not tell, any file may be changed.
async function changedIn(setting: Setting): Promise<ChangedFiles> {
  const own = ownPull(setting.trigger);
  const seen = own && filesSeen(await setting.client(), own.number);
  if (seen) return seen;
  const { changedFiles } = await import("../run/discover.ts");
  return changedFiles(setting).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    return "all" as const;
  });
}

// What the comment has no room for.
function notesOn(plan: Plan): string {
  return `${isResumable(plan) ? "" : largePlanNote}${isPinned(plan) ? "" : unpinnedNote}`;
}

function unkeptNeed({ inputs }: Pick<Setting, "inputs">): Need {
  const isOff = !inputs.comment && !inputs.check;
  return {
    code: "plan-unkept",
    tools: [],
    message: "Nothing keeps this plan for the merge, which would be refused for it",
    hint: isOff
      ? "Set one of the inputs `comment` and `check` to `true`."
      : "Give the job `pull-requests: write` or `checks: write` under `permissions:` and run it again. Runs that Dependabot starts may only read unless the workflow says so. Or comment `/dtm apply` on the pull request.",
  };
}

/** Annotates blocked tools where the configuration declares them, and what is missing on the page of the run. */
export async function annotateUnready(plan: Plan, annotations: Annotations): Promise<void> {
  for (const { tool, blocked, source } of plan.changes)
    if (blocked) annotations.add("error", problemAt(`${tool}: ${blocked.message}`, source), blocked.code);
  for (const need of plan.needs ?? [])
    annotations.add("error", { message: needLine(need), hint: need.hint }, need.code);
  await annotations.show();
}

// Returns whether the plan is kept where the merge looks for it, if that is to be.
async function tellPlan(plan: Plan, text: (room: number) => string, ports: Ports): Promise<boolean> {
  const { stack } = plan;
  const status = plannedStatus(plan);
  const purpose = factsOf(ports.setting().trigger).plan;
  const kept = purpose === "unkept" ? undefined : await keep(plan, purpose, ports);
  const reviewed = purpose === "reviewed" ? kept : undefined;
  const marker = reviewed && { stack, reviewed };
  const told = { stack, status, title: verdict(status.counts), text, plan, marker };
  const isChecked = await tellCommit(told, ports);
  if (!kept) return true;
  ports.labels.note(...planLabels(plan));
  const update = reviewed ? showing(stack, status, reviewed) : answering(stack, status, kept);
  const isWritten = await ports.comments.write(stack, update, text);
  return isChecked || isWritten || !isKeptFor(plan, ports.setting());
}

// Only a merge that applies something looks for it.
function isKeptFor(plan: Plan, { inputs, links }: Setting): boolean {
  return links.way === "merge" && inputs.requireReviewedPlan && notable(plan).length > 0;
}

async function keep(plan: Plan, purpose: "reviewed" | "offered", { setting }: Ports): Promise<KeptPlan> {
  const own = ownPull(setting().trigger);
  const signing = own ? await signingOn(own.number, setting()) : undefined;
  return keepPlan(reviewable(plan, own?.headSha), purpose, signing);
}
