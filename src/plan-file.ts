import { readFile, writeFile } from "node:fs/promises";

import * as z from "zod";

import { messageOf, UserError } from "./core/errors.ts";
import type { Plan } from "./core/plan.ts";
import { compareWithReviewed, reviewable } from "./core/review.ts";
import { planAsJson } from "./report/json.ts";

// Only what decides whether the plan may still be applied; what is applied is planned again.
const Saved = z.looseObject({
  version: z.literal(1),
  stack: z.string(),
  digest: z.string(),
  config: z.object({ digest: z.string() }),
  state: z.object({ lineage: z.string(), serial: z.int() }),
  changes: z.array(z.looseObject({ tool: z.string(), action: z.string(), fields: z.array(z.unknown()) })),
});

/** Writes a plan, readable by its owner only. Holds no secret. */
export async function writePlanFile(path: string, plan: Plan): Promise<void> {
  await writeFile(path, `${planAsJson(plan)}\n`, { mode: 0o600 }).catch((cause: unknown) => {
    throw new UserError("bad-arguments", `The plan could not be written to ${path}: ${messageOf(cause)}`, {
      cause,
    });
  });
}

/** Reads a plan that `--out` wrote. Throws `bad-arguments`. */
export async function readPlanFile(path: string): Promise<Plan> {
  try {
    return Saved.parse(JSON.parse(await readFile(path, "utf8"))) as unknown as Plan;
  } catch (cause) {
    throw new UserError("bad-arguments", `${path} is no plan: ${messageOf(cause).split("\n")[0]}`, {
      hint: "Write one with `dtm plan --out plan.json`.",
      cause,
    });
  }
}

/** Refuses a saved plan when the state, the configuration or reality is not what it was made from. */
export function refuseMoved(plan: Plan, saved: Plan): void {
  const { differences } = compareWithReviewed(plan, reviewable(saved));
  const moved = [
    ...(isSameState(plan.state, saved.state)
      ? []
      : [`the state is at serial ${plan.state.serial}, the plan was made at ${saved.state.serial}`]),
    ...(plan.config.digest === saved.config.digest ? [] : ["the configuration is another one"]),
    ...differences,
  ];
  if (moved.length === 0 && plan.digest === saved.digest) return;
  throw new UserError(
    "plan-stale",
    "The saved plan is not what would be applied now, so nothing was applied",
    {
      problems: moved.map((message) => ({ message })),
      hint: "Make a new plan with `dtm plan --out`, look at it, and apply that.",
    },
  );
}

// A state that is not there yet gets its lineage when it is claimed.
function isSameState(now: Plan["state"], then: Plan["state"]): boolean {
  return now.serial === then.serial && (now.lineage === then.lineage || now.serial === 0);
}
