import { decide, type Decision } from "./decide.ts";
import { diff } from "./diff.ts";
import { digest } from "../core/digest.ts";
import { inOrder } from "../core/graph.ts";
import { keepIgnored, isIgnored } from "./ignored-changes.ts";
import type { JsonObject } from "../core/json.ts";
import {
  type Change,
  type FieldChange,
  knownAfterApply,
  type Observed,
  type Plan,
  secretText,
  type Summary,
  type Desired,
  type Scope,
} from "../core/plan.ts";
import { findReferences, type Reference, resolveReferences } from "../core/references.ts";
import { blockRenames } from "./rename.ts";
import { removals, withDigests } from "./removal.ts";
import { scopeOf } from "./scope.ts";
import { blank } from "../core/secrets.ts";
import { compareSecrets, type SecretComparison, type SecretReference } from "./secret-changes.ts";
import { type Secrecy, unkept, whyLocked, whyUnknown } from "./secret-outputs.ts";
import type { State, ToolState } from "../core/state.ts";

/** All that planning needs; nothing is looked up while planning. */
export interface PlanInput {
  stack: string;
  desired: Desired[];
  state: State | null;
  observed: ReadonlyMap<string, Observed>;
  scope?: Scope;
  secrecy?: Secrecy;
}

const notRead: Observed = { kind: "unknown", why: "not read" };

/** Compares the desired, the recorded and the observed. Pure: equal inputs give plans equal to the byte. */
export function makePlan({
  stack,
  desired,
  state,
  observed,
  scope = { goal: "apply", targets: [] },
  secrecy = { keys: [], digests: new Map() },
}: PlanInput): Plan {
  const recorded = state?.tools ?? {};
  const inScope = scopeOf(scope, desired, recorded);
  const outputs = new Map<string, JsonObject | undefined>();
  const ordered = inOrder(desired.map((tool) => ({ ...tool, key: tool.tool })));
  const changing = new Set<string>();
  const secret = new Map(desired.map((tool) => [tool.tool, tool.secretOutputs]));
  const kept = ordered.map((tool) => {
    const isSecret = ({ tool: of, key }: Reference) => secret.get(of)?.includes(key) ?? false;
    const known: Known = { outputs, isSecret, recorded, changing, secrecy };
    const change = planTool(tool, recorded[tool.tool], observed.get(tool.tool) ?? notRead, known);
    if (change.action !== "none") changing.add(tool.tool);
    outputs.set(tool.tool, publicOutputs(tool, change, recorded[tool.tool], observed.get(tool.tool)));
    return change;
  });
  const all = [
    ...(scope.goal === "apply" ? kept.filter((change) => inScope(change.tool)) : []),
    ...removals(scope.goal, desired, recorded, secrecy).filter((change) => inScope(change.tool)),
  ];
  const changes = blockRenames(all, new Map(desired.map((tool) => [tool.tool, tool])), recorded, observed);
  return {
    version: 1,
    stack,
    digest: digest({ version: 1, stack, changes: changes.flatMap((change) => change.digest ?? []).sort() }),
    config: { digest: digest(ordered.map(({ tool, dependsOn, options }) => ({ tool, dependsOn, options }))) },
    state: { lineage: state?.lineage ?? "", serial: state?.serial ?? 0 },
    summary: count(changes),
    changes,
  };
}

/** Outputs of the tools planned so far. References to secret ones stay symbolic. */
interface Known {
  outputs: ReadonlyMap<string, JsonObject | undefined>;
  isSecret(reference: Reference): boolean;
  recorded: Record<string, ToolState>;
  changing: ReadonlySet<string>;
  secrecy: Secrecy;
}

function planTool(
  desired: Desired,
  recorded: ToolState | undefined,
  observed: Observed,
  known: Known,
): Change {
  const missing: Reference[] = [];
  const resolved = resolveReferences(
    desired.options,
    (tool) => known.outputs.get(tool),
    (reference) => known.isSecret(reference) || missing.push(reference),
  ) as JsonObject;
  const held = keepIgnored(resolved, recorded?.options, desired.lifecycle.ignoreChanges);
  const { fields, note: untold } = optionChanges(desired, held, secretReferences(held, known), recorded);
  const decision = decide({
    recorded,
    observed,
    fields,
    replaceOn: desired.replaceOn,
    adopt: desired.lifecycle.adopt ?? false,
  });
  const options = decision.action === "create" ? resolved : held;
  const references = secretReferences(options, known);
  const locked = lockedBy(decision, desired, references, known);
  // What only may have to be done is no failure before it turns out that it has.
  const mayLock = decision.reason === "dependency";
  const blocked = blockedBy(desired, decision, observed, missing) ?? (mayLock ? undefined : locked);
  const isUnkept = decision.action !== "none" && known.secrecy.keys.length === 0;
  const notes = [
    observed.kind === "unknown" && observed !== notRead ? observed.why : undefined,
    untold,
    mayLock ? locked?.message : undefined,
    isUnkept && desired.secretOutputs.length > 0 ? unkept(desired.secretOutputs) : undefined,
  ].filter((note) => note !== undefined);
  const change: Change = {
    tool: desired.tool,
    ...decision,
    dependsOn: desired.dependsOn,
    fields: [
      ...shownFields(decision, fields, options),
      ...statusChanges(decision, fields, recorded, observed),
    ],
    ...(desired.source ? { source: { file: desired.source.file, line: desired.source.line } } : {}),
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
    ...(blocked ? { blocked } : {}),
  };
  return decision.action === "none" ? change : withDigests(change, options, desired.plugin);
}

function secretReferences(options: JsonObject, known: Known): SecretReference[] {
  return findReferences(options)
    .filter((reference) => known.isSecret(reference))
    .map((reference) => ({
      ...reference,
      digests: known.secrecy.digests.get(reference.tool)?.[reference.key],
      isChanging: known.changing.has(reference.tool),
    }));
}

function optionChanges(
  desired: Desired,
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

// A tool that is there again or new shows all its options, whatever was recorded before.
function shownFields(decision: Decision, fields: FieldChange[], options: JsonObject): FieldChange[] {
  if (decision.action === "none") return [];
  return decision.action === "create" ? diff({}, options, "options") : fields;
}

function statusChanges(
  decision: Decision,
  fields: FieldChange[],
  recorded: ToolState | undefined,
  observed: Observed,
): FieldChange[] {
  const compared = decision.reason === "drift" || decision.reason === "config";
  if (!compared || observed.kind !== "found" || !recorded?.resource) return [];
  const drifted = diff(observed.status, recorded.resource.status, "status").map(blanked);
  // Other options make another status than the one that is recorded.
  return fields.length === 0 ? drifted : drifted.map((field) => ({ ...field, after: knownAfterApply }));
}

// Where a secret was blanked out, what is there now may be an older one that this run does not know.
function blanked(field: FieldChange): FieldChange {
  const isBlank = field.before !== undefined && JSON.stringify(field.after ?? null).includes(blank);
  return isBlank ? { ...field, before: secretText } : field;
}

function blockedBy(
  desired: Desired,
  decision: Decision,
  observed: Observed,
  missing: Reference[],
): Change["blocked"] {
  const lost = missing[0];
  if (observed.kind === "failed")
    return { code: "read-failed", message: `It could not be read: ${observed.message}` };
  if (lost)
    return {
      code: "output-missing",
      message: `${lost.path} refers to the output "${lost.key}", which ${lost.tool} does not give`,
    };
  if (decision.reason === "exists" && decision.action === "none")
    return {
      code: "exists",
      message: "It exists already but is not in the state. Set `lifecycle: { adopt: true }` to take it over.",
    };
  if (decision.action === "replace" && desired.lifecycle.preventDestroy)
    return {
      code: "prevented",
      message: "The change needs delete and create, which `lifecycle.preventDestroy` forbids.",
    };
  return undefined;
}

// What the apply would find out in the middle of its work can be said before.
function lockedBy(
  { action }: Decision,
  { tool }: Desired,
  references: SecretReference[],
  { recorded, secrecy: { keys } }: Known,
): Change["blocked"] {
  if (action === "none") return undefined;
  const lost = references.find(({ digests, isChanging }) => !digests && !isChanging);
  return lost ? whyUnknown(lost, recorded[lost.tool], keys) : whyLocked(tool, recorded[tool], keys);
}

/** Outputs that other tools may see while planning; undefined: not known before the apply. */
function publicOutputs(
  desired: Desired,
  change: Change,
  recorded: ToolState | undefined,
  observed: Observed | undefined,
): JsonObject | undefined {
  if (change.action !== "none") return undefined;
  const all = observed?.kind === "found" ? observed.outputs : recorded?.resource?.outputs;
  if (!all) return undefined;
  return Object.fromEntries(Object.entries(all).filter(([key]) => !desired.secretOutputs.includes(key)));
}

function count(changes: Change[]): Summary {
  const of = (action: Change["action"]) => changes.filter((change) => change.action === action).length;
  return {
    create: of("create"),
    update: of("update"),
    replace: of("replace"),
    delete: of("delete"),
    unchanged: of("none"),
  };
}
