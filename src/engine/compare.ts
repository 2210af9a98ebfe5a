import type { Tool } from "../core/config.ts";
import type { Observed, Plan, Scope } from "../core/plan.ts";
import type { PluginSet } from "../core/plugin.ts";
import type { State } from "../core/state.ts";
import { makePlan } from "../plan/planner.ts";
import { observe, type Observation } from "./observe.ts";
import { prepare, type PreparedTool } from "./prepare.ts";
import { redactRecorded } from "./redact-recorded.ts";
import type { Run } from "./run.ts";
import { secrecyOf } from "./vault.ts";

/** A checked configuration with its plugins. */
export interface LoadedStack {
  /** `Config.stack` */
  name: string;
  tools: Tool[];
  plugins: PluginSet;
}

/** The desired, recorded and observed state of a stack, and the plan. */
export interface Comparison {
  /** The run, which now knows the secret outputs that were read. */
  run: Run;
  tools: ReadonlyMap<string, PreparedTool>;
  plugins: PluginSet;
  /** What is recorded, without secrets; null: nothing. */
  state: State | null;
  observed: ReadonlyMap<string, Observed>;
  plan: Plan;
}

/** Observes first, then decides. Changes none of its inputs, except that it registers secrets. */
export async function compare(
  run: Run,
  { name, tools, plugins }: LoadedStack,
  recorded: State | null,
  { scope, refresh }: { scope: Scope; refresh: boolean },
): Promise<Comparison> {
  const { secrets } = run;
  const { prepared, state } = prepareStack(run, { tools, plugins }, recorded);
  // Tools to delete are not compared, so they need not be read.
  const isRead = refresh && scope.goal === "apply";
  const { observed, vault } = isRead ? await observe(run, prepared, state) : unread(run);
  const desired = [...prepared.values()].map((tool) => tool.desired);
  const secrecy = secrecyOf(vault, secrets.sealer.keys, secrets.digests);
  const plan = makePlan({ stack: name, desired, state, observed, scope, secrecy });
  return { run: { ...run, secrets: { ...secrets, vault } }, tools: prepared, plugins, state, observed, plan };
}

/** Prepares the tools of a stack, and redacts what is recorded of them. */
export function prepareStack<S extends State | null>(
  { secrets }: Run,
  { tools, plugins }: Pick<LoadedStack, "tools" | "plugins">,
  recorded: S,
): { prepared: Map<string, PreparedTool>; state: S | State } {
  const prepared = prepare(tools, plugins, secrets);
  return { prepared, state: recorded && redactRecorded(recorded, prepared, plugins, secrets) };
}

function unread({ secrets }: Run): Observation {
  return { observed: new Map(), vault: secrets.vault };
}
