import { same, type Json } from "../core/json.ts";
import type { Action, FieldChange, Observed, Reason } from "../core/plan.ts";
import { knownAfterApply } from "../core/plan.ts";
import type { ToolState } from "../core/state.ts";

/** What the planner knows of one tool in the configuration. */
export interface Facts {
  recorded?: ToolState | undefined;
  observed: Observed;
  /** The differences between the recorded and the desired options, secrets included. */
  fields: FieldChange[];
  replaceOn: string[];
  adopt: boolean;
}

/** The action for a tool, and its reason. With the reason `exists` and the action none, nothing may be done. */
export interface Decision {
  action: Action;
  reason?: Reason;
}

/** All rules for a tool that the configuration has; the first match wins. See docs/design.md, Plan. */
export function decide({ recorded, observed, fields, replaceOn, adopt }: Facts): Decision {
  const there = observed.kind === "found";
  if (!recorded && there)
    return adopt ? { action: "update", reason: "exists" } : { action: "none", reason: "exists" };
  if (!recorded) return { action: "create", reason: "new" };
  if (recorded.pending)
    return { action: resumed(recorded, observed, fields, replaceOn), reason: "interrupted" };
  if (observed.kind === "absent") return { action: "create", reason: "missing" };
  const drifted = there && !same(observed.status, recorded.resource?.status);
  const change = changed(fields, replaceOn);
  // An output that may turn out unchanged does not undo drift.
  if (fields.length > 0)
    return drifted && change.reason === "dependency" ? { ...change, reason: "drift" } : change;
  return drifted ? { action: "update", reason: "drift" } : { action: "none" };
}

// An intent does not prove that its effect began, since intents are saved ahead: see `Journal`. What was observed
// decides, and verbs work from any starting point. A resource that has to be replaced still has to go first.
function resumed(
  recorded: ToolState,
  observed: Observed,
  fields: FieldChange[],
  replaceOn: string[],
): Action {
  if (observed.kind === "absent" || (observed.kind !== "found" && !recorded.resource)) return "create";
  return changed(fields, replaceOn).action;
}

function changed(fields: FieldChange[], replaceOn: string[]): Decision {
  const unknown = fields.every((field) => isUnknown(field.after));
  const action = fields.some((field) => replaces(field, replaceOn)) ? "replace" : "update";
  return { action, reason: unknown ? "dependency" : "config" };
}

function isUnknown(value: Json | undefined): boolean {
  return value === knownAfterApply;
}

function replaces(field: FieldChange, replaceOn: string[]): boolean {
  const path = field.path.replace(/^options\./, "");
  return replaceOn.some(
    (start) => path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`),
  );
}
