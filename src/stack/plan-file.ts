import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import * as z from "zod";

import { type ErrorCode, errorCodes, type Problem, UserError } from "../core/errors.ts";
import { fileFailure } from "../core/file-failure.ts";
import { parseJson } from "../core/json.ts";
import { jsonMistake } from "../core/json-mistake.ts";
import type { Plan, Reason } from "../core/plan.ts";
import type { Pins } from "../core/plugin.ts";
import { mistakeIn } from "../core/wording.ts";
import { compareWithReviewed, pinsOf, reviewable } from "../review/comparison.ts";
import { planAsJson } from "../report/json.ts";
import { reasons } from "../report/words.ts";
import type { PlanningOptions } from "./compare.ts";
import { writeDocument } from "./documents.ts";

const Value = z.json().meta({ id: "value" });

const Field = z.looseObject({
  path: z.string().describe("Such as `options.branch` or `status.files[0]`."),
  before: Value.exactOptional().describe("Missing: it does not exist now."),
  after: Value.exactOptional().describe(
    "Missing: it will not exist. `(known after apply)`, `(secret)` and `(secret changed)` stand for values.",
  ),
  forces: z.literal("replace").exactOptional().describe("This field is why the tool is replaced."),
});

const About = z
  .looseObject({ kind: z.string(), name: z.string(), url: z.string().exactOptional() })
  .describe("The resource, as people know it.");

const Size = z.int().exactOptional();

const ChangedBy = z
  .looseObject({ author: z.string(), url: z.string().exactOptional(), at: z.string().exactOptional() })
  .describe("Who wrote what is there now, if that was not this tool.");

const PlannedFile = z.looseObject({
  path: z.string(),
  size: z
    .looseObject({ before: Size, after: Size })
    .describe("In bytes. A missing side does not exist now (or will not)."),
  before: z.string().exactOptional().describe("The text that is there now."),
  after: z.string().exactOptional().describe("The text that will be there."),
  omitted: z
    .enum(["binary", "large", "room", "secret"])
    .exactOptional()
    .describe(
      "Why the texts are missing; `room`: the plan already shows as much as it can; `secret`: they differ only in secrets.",
    ),
  executable: z.literal(true).exactOptional().describe("It will be executable."),
  changedBy: ChangedBy.exactOptional(),
});

const ChangeDocument = z.looseObject({
  tool: z.string().describe("`name.instanceID`"),
  action: z.enum(["create", "update", "replace", "delete", "none"]),
  reason: z
    .enum(Object.keys(reasons) as Reason[])
    .exactOptional()
    .describe("The reason; missing if the action is none."),
  dependsOn: z.array(z.string()),
  fields: z.array(Field),
  after: z
    .array(z.string())
    .exactOptional()
    .describe("Of a delete: the tools that are changed or deleted first, because they use it."),
  about: About.exactOptional(),
  loses: z
    .array(z.string())
    .exactOptional()
    .describe("What a delete or replace would destroy that the plugin did not create."),
  pins: z
    .record(z.string(), z.string())
    .exactOptional()
    .describe("The exact version of each input that can move. An apply uses exactly these."),
  files: z.array(PlannedFile).exactOptional().describe("The files that it writes or deletes."),
  moreFiles: z.int().exactOptional().describe("How many other files it writes or deletes."),
  secrets: z.array(z.string()).exactOptional().describe("The names of the secrets that it sets."),
  contents: z
    .string()
    .exactOptional()
    .describe("A digest of all contents and names, also of those that are not shown."),
  previewAfter: z
    .array(z.string())
    .exactOptional()
    .describe("What it writes is known only after these tools are applied."),
  source: z.looseObject({ file: z.string(), line: z.int() }).exactOptional(),
  note: z.string().exactOptional().describe("What a reader must know about it."),
  blocked: z
    .looseObject({ code: z.enum(Object.keys(errorCodes) as ErrorCode[]), message: z.string() })
    .exactOptional()
    .describe("Why neither this tool nor its dependents are applied."),
  digest: z
    .string()
    .exactOptional()
    .describe("A digest of everything that decides what an apply does to this tool."),
  wanted: z.string().exactOptional().describe("A digest of the desired options and the pins."),
});

const NeedDocument = z.looseObject({
  code: z.enum(Object.keys(errorCodes) as ErrorCode[]),
  name: z
    .string()
    .exactOptional()
    .describe("The environment variable that is not set; missing: it is something else."),
  tools: z.array(z.string()).describe("The tools that need it."),
  message: z.string(),
  hint: z.string().describe("What to do about it."),
});

const PluginDocument = z.looseObject({
  name: z.string(),
  source: z.string().describe("Such as `npm:@acme/dtm-vault`."),
  version: z.string(),
  integrity: z.string().describe("The digest of its archive, as `dtm.lock.yaml` pins it."),
  before: z.array(z.string()).describe("What the tools in the state were applied with; empty: it is new."),
});

/** The plan as `--json` prints it and `--out` saves it. The schema checks it, and is published as JSON Schema. */
export const PlanDocument = z
  .looseObject({
    version: z.literal(1),
    isolated: z
      .literal(true)
      .exactOptional()
      .describe("Made from a fork's files alone: not what the merge will do."),
    scope: z
      .looseObject({
        goal: z.enum(["apply", "delete", "delete-force", "destroy"]),
        targets: z.array(z.string()),
        refresh: z.boolean().describe("Whether resources were read."),
      })
      .exactOptional()
      .describe("The scope of a saved plan; missing: the whole stack."),
    stack: z.string().describe("The configuration, as given."),
    digest: z.string().describe("Equal plans have equal digests."),
    config: z.looseObject({ digest: z.string() }),
    state: z
      .looseObject({ lineage: z.string(), serial: z.int() })
      .describe("The state that the plan is based on."),
    summary: z.looseObject({
      create: z.int(),
      update: z.int(),
      replace: z.int(),
      delete: z.int(),
      unchanged: z.int(),
    }),
    changes: z.array(ChangeDocument),
    code: z
      .array(z.string())
      .exactOptional()
      .describe("The files of plugins that are not built in; missing: all are."),
    plugins: z
      .array(PluginDocument)
      .exactOptional()
      .describe("The fetched plugins that are new or have changed since the last apply; missing: none."),
    needs: z
      .array(NeedDocument)
      .exactOptional()
      .describe("What must be done before it can be applied; missing: nothing."),
  })
  .meta({
    title: "Plan of dtm, version 1",
    description: "What an apply would do.",
  }) satisfies z.ZodType<Plan>;

/** Writes a plan and its scope to a file that only its owner can read. It contains no secrets. */
export async function writePlanFile(path: string, plan: Plan, planning: PlanningOptions): Promise<void> {
  const { scope, refresh } = planning;
  const isWhole = scope.goal === "apply" && scope.targets.length === 0 && refresh;
  const saved: Plan = isWhole ? plan : { ...plan, scope: { ...scope, refresh } };
  await writeDocument("The plan", path, `${planAsJson(saved)}\n`);
}

/** Reads a plan that `--out` wrote. Throws `bad-arguments`. */
export async function readPlanFile(path: string): Promise<Plan> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw notPlan(path, { message: fileFailure(cause) }, cause);
  });
  const value = parseJson(text);
  if (value === undefined) throw notPlan(path, jsonMistake(text, basename(path)));
  const parsed = PlanDocument.safeParse(value);
  if (parsed.success) return parsed.data;
  throw notPlan(path, { message: mistakeIn(parsed.error, value) }, parsed.error);
}

function notPlan(path: string, { message, at }: Problem, cause?: unknown): UserError {
  const where = at ? `, line ${at.line}, column ${at.column}` : "";
  return new UserError("bad-arguments", `${path} is not a plan: ${message}${where}`, {
    hint: "Write one with `dtm plan --out plan.json`.",
    cause,
  });
}

/** How to plan again what was saved. Throws `bad-arguments` if other flags contradict it. */
export function planningOf({ scope: saved }: Plan, given: PlanningOptions): PlanningOptions {
  if (!saved) return given;
  const { refresh, ...scope } = saved;
  const isOther = given.scope.targets.some((target) => !scope.targets.includes(target));
  if (isOther || (refresh && !given.refresh))
    throw new UserError("bad-arguments", "The saved plan was made with another --target or --refresh", {
      hint: "Leave these out: a saved plan includes them.",
    });
  return { ...given, scope, refresh };
}

/** The pins in a saved plan, by tool. */
export function savedPins(saved: Plan): ReadonlyMap<string, Pins> {
  return new Map(Object.entries(pinsOf(saved)));
}

/** Refuses a saved plan if the state, the configuration or a resource has changed since. */
export function refuseMoved(plan: Plan, saved: Plan): void {
  const { differences } = compareWithReviewed(plan, reviewable(saved));
  const moved = [
    ...(isSameState(plan.state, saved.state)
      ? []
      : [
          `the state is at serial ${plan.state.serial}, and the plan was made at serial ${saved.state.serial}`,
        ]),
    ...(plan.config.digest === saved.config.digest ? [] : ["the configuration has changed"]),
    ...differences,
  ];
  if (moved.length === 0 && plan.digest === saved.digest) return;
  throw new UserError("plan-stale", "The saved plan is stale, so nothing was applied", {
    problems: moved.map((message) => ({ message })),
    hint: "Make a new plan with `dtm plan --out`, review it, and apply it.",
  });
}

// A state that does not exist yet gets its lineage when it is claimed.
function isSameState(now: Plan["state"], then: Plan["state"]): boolean {
  return now.serial === then.serial && (now.lineage === then.lineage || now.serial === 0);
}
