import type { JsonObject } from "../core/json.ts";
import type { Block, Change, Deciding, DesiredTool, ObservedResource } from "../core/plan.ts";
import { findReferences, type Reference, resolveReferences } from "../core/references.ts";
import { isSecretPath } from "../core/secret-path.ts";
import type { ToolState } from "../core/state.ts";
import { blockOf, lockOf } from "./blocks.ts";
import { changedFields, optionChanges } from "./changed-fields.ts";
import { decide, type Decision } from "./decide.ts";
import { destroyingBlock, type Destruction, lossesOf, replaceBlock } from "./destroying.ts";
import { keepIgnored, keepIgnoredStatus } from "./ignored-changes.ts";
import { identityNote, type IdentityVerdict, judgeIdentity } from "./judge-identity.ts";
import { withDigests } from "./change-digest.ts";
import type { SecretReference } from "./secret-changes.ts";
import { type Secrecy, unkept } from "./secret-outputs.ts";

/** What is known of the other tools when one is planned. References to secret outputs stay symbolic. */
export interface PlanContext extends Destruction {
  outputs: ReadonlyMap<string, JsonObject | undefined>;
  isSecret(reference: Reference): boolean;
  recorded: Record<string, ToolState>;
  changing: ReadonlySet<string>;
  secrecy: Secrecy;
  deciding: ReadonlyMap<string, Deciding>;
}

/** Stands for the observation of a tool that was not read. */
export const notRead: ObservedResource = { kind: "unknown", why: "not read" };

/** The plan of one configured tool. */
export interface PlannedTool {
  change: Change;
  /** The identity of its options; undefined: there is none, or it is not known. */
  identity: string | undefined;
}

/** A configured tool and what is compared with it. */
interface ComparedTool {
  desired: DesiredTool;
  recorded: ToolState | undefined;
  observed: ObservedResource;
}

/** Plans one configured tool. */
export function planTool(
  desired: DesiredTool,
  recorded: ToolState | undefined,
  observed: ObservedResource,
  context: PlanContext,
): PlannedTool {
  const tool: ComparedTool = { desired, recorded, observed: withIgnoredKept(observed, desired, recorded) };
  const judged = judge(tool, context);
  const { identity } = judged.verdict;
  const change = changeOf(tool, judged, context);
  if (change.action === "none") return { change, identity };
  return { change: withDigests(change, judged.options, desired.plugin, context.deciding), identity };
}

function withIgnoredKept(
  observed: ObservedResource,
  { lifecycle }: DesiredTool,
  recorded: ToolState | undefined,
): ObservedResource {
  if (observed.kind !== "found") return observed;
  const { status } = recorded?.resource ?? {};
  return { ...observed, status: keepIgnoredStatus(observed.status, status, lifecycle.ignoreChanges) };
}

/** The decision about a tool, and its grounds. */
interface Judgment {
  decision: Decision;
  verdict: IdentityVerdict;
  /** The options that the tool gets, as far as they are known. */
  options: JsonObject;
  /** References to outputs that do not exist. */
  missing: Reference[];
  /** What is not known about the options. */
  note: string | undefined;
}

function judge({ desired, recorded, observed }: ComparedTool, context: PlanContext): Judgment {
  const { resolved, missing } = resolve(desired, context);
  const kept = keepIgnored(resolved, recorded?.options, desired.lifecycle.ignoreChanges);
  const compared = optionChanges(desired, kept, secretReferences(kept, desired, context), recorded);
  const verdict = judgeIdentity(desired, kept, compared.fields, recorded);
  const decision = decide({
    recorded,
    observed,
    fields: verdict.fields,
    replaces: verdict.kind === "other" || verdict.kind === "open",
    adopt: desired.lifecycle.adopt ?? false,
  });
  const options = decision.action === "create" ? resolved : kept;
  return { decision, verdict, options, missing, note: compared.note };
}

function changeOf(
  { desired, recorded, observed }: ComparedTool,
  { decision, verdict, options, missing, note }: Judgment,
  context: PlanContext,
): Change {
  const lock = lockOf(decision, desired, secretReferences(options, desired, context), context);
  // A change that may turn out to be unnecessary does not fail yet.
  const mayLock = decision.reason === "dependency";
  const blocked =
    blockOf(decision, observed, missing) ??
    replacingBlock(desired, decision, verdict, context) ??
    (mayLock ? undefined : lock);
  return {
    tool: desired.tool,
    ...decision,
    dependsOn: desired.dependsOn,
    fields: changedFields(decision, verdict.fields, options, recorded, observed),
    ...aboutOf(observed, recorded),
    ...(decision.action === "replace" ? lossesOf(desired.tool, context) : {}),
    ...sourceOf(desired),
    ...noteOf([
      failureNote(recorded),
      whyNotRead(observed),
      note,
      decision.action === "none" ? undefined : identityNote(verdict),
      mayLock ? lock?.message : undefined,
      unkeptNote(desired, decision, context),
    ]),
    ...(blocked ? { blocked } : {}),
  };
}

// What may turn out to be an update is judged when that is known.
function replacingBlock(
  { tool, lifecycle }: DesiredTool,
  { action }: Decision,
  { kind }: IdentityVerdict,
  context: PlanContext,
): Block | undefined {
  if (action !== "replace") return undefined;
  const { loses } = lossesOf(tool, context);
  return destroyingBlock(tool, context) ?? (kind === "open" ? undefined : replaceBlock(loses, lifecycle));
}

function aboutOf(observed: ObservedResource, recorded: ToolState | undefined): Pick<Change, "about"> {
  const about = (observed.kind === "found" ? observed.about : undefined) ?? recorded?.resource?.about;
  return about ? { about } : {};
}

function sourceOf({ source }: DesiredTool): Pick<Change, "source"> {
  return source ? { source: { file: source.file, line: source.line } } : {};
}

function noteOf(notes: (string | undefined)[]): Pick<Change, "note"> {
  const told = notes.filter((note) => note !== undefined);
  return told.length > 0 ? { note: told.join(" ") } : {};
}

// Options as far as they are known while planning, and references to outputs that do not exist.
function resolve(
  { options, secretOptions = [] }: DesiredTool,
  context: PlanContext,
): { resolved: JsonObject; missing: Reference[] } {
  const missing: Reference[] = [];
  const noteMissing = (reference: Reference) => context.isSecret(reference) || missing.push(reference);
  resolveReferences(options, (tool) => context.outputs.get(tool), noteMissing);
  const resolved = resolveReferences(options, (tool, path) =>
    isSecretPath(path, secretOptions) ? undefined : context.outputs.get(tool),
  );
  return { resolved: resolved as JsonObject, missing };
}

function isSymbolic(reference: Reference, secretOptions: string[], context: PlanContext): boolean {
  return (
    reference.isKey === true || context.isSecret(reference) || isSecretPath(reference.path, secretOptions)
  );
}

function secretReferences(
  options: JsonObject,
  { secretOptions = [] }: DesiredTool,
  context: PlanContext,
): SecretReference[] {
  return findReferences(options)
    .filter((reference) => isSymbolic(reference, secretOptions, context))
    .map((reference) => ({
      ...reference,
      digests: context.secrecy.digests.get(reference.tool)?.[reference.key],
      isChanging: context.changing.has(reference.tool),
    }));
}

function failureNote(recorded: ToolState | undefined): string | undefined {
  const why = recorded?.pending?.failed;
  return why === undefined ? undefined : `The failure: ${/[.!?]$/.test(why) ? why : `${why}.`}`;
}

function whyNotRead(observed: ObservedResource): string | undefined {
  return observed.kind === "unknown" && observed !== notRead ? observed.why : undefined;
}

function unkeptNote(
  { secretOutputs }: DesiredTool,
  { action }: Decision,
  { secrecy }: PlanContext,
): string | undefined {
  const isLost = action !== "none" && secrecy.keys.length === 0 && secretOutputs.length > 0;
  return isLost ? unkept(secretOutputs) : undefined;
}
