import type { JsonObject } from "../core/json.ts";
import {
  type DesiredTool,
  type FieldChange,
  knownAfterApply,
  type ObservedResource,
  secretText,
} from "../core/plan.ts";
import { isDeferred } from "../core/deferred.ts";
import { redactedText } from "../core/recorded-text.ts";
import type { ToolState } from "../core/state.ts";
import type { Decision } from "./decide.ts";
import { diff } from "./diff.ts";
import { isIgnored } from "./ignored-changes.ts";
import { compareSecrets, type SecretComparison, type SecretReference } from "./secret-changes.ts";

/** The differences between the desired and the recorded options, secrets included. */
export function optionChanges(
  desired: DesiredTool,
  options: JsonObject,
  references: SecretReference[],
  recorded: ToolState | undefined,
): SecretComparison {
  if (!recorded) return { fields: diff({}, options, "options") };
  const ignored = desired.lifecycle.ignoreChanges ?? [];
  const secrets = compareSecrets(desired, options, references, recorded);
  const changes = [...diff(recorded.options, options, "options"), ...secrets.fields];
  return { ...secrets, fields: changes.filter(({ path }) => !isIgnored(path, ignored)) };
}

/** The fields that a change shows: first options, then status. */
export function changedFields(
  decision: Decision,
  fields: FieldChange[],
  options: JsonObject,
  recorded: ToolState | undefined,
  observed: ObservedResource,
): FieldChange[] {
  if (decision.action === "none") return [];
  // A new or recreated tool shows all its options, whatever was recorded before.
  const shown = decision.action === "create" ? diff({}, options, "options") : fields;
  return [...shown, ...statusChanges(decision, fields, recorded, observed)];
}

function statusChanges(
  decision: Decision,
  fields: FieldChange[],
  recorded: ToolState | undefined,
  observed: ObservedResource,
): FieldChange[] {
  const compared = decision.reason === "drift" || decision.reason === "config";
  if (!compared || observed.kind !== "found" || !recorded?.resource) return [];
  const drifted = diff(observed.status, recorded.resource.status, "status").map(withoutOldSecret);
  // Different options will lead to a different status than the recorded one.
  return fields.length === 0 ? drifted : drifted.map((field) => ({ ...field, after: knownAfterApply }));
}

// Where a secret was redacted, the observed value may be an older secret that this run does not know.
function withoutOldSecret(field: FieldChange): FieldChange {
  const text = JSON.stringify(field.after ?? null);
  const isRedacted = field.before !== undefined && (text.includes(redactedText) || isDeferred(text));
  return isRedacted ? { ...field, before: secretText } : field;
}
