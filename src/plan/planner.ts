import { digest } from "../core/digest.ts";
import { inOrder } from "../core/graph.ts";
import type { JsonObject } from "../core/json.ts";
import type { Change, Desired, Observed, Plan, Scope, Summary } from "../core/plan.ts";
import type { State, ToolState } from "../core/state.ts";
import { type PlanContext, notRead, planTool } from "./plan-tool.ts";
import { removals } from "./removal.ts";
import { blockRenames } from "./rename.ts";
import { scopeOf } from "./scope.ts";
import type { Secrecy } from "./secret-outputs.ts";

/** Everything that planning needs; nothing is looked up while planning. */
export interface PlanInput {
  stack: string;
  desired: Desired[];
  state: State | null;
  observed: ReadonlyMap<string, Observed>;
  scope?: Scope;
  secrecy?: Secrecy;
}

/** Compares desired, recorded and observed. Pure: equal inputs give plans that are equal byte for byte. */
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
  const ordered = inOrder(desired.map((tool) => ({ ...tool, key: tool.tool })));
  const planned = [
    ...(scope.goal === "apply" ? planConfigured(ordered, recorded, observed, secrecy) : []),
    ...removals(scope.goal, desired, recorded, secrecy),
  ].filter((change) => inScope(change.tool));
  const byKey = new Map(desired.map((tool) => [tool.tool, tool]));
  const changes = blockRenames(planned, byKey, recorded, observed);
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

// Each tool comes after its dependencies: their changes decide what is known of its options.
function planConfigured(
  ordered: Desired[],
  recorded: Record<string, ToolState>,
  observed: ReadonlyMap<string, Observed>,
  secrecy: Secrecy,
): Change[] {
  const secret = new Map(ordered.map((tool) => [tool.tool, tool.secretOutputs]));
  const outputs = new Map<string, JsonObject | undefined>();
  const changing = new Set<string>();
  const context: PlanContext = {
    outputs,
    changing,
    recorded,
    secrecy,
    isSecret: ({ tool, key }) => secret.get(tool)?.includes(key) ?? false,
  };
  return ordered.map((desired) => {
    const { tool } = desired;
    const change = planTool(desired, recorded[tool], observed.get(tool) ?? notRead, context);
    if (change.action !== "none") changing.add(tool);
    outputs.set(tool, publicOutputs(desired, change, recorded[tool], observed.get(tool)));
    return change;
  });
}

/** The outputs that other tools may see while planning; undefined: not known before the apply. */
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
