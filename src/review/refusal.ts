import { UserError } from "../core/errors.ts";
import type { StackStatus } from "../core/stack-status.ts";

/** Why a plan may be applied. */
export interface Approval {
  approved: true;
  because: string;
  /** Earlier pull requests whose merges are applied along with this one. */
  train?: number[];
}

/** Why a plan may not be applied, and the differences from the reviewed plan if that is the reason. */
export interface Refusal {
  approved: false;
  error: UserError;
  differences: string[];
}

/** The status of a stack after a refusal. */
export function refusedStatus({ error, differences }: Refusal): StackStatus {
  if (differences.length > 0) return { kind: "stale" };
  return { kind: "refused", isStale: error.code === "plan-stale" };
}

/** The plan in a comment lacks a valid signature. */
export function forged(): Refusal {
  const message =
    "The reviewed plan on the pull request is not signed with the `state-key`, so nothing was applied";
  const hint =
    "Someone changed it, or a run without that key made the plan. Look at the current plan. To apply it, comment `/dtm apply` on the pull request, or start the workflow by hand with `command: apply` and `confirm: true`.";
  return refused(new UserError("plan-forged", message, { hint }));
}

/** Somebody else edited the comment with the plan, so that its text and the plan kept in it may differ. */
export function tampered(by: string): Refusal {
  const message = `The comment with the plan was edited by ${by}, so nothing was applied`;
  const hint =
    "What it shows may not be what it keeps. Look at the current plan. To apply it, comment `/dtm apply` on the pull request, or start the workflow by hand with `command: apply` and `confirm: true`. Only this Action may edit that comment.";
  return refused(new UserError("plan-forged", message, { hint }));
}

/** An apply that was started by hand, off the default branch, by somebody who may not comment `/dtm apply` either. */
export function unpermitted(lack: string): Refusal {
  const message = `Only the default branch is applied without \`apply-permission\`: ${lack}`;
  const hint =
    "Merge the branch and start the workflow on the default branch, or ask somebody with that permission to start it here.";
  return refused(new UserError("plan-missing", message, { hint }));
}

/** An apply that was started by hand is not confirmed. */
export function unconfirmed(): Refusal {
  const message = "An apply that is started by hand needs `confirm: true`";
  const hint = "Look at the plan in the summary of this run, then start it again with `confirm: true`.";
  return refused(new UserError("plan-missing", message, { hint }));
}

/** An apply that was started by hand would destroy what was not created here, and the stack is not named. */
export function unnamed(stack: string, losses: string): Refusal {
  const message = `This apply would destroy what was not created here, so \`confirm: true\` is not enough: ${losses}`;
  const hint = `Look at the plan in the summary of this run. To apply it, start it again with \`confirm: ${stack}\`.`;
  return refused(new UserError("plan-missing", message, { hint }));
}

/** An apply that was started by hand is confirmed for another stack. */
export function misnamed(named: string, stack: string): Refusal {
  const message = `The input \`confirm\` names the stack ${named}, and this is ${stack}`;
  const hint = `Start it again with \`confirm: ${stack}\`, or with \`config\` limited to the stack that is meant.`;
  return refused(new UserError("plan-missing", message, { hint }));
}

/** No plan was reviewed. `isKept`: plans are kept somewhere for the merge. */
export function unreviewed(hasPull: boolean, isKept: boolean): Refusal {
  const why = hasPull
    ? "the merged pull request has no plan of this stack"
    : "no pull request was merged with it";
  const late = hasPull
    ? ""
    : "If one was, GitHub may not have known of its merge yet: run this workflow again. ";
  const hint = `${late}${isKept ? "" : "With `comment: false` and `check: false` no plan is kept for the merge. "}Nobody has reviewed what it would do. Start the workflow by hand with \`command: apply\` and \`confirm: true\`, or set \`require-reviewed-plan: false\`.`;
  return refused(new UserError("plan-missing", `This push is not applied: ${why}`, { hint }));
}

/** The plan on the pull request was written with another token: anybody could have written it. */
export function foreign(by: string, self: string): Refusal {
  const message = `This push is not applied: the plan on the merged pull request was written by ${by}, and the token of this run belongs to ${self}`;
  const hint =
    "Give the jobs that plan and that apply the same `token`, and plan the next pull request with it. To apply this one, start the workflow by hand with `command: apply` and `confirm: true`.";
  return refused(new UserError("plan-missing", message, { hint }));
}

/** The plan differs from the reviewed one. */
export function stale(differences: string[]): Refusal {
  const problems = differences.slice(0, 20).map((message) => ({ message }));
  const hint =
    "Look at the current plan. To apply it, comment `/dtm apply` on the pull request, or start the workflow by hand with `command: apply` and `confirm: true`.";
  const message = "The plan is not the one that was reviewed, so nothing was applied";
  return refused(new UserError("plan-stale", message, { problems, hint }), differences);
}

/** A comment command cannot apply this. */
export function uncovered(
  code: "plan-missing" | "plan-stale",
  message: string,
  differences: string[] = [],
): Refusal {
  const hint = "Look at the current plan, and comment `/dtm apply` again. `/dtm plan` shows it again.";
  return refused(new UserError(code, message, { hint }), differences);
}

function refused(error: UserError, differences: string[] = []): Refusal {
  return { approved: false, error, differences };
}
