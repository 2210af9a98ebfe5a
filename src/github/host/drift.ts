import { digest } from "../../core/digest.ts";
import { type Problem, UserError } from "../../core/errors.ts";
import type { Json } from "../../core/json.ts";
import { isReady, type Plan } from "../../core/plan.ts";
import { planCounts } from "../../core/stack-status.ts";
import { oneLine, shortened } from "../../report/escape.ts";
import { driftGoneMarkdown, driftMarkdown } from "../../report/comment/drift.ts";
import { planText } from "../../report/plan-text.ts";
import { verdict } from "../../report/words.ts";
import { bodyOf } from "../../review/body.ts";
import { reviewable } from "../../review/comparison.ts";
import { keepPlan } from "../../review/kept-plan.ts";
import { type Marker, markerLines } from "../../review/marker.ts";
import type { StackIssue } from "../api/issue.ts";
import { longestComment, rooms } from "../api/limits.ts";
import type { Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";
import { annotateUnready } from "./plan.ts";
import { nameOf, type Ports } from "./ports.ts";
import { signingOfDrift } from "./signing.ts";

// GitHub's limit for the title of an issue is 256 characters.
const titleRoom = 150;

/**
 * Shows drift, and updates the issue of its stack. Throws `drifted` if there should be no issue, and GitHub's error if
 * it refuses one: drift must not go unnoticed.
 */
export async function showDrift(found: Plan, warned: Problem[], ports: Ports): Promise<void> {
  const { setting, log, annotations, outputs, summaryRoom } = ports;
  const plan = { ...found, stack: nameOf(found.stack, ports) };
  log.group(`Drift of ${plan.stack}`, planText(plan, { color: false }));
  await outputs.plan(found);
  await outputs.summary(driftMarkdown(plan, setting().links, summaryRoom, warned));
  await annotateUnready(plan, annotations);
  const hasDrifted = plan.changes.some((change) => change.action !== "none");
  if (hasDrifted) {
    outputs.drifted();
    log.warn(`${oneLine(plan.stack)} has drifted: ${verdict(planCounts(plan))}.`);
  }
  if (setting().inputs.driftIssue) return keepIssue(plan, hasDrifted, ports);
  if (hasDrifted) throw drifted(plan);
}

async function keepIssue(
  plan: Plan,
  hasDrifted: boolean,
  { setting, log, outputs, secrets }: Ports,
): Promise<void> {
  // Tools that could not be read may have drifted or not, so they neither open nor close an issue.
  if (!hasDrifted && !(isReady(plan) && plan.changes.length === 0)) return;
  const { client, repo, links } = setting();
  const { stackIssue } = await import("../api/issue.ts");
  try {
    const issue = stackIssue(await client(), repo, plan.stack);
    if (!hasDrifted) return await settle(issue, secrets.redact(driftGoneMarkdown(plan.stack, links)), log);
    const title = secrets.redact(`Drift in ${shortened(oneLine(plan.stack), titleRoom)}`);
    const marker = await markerOf(plan, setting());
    const room = Math.min(rooms.issue, longestComment - markerLines(marker).length);
    const text = secrets.redact(driftMarkdown(plan, links, room));
    outputs.issueUrl(await put(issue, title, bodyOf(marker, text), marker));
  } catch (error) {
    throw unheard(error);
  }
}

// A comment on the issue applies these changes, and no others: the whole plan may have more than drift.
async function markerOf(plan: Plan, setting: Setting): Promise<Marker & { said: string }> {
  const said = digest(plan.changes as unknown as Json);
  const shown = { ...reviewable(plan), digest: said };
  return { stack: plan.stack, said, offered: keepPlan(shown, "offered", await signingOfDrift(setting)) };
}

// If it already shows the same drift, there is no reason to write it again.
async function put(
  issue: StackIssue,
  title: string,
  body: string,
  { said }: { said: string },
): Promise<string> {
  const found = await issue.find();
  if (!found) return (await issue.create(title, body)).url;
  if (!found.isOpen || found.marker.said !== said) await issue.update(found.number, body);
  return found.url;
}

async function settle(issue: StackIssue, text: string, log: Log): Promise<void> {
  const found = await issue.findOpen();
  if (!found) return;
  await issue.close(found.number, text);
  log.say(`The drift is gone, and ${found.url} is closed.`);
}

function drifted({ stack }: Plan): UserError {
  return new UserError("drifted", `The resources of ${oneLine(stack)} have drifted`, {
    hint: "The plan in the summary of this run shows how. To undo the drift, start this workflow by hand with `command: apply` and `confirm: true`. To keep it, change the configuration accordingly.",
  });
}

function unheard(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  return new UserError(error.code, `The drift issue could not be updated: ${error.message}`, {
    hint: "Give the workflow `issues: write`, or set `drift-issue: false` to fail the run instead. The plan is in the summary of this run.",
    cause: error,
  });
}
