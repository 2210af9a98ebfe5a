import type { JsonObject } from "../core/json.ts";
import type { Change, Desired, Observed } from "../core/plan.ts";
import { findReferences, type Reference, resolveReferences } from "../core/references.ts";
import type { ToolState } from "../core/state.ts";
import { blockOf, lockOf } from "./blocks.ts";
import { changedFields, optionChanges } from "./changed-fields.ts";
import { decide, type Decision } from "./decide.ts";
import { keepIgnored } from "./ignored-changes.ts";
import { withDigests } from "./removal.ts";
import type { SecretReference } from "./secret-changes.ts";
import { type Secrecy, unkept } from "./secret-outputs.ts";

/** What is known of the other tools when one is planned. References to secret outputs stay symbolic. */
export interface PlanContext {
  outputs: ReadonlyMap<string, JsonObject | undefined>;
  isSecret(reference: Reference): boolean;
  recorded: Record<string, ToolState>;
  changing: ReadonlySet<string>;
  secrecy: Secrecy;
}

/** Stands for the observation of a tool that was not read. */
export const notRead: Observed = { kind: "unknown", why: "not read" };

/** Plans one configured tool. */
export function planTool(
  desired: Desired,
  recorded: ToolState | undefined,
  observed: Observed,
  context: PlanContext,
): Change {
  const { resolved, missing } = resolve(desired, context);
  const kept = keepIgnored(resolved, recorded?.options, desired.lifecycle.ignoreChanges);
  const compared = optionChanges(desired, kept, secretReferences(kept, context), recorded);
  const { fields } = compared;
  const { replaceOn, lifecycle, source, tool, dependsOn } = desired;
  const decision = decide({ recorded, observed, fields, replaceOn, adopt: lifecycle.adopt ?? false });
  const options = decision.action === "create" ? resolved : kept;
  const lock = lockOf(decision, desired, secretReferences(options, context), context);
  // A change that may turn out to be unnecessary does not fail yet.
  const mayLock = decision.reason === "dependency";
  const blocked = blockOf(desired, decision, observed, missing) ?? (mayLock ? undefined : lock);
  const notes = [
    whyNotRead(observed),
    compared.note,
    mayLock ? lock?.message : undefined,
    unkeptNote(desired, decision, context),
  ].filter((note) => note !== undefined);
  const change: Change = {
    tool,
    ...decision,
    dependsOn,
    fields: changedFields(decision, fields, options, recorded, observed),
    ...(source ? { source: { file: source.file, line: source.line } } : {}),
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
    ...(blocked ? { blocked } : {}),
  };
  return decision.action === "none" ? change : withDigests(change, options, desired.plugin);
}

// Options as far as they are known while planning, and references to outputs that do not exist.
function resolve({ options }: Desired, context: PlanContext): { resolved: JsonObject; missing: Reference[] } {
  const missing: Reference[] = [];
  const resolved = resolveReferences(
    options,
    (tool) => context.outputs.get(tool),
    (reference) => context.isSecret(reference) || missing.push(reference),
  );
  return { resolved: resolved as JsonObject, missing };
}

function secretReferences(options: JsonObject, context: PlanContext): SecretReference[] {
  return findReferences(options)
    .filter((reference) => context.isSecret(reference))
    .map((reference) => ({
      ...reference,
      digests: context.secrecy.digests.get(reference.tool)?.[reference.key],
      isChanging: context.changing.has(reference.tool),
    }));
}

function whyNotRead(observed: Observed): string | undefined {
  return observed.kind === "unknown" && observed !== notRead ? observed.why : undefined;
}

function unkeptNote(
  { secretOutputs }: Desired,
  { action }: Decision,
  { secrecy }: PlanContext,
): string | undefined {
  const isLost = action !== "none" && secrecy.keys.length === 0 && secretOutputs.length > 0;
  return isLost ? unkept(secretOutputs) : undefined;
}
