import { readFile, writeFile } from "node:fs/promises";

import * as z from "zod";

import { type ErrorCode, errorCodes, messageOf, UserError } from "../core/errors.ts";
import type { Plan, Reason } from "../core/plan.ts";
import { compareWithReviewed, reviewable } from "../review/comparison.ts";
import { planAsJson } from "../report/json.ts";
import { reasons } from "../report/words.ts";
import type { Planning } from "./compare.ts";

const Value = z.json().meta({ id: "value" });

const Field = z.looseObject({
  path: z.string().describe("Such as `options.branch` or `status.files[0]`."),
  before: Value.exactOptional().describe("Absent: it is not there now."),
  after: Value.exactOptional().describe(
    "Absent: it will not be there. `(known after apply)`, `(secret)` and `(secret changed)` stand for values.",
  ),
});

const ChangeDocument = z.looseObject({
  tool: z.string().describe("`name.instanceID`"),
  action: z.enum(["create", "update", "replace", "delete", "none"]),
  reason: z
    .enum(Object.keys(reasons) as Reason[])
    .exactOptional()
    .describe("Why; absent when the action is none."),
  dependsOn: z.array(z.string()),
  fields: z.array(Field),
  source: z.looseObject({ file: z.string(), line: z.int() }).exactOptional(),
  note: z.string().exactOptional().describe("What a reader must know of it."),
  blocked: z
    .looseObject({ code: z.enum(Object.keys(errorCodes) as ErrorCode[]), message: z.string() })
    .exactOptional()
    .describe("Neither this tool nor what depends on it is applied."),
  digest: z.string().exactOptional().describe("Of all that decides what apply does to this tool."),
  wanted: z.string().exactOptional().describe("Digest of the options that are wanted."),
});

/** The plan as `--json` prints and `--out` saves it: what checks it, and what its published JSON Schema is made from. */
export const PlanDocument = z
  .looseObject({
    version: z.literal(1),
    isolated: z
      .literal(true)
      .exactOptional()
      .describe("Made of a fork's files against nothing: it is not what the merge will do."),
    scope: z
      .looseObject({
        goal: z.enum(["apply", "delete", "delete-force", "destroy"]),
        targets: z.array(z.string()),
        refresh: z.boolean().describe("Whether it was asked what is there."),
      })
      .exactOptional()
      .describe("What a saved plan was made for; absent: all of the stack."),
    stack: z.string().describe("The configuration, as it was named."),
    digest: z.string().describe("Equal plans have equal ones."),
    config: z.looseObject({ digest: z.string() }),
    state: z
      .looseObject({ lineage: z.string(), serial: z.int() })
      .describe("The state that it was made from."),
    summary: z.looseObject({
      create: z.int(),
      update: z.int(),
      replace: z.int(),
      delete: z.int(),
      unchanged: z.int(),
    }),
    changes: z.array(ChangeDocument),
  })
  .meta({
    title: "Plan of dtm, version 1",
    description: "What an apply would do.",
  }) satisfies z.ZodType<Plan>;

/** Writes a plan and what it was made for, readable by its owner only. Holds no secret. */
export async function writePlanFile(path: string, plan: Plan, planning: Planning): Promise<void> {
  const { scope, refresh } = planning;
  const isWhole = scope.goal === "apply" && scope.targets.length === 0 && refresh;
  const saved: Plan = isWhole ? plan : { ...plan, scope: { ...scope, refresh } };
  await writeFile(path, `${planAsJson(saved)}\n`, { mode: 0o600 }).catch((cause: unknown) => {
    throw new UserError("bad-arguments", `The plan could not be written to ${path}: ${messageOf(cause)}`, {
      cause,
    });
  });
}

/** Reads a plan that `--out` wrote. Throws `bad-arguments`. */
export async function readPlanFile(path: string): Promise<Plan> {
  try {
    return PlanDocument.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    throw new UserError("bad-arguments", `${path} is no plan: ${messageOf(cause).split("\n")[0]}`, {
      hint: "Write one with `dtm plan --out plan.json`.",
      cause,
    });
  }
}

/** How to plan again what was saved. Throws `bad-arguments` where something else is asked for besides. */
export function planningOf({ scope: saved }: Plan, given: Planning): Planning {
  if (!saved) return given;
  const { refresh, ...scope } = saved;
  const isOther = given.scope.targets.some((target) => !scope.targets.includes(target));
  if (isOther || (refresh && !given.refresh))
    throw new UserError("bad-arguments", "The saved plan was made with another --target or --refresh", {
      hint: "Leave these out: a saved plan knows what it is limited to.",
    });
  return { ...given, scope, refresh };
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
