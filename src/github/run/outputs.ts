import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { type ErrorCode, UserError } from "../../core/errors.ts";
import type { Result } from "../../core/events.ts";
import { isReady, type Plan } from "../../core/plan.ts";
import { redactValue } from "../../core/redacted.ts";
import type { Secrets } from "../../core/secrets.ts";
import { planAsJson } from "../../report/json.ts";
import type { Sink, Value } from "./board.ts";

/** The Action's outputs and the job's summary. Plans and results must be redacted already. */
export interface Outputs {
  plan(plan: Plan): Promise<void>;
  /** An apply begins: it counts as failed until it has ended, however its process ends. */
  begun(): void;
  result(result: Result): void;
  failure(error: unknown): void;
  skipped(): void;
  /** The stacks that a change affects. */
  discovered(stacks: string[]): void;
  /** Reports drift where a plan was reported before. */
  drifted(): void;
  commentUrl(url: string): void;
  issueUrl(url: string): void;
  /** The plan of a fork is published. */
  published(url: string): void;
  summary(markdown: string): Promise<void>;
}

/** The outputs of one stack. `folder` is where the plan's file goes. */
export function makeOutputs(secrets: Secrets, folder: string, sink: Sink): Outputs {
  const { set } = sink;
  const setAll = (values: Record<string, Value>): void => {
    for (const [name, value] of Object.entries(values)) set(name, value);
  };
  return {
    async plan(plan) {
      setAll(planOutputs(plan, await writePlan(plan, folder)));
    },
    begun: () => set("result", "failed"),
    result: (result) => setAll(resultOutputs(result, secrets)),
    failure: (error) =>
      setAll({
        result: resultOf(error),
        "failure-reason": error instanceof UserError ? error.code : "internal",
      }),
    skipped: () => set("result", "skipped"),
    discovered: (stacks) =>
      setAll({
        stacks: JSON.stringify(stacks),
        "has-changes": stacks.length > 0,
        result: stacks.length > 0 ? "success" : "no-changes",
      }),
    drifted: () => set("result", "drift"),
    issueUrl: (url) => set("issue-url", url),
    commentUrl: (url) => set("comment-url", url),
    published: (url) => setAll({ "comment-url": url, result: "success" }),
    summary: (markdown) => sink.summary(secrets.redact(markdown)),
  };
}

async function writePlan(plan: Plan, folder: string): Promise<string> {
  const path = join(folder, `dtm-plan-${plan.digest.slice(7, 19)}.json`);
  await writeFile(path, planAsJson(plan), { mode: 0o600 });
  return path;
}

function planOutputs(plan: Plan, path: string): Record<string, Value> {
  const { digest, summary, needs: [lacking] = [] } = plan;
  const { create, update, replace, delete: remove } = summary;
  const hasChanges = create + update + replace + remove > 0;
  return {
    create,
    update,
    replace,
    delete: remove,
    "has-changes": hasChanges,
    "plan-file": path,
    "plan-digest": digest,
    ready: isReady(plan),
    result: hasChanges ? "success" : "no-changes",
    ...(lacking ? { result: "failed", "failure-reason": lacking.code } : {}),
  };
}

function resultOutputs({ outcome, outputs }: Result, secrets: Secrets): Record<string, Value> {
  const failed = outcome === "failed" ? { "failure-reason": "apply-failed" satisfies ErrorCode } : {};
  return { result: outcome, outputs: JSON.stringify(redactValue(outputs, secrets)), ...failed };
}

function resultOf(error: unknown): string {
  if (!(error instanceof UserError)) return "failed";
  const results: Partial<Record<ErrorCode, string>> = {
    "plan-stale": "stale-plan",
    locked: "locked",
    cancelled: "cancelled",
    drifted: "drift",
  };
  return results[error.code] ?? "failed";
}
