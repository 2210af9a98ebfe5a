import { UserError } from "../../core/errors.ts";
import type { Plan } from "../../core/plan.ts";
import type { Secrets } from "../../core/secrets.ts";
import { oneLine, shortened } from "../../report/escape.ts";
import { withoutFooter } from "../../report/links.ts";
import { driftGoneMarkdown, driftMarkdown } from "../../report/markdown.ts";
import { marker } from "../../review/marker.ts";
import { verdict } from "../../report/words.ts";
import type { StackIssue } from "../api/issue.ts";
import type { Outputs } from "./outputs.ts";
import type { Log } from "./print.ts";
import type { Setting } from "./setting.ts";

// GitHub takes 65,536 characters in an issue and 256 in its title.
const issueRoom = 60_000;
const titleRoom = 150;

/**
 * Tells of drift, or that it is gone, in the issue of its stack. Throws `drifted` where there is to be no issue, and
 * what GitHub said where it takes none: drift must not go unheard.
 */
export async function tellDrift(
  plan: Plan,
  setting: Setting,
  { log, outputs, secrets }: { log: Log; outputs: Outputs; secrets: Secrets },
): Promise<void> {
  const hasDrifted = plan.changes.some((change) => change.action !== "none");
  if (hasDrifted) {
    outputs.drifted();
    log.warn(`${oneLine(plan.stack)} has drifted: ${verdict(plan)}.`);
  }
  if (!setting.inputs.driftIssue) {
    if (hasDrifted) throw drifted(plan);
    return;
  }
  // What could not be read may have drifted or not: that neither opens nor closes an issue.
  if (!hasDrifted && plan.changes.length > 0) return;
  const { stackIssue } = await import("../api/issue.ts");
  try {
    const issue = stackIssue(await setting.client(), setting.repo, plan.stack);
    const text = secrets.redact(
      hasDrifted
        ? driftMarkdown(plan, setting.links, issueRoom)
        : driftGoneMarkdown(plan.stack, setting.links),
    );
    if (!hasDrifted) return await settle(issue, text, log);
    const title = secrets.redact(`Drift in ${shortened(oneLine(plan.stack), titleRoom)}`);
    outputs.issueUrl(await put(issue, title, `${marker(plan.stack)}\n${text}`));
  } catch (error) {
    throw unheard(error);
  }
}

async function put(issue: StackIssue, title: string, body: string): Promise<string> {
  const found = await issue.find();
  if (!found) return (await issue.create(title, body)).url;
  if (!found.isOpen || withoutFooter(found.body) !== withoutFooter(body))
    await issue.update(found.number, body);
  return found.url;
}

async function settle(issue: StackIssue, text: string, log: Log): Promise<void> {
  const found = await issue.findOpen();
  if (!found) return;
  await issue.close(found.number, text);
  log.say(`The drift is gone: ${found.url} is closed.`);
}

function drifted({ stack }: Plan): UserError {
  return new UserError("drifted", `Reality is not what was made of ${oneLine(stack)}`, {
    hint: "The plan in the summary of this run shows how. To put it right, start this workflow by hand with `command: apply` and `confirm: true`, or write into the file what is to stay.",
  });
}

function unheard(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  return new UserError(error.code, `The issue about drift could not be kept: ${error.message}`, {
    hint: "Give the workflow `issues: write`, or set `drift-issue: false`, with which drift only fails the run. The plan is in the summary of this run.",
    cause: error,
  });
}
