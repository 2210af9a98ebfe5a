import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { setOutput, summary } from "@actions/core";

import { type ErrorCode, UserError } from "../core/errors.ts";
import type { Result } from "../core/events.ts";
import type { Plan } from "../core/plan.ts";
import type { Secrets } from "../core/secrets.ts";
import { planAsJson } from "../report/json.ts";

/** The Action's outputs and the job's summary. Plans and results are to be such as outsiders may see. */
export interface Outputs {
  plan(plan: Plan): Promise<void>;
  result(result: Result): void;
  failure(error: unknown): void;
  skipped(): void;
  /** Tells of drift where a plan was told before. */
  drifted(): void;
  commentUrl(url: string): void;
  issueUrl(url: string): void;
  /** The plan of a fork stands there. */
  published(url: string): void;
  summary(markdown: string): Promise<void>;
}

/** The outputs of this process. `folder` is where the plan's file goes. */
export function makeOutputs(secrets: Secrets, folder: string): Outputs {
  const say = (name: string, value: string) => setOutput(name, secrets.redact(value));
  return {
    async plan(plan) {
      const path = join(folder, `dtm-plan-${plan.digest.slice(7, 19)}.json`);
      await writeFile(path, planAsJson(plan), { mode: 0o600 });
      const { create, update, replace, delete: remove } = plan.summary;
      const hasChanges = create + update + replace + remove > 0;
      for (const [name, value] of Object.entries({ create, update, replace, delete: remove }))
        setOutput(name, value);
      setOutput("has-changes", hasChanges);
      setOutput("plan-file", path);
      setOutput("plan-digest", plan.digest);
      setOutput("result", hasChanges ? "success" : "no-changes");
    },
    result(result) {
      setOutput("result", result.outcome);
      say("outputs", JSON.stringify(result.outputs));
      if (result.outcome === "failed") setOutput("failure-reason", "apply-failed" satisfies ErrorCode);
    },
    failure(error) {
      setOutput("result", resultOf(error));
      setOutput("failure-reason", error instanceof UserError ? error.code : "internal");
    },
    skipped: () => setOutput("result", "skipped"),
    drifted: () => setOutput("result", "drift"),
    issueUrl: (url) => setOutput("issue-url", url),
    commentUrl: (url) => setOutput("comment-url", url),
    published(url) {
      setOutput("comment-url", url);
      setOutput("result", "success");
    },
    async summary(markdown) {
      if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(secrets.redact(markdown), true).write();
    },
  };
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
