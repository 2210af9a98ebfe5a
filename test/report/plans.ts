import { digest } from "../../src/core/digest.ts";
import type { Change, Plan, Summary } from "../../src/core/plan.ts";

/** A change, with defaults for what a test does not care about. */
export function change(action: Change["action"], tool: string, more: Partial<Change> = {}): Change {
  const reasons = {
    create: "new",
    update: "config",
    replace: "config",
    delete: "removed",
    none: undefined,
  } as const;
  const reason = reasons[action];
  const digests = action === "none" ? {} : { digest: digest({ action, tool }), wanted: digest(tool) };
  return { tool, action, ...(reason ? { reason } : {}), dependsOn: [], fields: [], ...digests, ...more };
}

/** A plan with these changes and their counts. */
export function plan(changes: Change[], stack = "dtm.yaml"): Plan {
  const of = (action: Change["action"]) => changes.filter((one) => one.action === action).length;
  const summary: Summary = {
    create: of("create"),
    update: of("update"),
    replace: of("replace"),
    delete: of("delete"),
    unchanged: of("none"),
  };
  const digests = changes.flatMap((one) => one.digest ?? []);
  return {
    version: 1,
    stack,
    digest: digest(digests),
    config: { digest: "" },
    state: { lineage: "l", serial: 3 },
    summary,
    changes,
  };
}
