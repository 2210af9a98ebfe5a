import { decide, type Decision } from "./decide.ts";
import { diff } from "./diff.ts";
import { digest } from "./digest.ts";
import { inOrder } from "./graph.ts";
import { eachString, type Json, type JsonObject } from "./json.ts";
import { lateEnv } from "./late.ts";
import {
  type Change,
  type FieldChange,
  type Live,
  type Plan,
  secretChanged,
  type Summary,
  type Wanted,
} from "./plan.ts";
import { type Reference, resolveReferences } from "./references.ts";
import { removals, withDigests } from "./removal.ts";
import { type Scope, scopeOf } from "./scope.ts";
import type { State, ToolState } from "./state.ts";

/** All that planning needs; nothing is looked up while planning. */
export interface Observed {
  stack: string;
  wanted: Wanted[];
  state: State | null;
  live: ReadonlyMap<string, Live>;
  scope?: Scope;
}

const notRead: Live = { kind: "unknown", why: "not read" };

/** Compares what is wanted, recorded and real. Pure: equal inputs give plans equal to the byte. */
export function makePlan({
  stack,
  wanted,
  state,
  live,
  scope = { goal: "apply", targets: [] },
}: Observed): Plan {
  const recorded = state?.tools ?? {};
  const inScope = scopeOf(scope, wanted, recorded);
  const outputs = new Map<string, JsonObject | undefined>();
  const ordered = inOrder(wanted.map((tool) => ({ ...tool, key: tool.tool })));
  const secret = new Map(wanted.map((tool) => [tool.tool, tool.secretOutputs]));
  const kept = ordered.map((tool) => {
    const known: Known = { outputs, isSecret: ({ tool: of, key }) => secret.get(of)?.includes(key) ?? false };
    const change = planTool(tool, recorded[tool.tool], live.get(tool.tool) ?? notRead, known);
    outputs.set(tool.tool, publicOutputs(tool, change, recorded[tool.tool], live.get(tool.tool)));
    return change;
  });
  const changes = [
    ...(scope.goal === "apply" ? kept.filter((change) => inScope(change.tool)) : []),
    ...removals(scope.goal, wanted, recorded).filter((change) => inScope(change.tool)),
  ];
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
}

function planTool(wanted: Wanted, recorded: ToolState | undefined, live: Live, known: Known): Change {
  const missing: Reference[] = [];
  const options = resolveReferences(
    wanted.options,
    (tool) => known.outputs.get(tool),
    (reference) => known.isSecret(reference) || missing.push(reference),
  ) as JsonObject;
  const fields = optionChanges(wanted, options, recorded);
  const decision = decide({
    recorded,
    live,
    fields,
    replaceOn: wanted.replaceOn,
    adopt: wanted.lifecycle.adopt ?? false,
  });
  const change: Change = {
    tool: wanted.tool,
    ...decision,
    dependsOn: wanted.dependsOn,
    fields: [...shownFields(decision, fields, options), ...statusChanges(decision, recorded, live)],
    ...(wanted.source ? { source: { file: wanted.source.file, line: wanted.source.line } } : {}),
    ...(live.kind === "unknown" && live !== notRead ? { note: live.why } : {}),
    ...blockedBy(wanted, decision, live, missing),
  };
  return decision.action === "none" ? change : withDigests(change, options, wanted.plugin);
}

function optionChanges(wanted: Wanted, options: JsonObject, recorded: ToolState | undefined): FieldChange[] {
  if (!recorded) return diff({}, options, "options");
  const ignored = wanted.lifecycle.ignoreChanges ?? [];
  const changes = [
    ...diff(recorded.options, options, "options"),
    ...secretChanges(wanted, options, recorded),
  ];
  return changes.filter(
    ({ path }) =>
      !ignored.some(
        (start) => path === start || (/^[.[]/.test(path.slice(start.length)) && path.startsWith(start)),
      ),
  );
}

function secretChanges(wanted: Wanted, options: JsonObject, recorded: ToolState): FieldChange[] {
  return Object.entries(wanted.secrets)
    .filter(([name, value]) => recorded.secrets[name] !== undefined && recorded.secrets[name] !== value)
    .flatMap(([name]) => pathsOf(name, options))
    .map(({ path, before }) => ({ path, before, after: secretChanged }));
}

// A secret is named by its variable, which may stand in several options, or by the path of a literal value.
function pathsOf(name: string, options: JsonObject): { path: string; before: Json }[] {
  if (name.startsWith("options.")) return [{ path: name, before: "(secret)" }];
  const found: { path: string; before: Json }[] = [];
  eachString(
    options,
    (text, path) => {
      if (text.includes(lateEnv(name))) found.push({ path, before: text });
    },
    "options",
  );
  return found;
}

// A tool that is there again or new shows all its options, whatever was recorded before.
function shownFields(decision: Decision, fields: FieldChange[], options: JsonObject): FieldChange[] {
  if (decision.action === "none") return [];
  return decision.action === "create" ? diff({}, options, "options") : fields;
}

function statusChanges(decision: Decision, recorded: ToolState | undefined, live: Live): FieldChange[] {
  const compared = decision.reason === "drift" || decision.reason === "config";
  if (!compared || live.kind !== "found" || !recorded?.resource) return [];
  return diff(live.status, recorded.resource.status, "status");
}

function blockedBy(
  wanted: Wanted,
  decision: Decision,
  live: Live,
  missing: Reference[],
): Pick<Change, "blocked"> | undefined {
  const blocked = (code: NonNullable<Change["blocked"]>["code"], message: string) => ({
    blocked: { code, message },
  });
  const lost = missing[0];
  if (live.kind === "failed") return blocked("read-failed", live.message);
  if (lost)
    return blocked(
      "output-missing",
      `${lost.path} refers to the output "${lost.key}", which ${lost.tool} does not give`,
    );
  if (decision.reason === "exists" && decision.action === "none")
    return blocked(
      "exists",
      "It exists already but is not in the state. Set `lifecycle: { adopt: true }` to take it over.",
    );
  if (decision.action === "replace" && wanted.lifecycle.preventDestroy)
    return blocked(
      "prevented",
      "The change needs delete and create, which `lifecycle.preventDestroy` forbids.",
    );
  return undefined;
}

/** Outputs that other tools may see while planning; undefined: not known before the apply. */
function publicOutputs(
  wanted: Wanted,
  change: Change,
  recorded: ToolState | undefined,
  live: Live | undefined,
): JsonObject | undefined {
  if (change.action !== "none") return undefined;
  const all = live?.kind === "found" ? live.outputs : recorded?.resource?.outputs;
  if (!all) return undefined;
  return Object.fromEntries(Object.entries(all).filter(([key]) => !wanted.secretOutputs.includes(key)));
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
