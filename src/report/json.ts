import { exitCodeOf, messageOf, UserError } from "../core/errors.ts";
import type { Result } from "../core/events.ts";
import type { Plan } from "../core/plan.ts";

/** A plan as `dtm plan --json` prints it; `dist/plan.schema.json` describes it. */
export function planAsJson(plan: Plan): string {
  return JSON.stringify(plan, null, 2);
}

/** The result of an apply as `--json` prints it, with the plan that was applied. */
export function resultAsJson(plan: Plan, result: Result): string {
  return JSON.stringify({ plan, result }, null, 2);
}

/** A failure as `--json` prints it. A bug of ours has the code `internal`. */
export function errorAsJson(error: unknown): string {
  const known = error instanceof UserError ? error : undefined;
  const { code = "internal", problems = [], hint } = known ?? {};
  const exitCode = exitCodeOf(error);
  // A stack trace belongs in the log.
  const message = known ? known.message : messageOf(error).split("\n")[0];
  return JSON.stringify({ error: { code, exitCode, message, hint, problems } }, null, 2);
}
