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

/** What is desired, recorded and observed of a stack, and what is to be done about it. */
export interface Comparison {
  /** The run, which by now knows the secret outputs that were read. */
  run: Run;
  tools: ReadonlyMap<string, PreparedTool>;
  plugins: PluginSet;
  /** What is recorded, without secrets; null: nothing. */
  state: State | null;
  observed: ReadonlyMap<string, Observed>;
  plan: Plan;
}

/** Observes first, then decides. Changes nothing that it is given, but for the secrets that it registers. */
export async function compare(
  run: Run,
  { name, tools, plugins }: LoadedStack,
  recorded: State | null,
  { scope, refresh }: { scope: Scope; refresh: boolean },
): Promise<Comparison> {
  const { secrets } = run;
  const { prepared, state } = prepareStack(run, { tools, plugins }, recorded);
  // What is deleted is not compared, so there is no need to read it.
  const isRead = refresh && scope.goal === "apply";
  const { observed, vault } = isRead ? await observe(run, prepared, state) : unread(run);
  const desired = [...prepared.values()].map((tool) => tool.desired);
  const secrecy = secrecyOf(vault, secrets.sealer.keys, secrets.digests);
  const plan = makePlan({ stack: name, desired, state, observed, scope, secrecy });
  return { run: { ...run, secrets: { ...secrets, vault } }, tools: prepared, plugins, state, observed, plan };
}

/** Makes the tools of a stack ready, and takes the secrets out of what is recorded of them. */
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
