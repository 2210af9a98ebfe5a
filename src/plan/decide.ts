import { same } from "../core/json.ts";
import type { Action, FieldChange, ObservedResource, Reason } from "../core/plan.ts";
import { knownAfterApply } from "../core/plan.ts";
import type { ToolState } from "../core/state.ts";

/** What the planner knows of one tool in the configuration. */
export interface Facts {
  recorded?: ToolState | undefined;
  observed: ObservedResource;
  /** The differences between the recorded and the desired options, secrets included. */
  fields: FieldChange[];
  /** Whether the options mean, or may mean, another resource than the recorded one. */
  replaces: boolean;
  adopt: boolean;
}

/** The action for a tool, and its reason. With the reason `exists` and the action none, nothing may be done. */
export interface Decision {
  action: Action;
  reason?: Reason;
}

/** All rules for a tool that the configuration has; the first match wins. See docs/design.md, Plan. */
export function decide({ recorded, observed, fields, replaces, adopt }: Facts): Decision {
  const there = observed.kind === "found";
  if (!recorded && there)
    return adopt ? { action: "update", reason: "exists" } : { action: "none", reason: "exists" };
  if (!recorded) return { action: "create", reason: "new" };
  if (recorded.pending) {
    const reason = recorded.pending.failed === undefined ? "interrupted" : "failed";
    return { action: resumed(recorded, observed, fields, replaces), reason };
  }
  if (observed.kind === "absent") return { action: "create", reason: "missing" };
  const drifted = there && !same(observed.status, recorded.resource?.status);
  const change = changed(fields, replaces);
  // An output that may turn out unchanged does not undo drift.
  if (fields.length > 0 || replaces)
    return drifted && change.reason === "dependency" ? { ...change, reason: "drift" } : change;
  return drifted ? { action: "update", reason: "drift" } : { action: "none" };
}

// An intent does not prove that its effect began, since intents are saved ahead: see `Journal`. What was observed
// decides, and verbs work from any starting point. A resource that has to be replaced still has to go first.
function resumed(
  recorded: ToolState,
  observed: ObservedResource,
  fields: FieldChange[],
  replaces: boolean,
): Action {
  if (observed.kind === "absent" || (observed.kind !== "found" && !recorded.resource)) return "create";
  return changed(fields, replaces).action;
}

function changed(fields: FieldChange[], replaces: boolean): Decision {
  const isUnknown = fields.length > 0 && fields.every(({ after }) => after === knownAfterApply);
  return { action: replaces ? "replace" : "update", reason: isUnknown ? "dependency" : "config" };
}
