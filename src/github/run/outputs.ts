import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { type ErrorCode, UserError } from "../../core/errors.ts";
import type { Result } from "../../core/events.ts";
import type { Plan } from "../../core/plan.ts";
import type { Secrets } from "../../core/secrets.ts";
import { planAsJson } from "../../report/json.ts";
import type { Sink } from "./board.ts";

/** The Action's outputs and the job's summary. Plans and results are to be such as outsiders may see. */
export interface Outputs {
  plan(plan: Plan): Promise<void>;
  result(result: Result): void;
  failure(error: unknown): void;
  skipped(): void;
  /** The stacks that a change is about. */
  discovered(stacks: string[]): void;
  /** Tells of drift where a plan was told before. */
  drifted(): void;
  commentUrl(url: string): void;
  issueUrl(url: string): void;
  /** The plan of a fork stands there. */
  published(url: string): void;
  summary(markdown: string): Promise<void>;
}

/** The outputs of one stack. `folder` is where the plan's file goes. */
export function makeOutputs(secrets: Secrets, folder: string, sink: Sink): Outputs {
  const { set } = sink;
  return {
    async plan(plan) {
      const path = join(folder, `dtm-plan-${plan.digest.slice(7, 19)}.json`);
      await writeFile(path, planAsJson(plan), { mode: 0o600 });
      const { create, update, replace, delete: remove } = plan.summary;
      const hasChanges = create + update + replace + remove > 0;
      for (const [name, value] of Object.entries({ create, update, replace, delete: remove }))
        set(name, value);
      set("has-changes", hasChanges);
      set("plan-file", path);
      set("plan-digest", plan.digest);
      set("result", hasChanges ? "success" : "no-changes");
    },
    result(result) {
      set("result", result.outcome);
      set("outputs", secrets.redact(JSON.stringify(result.outputs)));
      if (result.outcome === "failed") set("failure-reason", "apply-failed" satisfies ErrorCode);
    },
    failure(error) {
      set("result", resultOf(error));
      set("failure-reason", error instanceof UserError ? error.code : "internal");
    },
    skipped: () => set("result", "skipped"),
    discovered(stacks) {
      set("stacks", JSON.stringify(stacks));
      set("has-changes", stacks.length > 0);
      set("result", stacks.length > 0 ? "success" : "no-changes");
    },
    drifted: () => set("result", "drift"),
    issueUrl: (url) => set("issue-url", url),
    commentUrl: (url) => set("comment-url", url),
    published(url) {
      set("comment-url", url);
      set("result", "success");
    },
    summary: (markdown) => sink.summary(secrets.redact(markdown)),
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
