import type { Holder } from "./core/backend.ts";
import { UserError } from "./core/errors.ts";
import type { Host } from "./core/events.ts";
import { losingChanges } from "./core/losses.ts";
import { isReady, type Plan } from "./core/plan.ts";
import type { RunContext } from "./core/run-context.ts";
import { apply } from "./engine/apply.ts";
import { refuseUnread, refuseUnready } from "./engine/refuse.ts";
import { compareStack, type PlanningOptions } from "./stack/compare.ts";
import { openStack } from "./stack/open.ts";
import { openStore, claimWatch } from "./stack/store.ts";

/** Compares desired, recorded and observed. Takes no lock and changes nothing. */
export async function planStack(context: RunContext, host: Host, planning: PlanningOptions): Promise<Plan> {
  const stack = await openStack(context, host, planning.scope.targets);
  const { plan } = await compareStack(stack, stack.store.state, planning, context, host);
  return plan;
}

/**
 * Shows a plan. Returns the exit code: 1 if it is not ready, 2 if there are changes and the exit code should tell.
 */
export async function showPlan(plan: Plan, host: Host, detailedExitcode: boolean): Promise<number> {
  await host.planned(plan);
  if (!isReady(plan)) return 1;
  return detailedExitcode && plan.changes.some(({ action }) => action !== "none") ? 2 : 0;
}

/** What to apply, and who approves it: by default the host. */
export interface ApplyOptions {
  planning: PlanningOptions;
  /** How long to wait for the lock, in milliseconds. */
  lockTimeout: number;
  approve?: Host["approve"];
  /** The stack whose destruction is confirmed, as it was typed. */
  confirmed?: string | undefined;
}

/** Plans while holding the lock, and applies what is approved. Returns the exit code. */
export async function applyStack(context: RunContext, host: Host, options: ApplyOptions): Promise<number> {
  const { planning, lockTimeout, approve = host.approve.bind(host) } = options;
  const stack = await openStack(context, host, planning.scope.targets);
  await using claim = await stack.store.claim(context.holder, lockTimeout, claimWatch(context, host));
  const { lastApplied } = claim.state;
  const reviewed = async (tools: string[]) =>
    host.reviewedPins?.(stack.config.stack, tools, lastApplied?.sha);
  const pinned = { pinsOf: reviewed, ...planning };
  const comparison = await compareStack(stack, claim.state, pinned, context, host);
  const { plan } = comparison;
  refuseUnread(plan);
  refuseUnready(plan);
  if (!(await approve(plan, lastApplied?.sha, wordFor(plan, options)))) return 0;

  const result = await apply(comparison, claim, wholeCommit(planning, context));
  await host.applied(plan, result);
  return result.outcome === "failed" || result.outcome === "cancelled" ? 1 : 0;
}

// Whoever destroys a stack and what others made with it has to type its name.
function wordFor(plan: Plan, { planning, confirmed }: ApplyOptions): string | undefined {
  if (confirmed !== undefined && confirmed !== plan.stack)
    throw new UserError("bad-arguments", `\`--confirm ${confirmed}\` is another stack than ${plan.stack}`, {
      hint: `Nothing was changed. To destroy this one, write \`--confirm ${plan.stack}\`.`,
    });
  const isAsked = planning.scope.goal === "destroy" && losingChanges(plan).length > 0;
  return isAsked && confirmed === undefined ? plan.stack : undefined;
}

// Only an apply of the whole stack brings it to a commit.
function wholeCommit({ scope }: PlanningOptions, { sha }: RunContext): string | undefined {
  return scope.goal === "apply" && scope.targets.length === 0 ? sha : undefined;
}

/** Releases the lock of a run that was killed; returns its holder, if it was this run. */
export async function releaseLock(context: RunContext, host: Host): Promise<Holder | null> {
  const { backend } = await openStore(context, host);
  return backend.unlock(context.holder.id);
}
