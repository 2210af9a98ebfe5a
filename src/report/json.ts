import type { Plan } from "../core/plan.ts";

/** A plan as `dtm plan --json` prints it; DESIGN §4. */
export function planAsJson(plan: Plan): string {
  return JSON.stringify(plan, null, 2);
}
