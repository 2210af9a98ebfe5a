import { UserError } from "../core/errors.ts";
import type { Context, Pins } from "../core/plugin.ts";

/** Refuses inputs that are not the ones of the plan. Throws `plan-stale`. */
export function refuseMoved(used: Pins, { pins: planned }: Pick<Context, "pins">): void {
  if (!planned) return;
  for (const [name, pin] of Object.entries(used)) {
    if (planned[name] === pin) continue;
    const then = planned[name] ?? "not part of it";
    throw new UserError("plan-stale", `${name} is ${pin} now; in the plan, it was ${then}`, {
      hint: "It has changed since the plan was made, and cannot be had as it was. Plan again, and review that.",
    });
  }
}

/** The pin of a commit. */
export function commitPin(commit: string): string {
  return `commit ${commit}`;
}

/** The commit in a pin; undefined: it is not the pin of a commit. */
export function pinnedCommit(pin: string | undefined): string | undefined {
  return /^commit ([0-9a-f]{40}|[0-9a-f]{64})$/.exec(pin ?? "")?.[1];
}
