import { UserError } from "../../core/errors.ts";

/** Whether a plan may be applied, and if not, what is different from the review. */
export type Approval =
  /** `together`: earlier pull requests whose merges are applied along with this one. */
  | { approved: true; because: string; together?: number[] }
  | { approved: false; error: UserError; differences: string[] };

/** The error of a comment whose plan is not signed as it must be. */
export function forged(): UserError {
  const message =
    "The reviewed plan on the pull request is not signed with the `state-key`, so nothing was applied";
  return new UserError("plan-forged", message, {
    hint: "Somebody changed it, or the plan was made by a run without that key. Look at the plan as it is now. To apply it, write `/dtm apply` as a comment on the pull request, or start the workflow by hand with `command: apply` and `confirm: true`.",
  });
}
