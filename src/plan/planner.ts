import { digest } from "../core/digest.ts";
import { UserError } from "../core/errors.ts";
import { inOrder } from "../core/graph.ts";
import type { Json, JsonObject } from "../core/json.ts";
import type { Change, Deciding, DesiredTool, ObservedResource, Plan, Scope, Summary } from "../core/plan.ts";
import { findShared, sharedHint } from "../core/shared-identity.ts";
import { lostPaths } from "../core/recorded-text.ts";
import { isSecretOutput } from "../core/secret-path.ts";
import type { State, ToolState } from "../core/state.ts";
import type { Destruction } from "./destroying.ts";
import { planDigest } from "./plan-digest.ts";
import { type PlanContext, type PlannedTool, notRead, planTool } from "./plan-tool.ts";
import { removals, withOrder } from "./removal.ts";
import { blockRenames } from "./rename.ts";
import { scopeOf } from "./scope.ts";
import type { Secrecy } from "./secret-outputs.ts";

/** Everything that planning needs; nothing is looked up while planning. */
export interface PlanInput {
  stack: string;
  desired: DesiredTool[];
  state: State | null;
  observed: ReadonlyMap<string, ObservedResource>;
  scope?: Scope;
  secrecy?: Secrecy;
  destroying?: Destruction;
  /** By tool. */
  deciding?: ReadonlyMap<string, Deciding>;
}

/** Compares desired, recorded and observed. Pure: equal inputs give plans that are equal byte for byte. */
export function makePlan({
  stack,
  desired,
  state,
  observed,
  scope = { goal: "apply", targets: [] },
  secrecy = { keys: [], digests: new Map() },
  destroying = { previews: new Map(), strayed: new Map() },
  deciding = new Map(),
}: PlanInput): Plan {
  const recorded = state?.tools ?? {};
  const inScope = scopeOf(scope, desired, recorded);
  const ordered = inOrder(desired.map((tool) => ({ ...tool, key: tool.tool })));
  const known = { recorded, secrecy, deciding, ...destroying };
  const configured = scope.goal === "apply" ? planConfigured(ordered, observed, known) : [];
  const identities = new Map(
    configured.flatMap(({ change, identity }) => (identity === undefined ? [] : [[change.tool, identity]])),
  );
  refuseShared(ordered, identities);
  const planned = [...configured.map(({ change }) => change), ...removals(scope.goal, desired, known)].filter(
    (change) => inScope(change.tool),
  );
  const byKey = new Map(desired.map((tool) => [tool.tool, tool]));
  const changes = blockRenames({
    changes: withOrder(planned, recorded),
    desired: byKey,
    recorded,
    observed,
    identities,
  });
  return {
    version: 1,
    stack,
    digest: planDigest(stack, changes),
    config: { digest: digest(ordered.map(({ tool, dependsOn, options }) => ({ tool, dependsOn, options }))) },
    state: { lineage: state?.lineage ?? "", serial: state?.serial ?? 0 },
    summary: count(changes),
    changes,
  };
}

// Each tool comes after its dependencies: their changes decide what is known of its options.
function planConfigured(
  ordered: DesiredTool[],
  observed: ReadonlyMap<string, ObservedResource>,
  known: Pick<PlanContext, "recorded" | "secrecy" | "previews" | "strayed" | "deciding">,
): PlannedTool[] {
  const secret = new Map(ordered.map((tool) => [tool.tool, tool.secretOutputs]));
  const outputs = new Map<string, JsonObject | undefined>();
  const changing = new Set<string>();
  const context: PlanContext = {
    ...known,
    outputs,
    changing,
    isSecret: ({ tool, key }) =>
      isSecretOutput(key, secret.get(tool) ?? []) || isLostOutput(tool, key, known.recorded, observed),
  };
  return ordered.map((desired) => {
    const { tool } = desired;
    const recorded = known.recorded[tool];
    const planned = planTool(desired, recorded, observed.get(tool) ?? notRead, context);
    if (planned.change.action !== "none") changing.add(tool);
    outputs.set(tool, publicOutputs(desired, planned.change, recorded, observed.get(tool)));
    return planned;
  });
}

// Two tools that mean one resource are a mistake in the configuration, whatever is to be done.
function refuseShared(ordered: DesiredTool[], identities: ReadonlyMap<string, string>): void {
  const tools = ordered.map(({ tool, plugin, source }) => ({
    tool,
    plugin: plugin.name,
    identity: identities.get(tool),
    source,
  }));
  const problems = findShared(tools).map(({ tool, message }) => {
    const at = ordered.find((one) => one.tool === tool)?.source;
    return { message, hint: sharedHint, ...(at ? { at } : {}) };
  });
  if (problems.length === 0) return;
  throw new UserError("config-invalid", problems[0]?.message ?? "", { problems });
}

/** The outputs that other tools may see while planning; undefined: not known before the apply. */
function publicOutputs(
  desired: DesiredTool,
  change: Change,
  recorded: ToolState | undefined,
  observed: ObservedResource | undefined,
): JsonObject | undefined {
  if (change.action !== "none") return undefined;
  const all = observed?.kind === "found" ? observed.outputs : recorded?.resource?.outputs;
  if (!all) return undefined;
  const isOpen = ([key, value]: [string, Json]) =>
    !isSecretOutput(key, desired.secretOutputs) && lostPaths(value).length === 0;
  return Object.fromEntries(Object.entries(all).filter(isOpen));
}

// An output that contains a secret which could not be recorded is secret as a whole.
function isLostOutput(
  tool: string,
  key: string,
  recorded: Record<string, ToolState>,
  observed: ReadonlyMap<string, ObservedResource>,
): boolean {
  const found = observed.get(tool);
  const outputs = found?.kind === "found" ? found.outputs : recorded[tool]?.resource?.outputs;
  return lostPaths(outputs?.[key] ?? null).length > 0;
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
