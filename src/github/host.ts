import { messageOf, UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import type { Plan } from "../core/plan.ts";
import { reviewable } from "../core/review.ts";
import type { Secrets } from "../core/secrets.ts";
import {
  errorMarkdown,
  type Links,
  planMarkdown,
  resultMarkdown,
  staleMarkdown,
} from "../report/markdown.ts";
import { marker, markerIn } from "../report/marker.ts";
import { errorText, planText } from "../report/terminal.ts";
import { approvalOf } from "./approval.ts";
import { type Sticky, stickyComment } from "./comments.ts";
import { makeLog } from "./print.ts";
import { makeOutputs } from "./outputs.ts";
import { mergedPull } from "./pulls.ts";
import type { Setting } from "./setting.ts";

// GitHub takes 65,536 characters in a comment and 1 MiB in a summary.
const commentRoom = 60_000 - 17_000;
const summaryRoom = 900_000;

/**
 * The host of a workflow run: log, outputs and summary first, the comment last. A comment that GitHub does not take is
 * a warning; the summary holds all that it would have said. `setting` throws what is wrong with inputs or event.
 */
export function githubHost(
  setting: () => Setting,
  secrets: Secrets,
  env: { temp: string; folder: string },
): Host {
  const log = makeLog(secrets, env.folder);
  const outputs = makeOutputs(secrets, env.temp);
  let comment: Sticky | null | undefined;
  let told = false;

  const commentOf = async (stack: string): Promise<Sticky | null> => {
    if (comment !== undefined) return comment;
    const { occasion, client, repo, inputs } = setting();
    if (occasion.kind === "pull") comment = stickyComment(client(), repo, occasion.number, stack);
    else if (occasion.kind !== "push") comment = null;
    else {
      const pull = await mergedPull(client(), repo, occasion);
      comment = pull && stickyComment(client(), repo, pull.number, stack);
    }
    return inputs.comment || occasion.kind === "push" ? comment : null;
  };
  const post = async (stack: string, body: (before: string | undefined) => string): Promise<void> => {
    if (!setting().inputs.comment) return;
    try {
      const sticky = await commentOf(stack);
      if (!sticky) return;
      const before = (await sticky.find())?.body;
      const { url } = await sticky.put(secrets.redact(body(before)));
      outputs.commentUrl(url);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      log.warn(
        `The comment could not be written: ${error.message} ${error.hint ?? ""} The summary of this run says it all.`,
      );
    }
  };
  const keepingMarker = (stack: string, before: string | undefined, text: string) =>
    `${markerIn(before ?? "") ?? marker(stack)}\n${text}`;
  const sayBlocked = (plan: Plan) => {
    for (const { tool, blocked, source } of plan.changes)
      if (blocked)
        log.problem(
          { message: `${tool}: ${blocked.message}`, ...(source ? { at: { ...source, column: 1 } } : {}) },
          blocked.code,
        );
  };

  return {
    secrets,
    report: (event) => log.event(event),
    print: (text) => log.say(text),
    async planned(plan) {
      const { links } = setting();
      log.group(`Plan of ${plan.stack}`, planText(plan, { colour: false }));
      await outputs.plan(plan);
      await outputs.summary(planMarkdown(plan, links, summaryRoom));
      sayBlocked(plan);
      await post(
        plan.stack,
        () => `${marker(plan.stack, reviewable(plan))}\n${planMarkdown(plan, links, commentRoom)}`,
      );
    },
    async approve(plan) {
      const { occasion, inputs, links } = setting();
      log.group(`Plan of ${plan.stack}`, planText(plan, { colour: false }));
      await outputs.plan(plan);
      const hasWork = plan.changes.some((change) => change.action !== "none");
      const approval = await approvalOf(plan, occasion, inputs, hasWork ? await commentOf(plan.stack) : null);
      if (approval.approved) return log.say(`Applying: ${approval.because}.`);
      told = true;
      const text = (room: number) =>
        approval.differences.length > 0
          ? staleMarkdown(plan, approval.differences, links, room)
          : errorMarkdown(plan.stack, approval.error, links, room);
      await outputs.summary(`${text(summaryRoom / 2)}\n\n${planMarkdown(plan, links, summaryRoom / 2)}`);
      await post(plan.stack, (before) => keepingMarker(plan.stack, before, text(commentRoom)));
      throw approval.error;
    },
    async applied(plan, result) {
      const { links } = setting();
      outputs.result(plan, result);
      await outputs.summary(resultMarkdown(plan, result, links, summaryRoom));
      for (const tool of result.tools)
        if (tool.status === "failed")
          log.problem({ message: `${tool.tool}: ${tool.message ?? ""}` }, "apply-failed");
      if (result.outcome === "no-changes") return log.say(`${plan.stack}: nothing to do`);
      await post(plan.stack, (before) =>
        keepingMarker(plan.stack, before, resultMarkdown(plan, result, links, commentRoom)),
      );
    },
    async failed(error) {
      outputs.failure(error);
      if (!(error instanceof UserError))
        return log.problem({ message: errorText(error, { colour: false }) }, "defect of dtm");
      log.problem({ message: error.message, ...(error.hint ? { hint: error.hint } : {}) }, error.code);
      for (const problem of error.problems) log.problem(problem, error.code);
      if (!told) await tellFailure(error);
    },
  };

  async function tellFailure(error: UserError): Promise<void> {
    const known = attempt(setting);
    if (!known) return;
    const { links, stack, occasion } = known;
    await outputs.summary(errorMarkdown(stack, error, links, summaryRoom));
    // Without a token nothing can be asked of GitHub, so there is nobody to tell but the log and the summary.
    if (occasion.kind === "ignored" || error.code === "github-auth") return;
    await post(stack, (before) => {
      const text = errorMarkdown(stack, error, links, commentRoom);
      // A pull request whose plan failed has no plan that a merge could be applied by.
      return occasion.kind === "pull" ? `${marker(stack)}\n${text}` : keepingMarker(stack, before, text);
    });
  }
}

function attempt(setting: () => Setting): (Setting & { links: Links }) | undefined {
  try {
    return setting();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw new Error(`the setting of this run could not be read: ${messageOf(error)}`, { cause: error });
  }
}
