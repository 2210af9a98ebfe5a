import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { digest } from "../../core/digest.ts";
import { type ErrorCode, messageOf, UserError } from "../../core/errors.ts";
import type { Result } from "../../core/events.ts";
import type { JsonObject } from "../../core/json.ts";
import { isReady, type Plan } from "../../core/plan.ts";
import { redactValue } from "../../core/redacted.ts";
import type { Secrets } from "../../core/secrets.ts";
import { planCounts } from "../../core/stack-status.ts";
import { planAsJson } from "../../report/json.ts";
import { notable } from "../../report/words.ts";
import type { Sink, Value } from "./board.ts";
import { fittingEntries, whyLeft } from "./large-outputs.ts";
import type { Log } from "./print.ts";

/** The Action's outputs and the job's summary. Plans and results must be redacted already. */
export interface Outputs {
  plan(plan: Plan): Promise<void>;
  /** An apply begins: it counts as failed until it has ended, however its process ends. */
  begun(): void;
  /** The result of an apply, and the outputs of all tools as a file. */
  result(result: Result): Promise<void>;
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

/** The outputs of one stack. `folder` is where the files go. */
export function makeOutputs(secrets: Secrets, folder: string, sink: Sink, log: Pick<Log, "warn">): Outputs {
  const { set } = sink;
  const setAll = (values: Record<string, Value>): void => {
    for (const [name, value] of Object.entries(values)) set(name, value);
  };
  return {
    async plan(plan) {
      setAll(planOutputs(plan, await writePlan(plan, folder)));
      if (notable(plan).length > 0) set("plan-page", await writePage(plan, folder));
    },
    begun: () => set("result", "failed"),
    async result(result) {
      setAll(resultOutputs(result));
      const outputs = redactValue(result.outputs, secrets) as JsonObject;
      await setToolOutputs(outputs, { folder, setAll, log });
    },
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

// Only a plan with changes has one, so that others do not wait for what it is made with.
async function writePage(plan: Plan, folder: string): Promise<string> {
  const { planPage } = await import("../../report/page/page.ts");
  const path = join(folder, `dtm-plan-${plan.digest.slice(7, 19)}.html`);
  await writeFile(path, await planPage(plan), { mode: 0o600 });
  return path;
}

function planOutputs(plan: Plan, path: string): Record<string, Value> {
  const { digest, needs: [lacking] = [] } = plan;
  const { create, update, replace, delete: remove } = planCounts(plan);
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

function resultOutputs({ outcome }: Result): Record<string, Value> {
  const failed = outcome === "failed" ? { "failure-reason": "apply-failed" satisfies ErrorCode } : {};
  return { result: outcome, ...failed };
}

interface ToolOutputsWriter {
  folder: string;
  setAll: (values: Record<string, Value>) => void;
  log: Pick<Log, "warn">;
}

async function setToolOutputs(
  outputs: JsonObject,
  { folder, setAll, log }: ToolOutputsWriter,
): Promise<void> {
  const texts = Object.entries(outputs).map(([tool, own]) => [tool, JSON.stringify(own)] as const);
  const { text, left } = fittingEntries(Object.fromEntries(texts));
  setAll({ outputs: text });
  const path = join(folder, `dtm-outputs-${digest(outputs).slice(7, 19)}.json`);
  let where = `The output \`outputs-file\` is the path of a file with all of them.`;
  try {
    await writeFile(path, JSON.stringify(outputs, null, 2), { mode: 0o600 });
    setAll({ "outputs-file": path });
  } catch (error) {
    // The apply has ended well, whatever becomes of the file.
    log.warn(`The outputs could not be written to a file: ${messageOf(error)}`);
    where = "`dtm state show` prints them.";
  }
  if (left.length > 0) log.warn(whyLeft("outputs", left, where));
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
