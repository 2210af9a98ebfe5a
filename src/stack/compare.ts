import { secretDigests } from "../core/digest.ts";
import type { Host } from "../core/events.ts";
import type { Observed, Plan, Scope } from "../core/plan.ts";
import type { RunContext } from "../core/run-context.ts";
import type { State } from "../core/state.ts";
import { observe } from "../engine/observe.ts";
import { prepare } from "../engine/prepare.ts";
import { redactRecorded } from "../engine/redact-recorded.ts";
import { openVault, secrecyOf } from "../engine/vault.ts";
import { makePlan } from "../plan/planner.ts";
import { asIsolated } from "./isolated.ts";
import type { Stack } from "./open.ts";

/** How a plan is made. */
export interface Planning {
  scope: Scope;
  /** Whether plugins are asked what is there. */
  refresh: boolean;
  parallelism?: number | undefined;
}

/** What is desired, what was observed, and what was decided. */
export interface Compared extends Awaited<ReturnType<typeof prepareTools>> {
  observed: Map<string, Observed>;
  plan: Plan;
}

/** Observes and decides. */
export async function compare(
  stack: Stack,
  state: State | null,
  planning: Planning,
  context: RunContext,
  host: Host,
): Promise<Compared> {
  const { config, sealer } = stack;
  const { scope, refresh, parallelism = config.parallelism } = planning;
  const { calls, prepared } = await prepareTools(stack, state, context, host);
  // What is taken away is not compared, so there is no need to look at it.
  const observed =
    refresh && scope.goal === "apply" ? await observe(prepared, state, calls, parallelism) : new Map();
  const desired = [...prepared.values()].map((one) => one.desired);
  const secrecy = secrecyOf(calls.vault, sealer.keys, calls.digests);
  const made = makePlan({ stack: config.stack, desired, state, observed, scope, secrecy });
  const plan = context.isolated ? asIsolated(made, config) : made;
  return { calls, prepared, observed, plan };
}

/** Makes the tools of a stack ready for the calls of their plugins. */
export async function prepareTools(stack: Stack, state: State | null, context: RunContext, host: Host) {
  const { config, plugins, sealer } = stack;
  const vault = await openVault(state, sealer, host.secrets);
  const calls = { ...calling(stack, state, context, host), vault };
  const prepared = prepare(config.tools, plugins, calls);
  redactRecorded(state, prepared, plugins, calls);
  return { calls, prepared };
}

/** What every call of a plugin needs. */
export function calling(
  { config, keys, sealer }: Pick<Stack, "config" | "keys" | "sealer">,
  state: State | null,
  { env, signal, holder }: RunContext,
  host: Host,
) {
  return {
    env,
    signal,
    secrets: host.secrets,
    report: host.report.bind(host),
    baseDir: config.baseDir,
    run: holder.id,
    digests: secretDigests(keys, state?.lineage),
    sealer,
  };
}
