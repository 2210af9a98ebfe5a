import { matchesGlob } from "node:path";

import { UserError } from "../../core/errors.ts";
import type { OverviewRow } from "../../core/stack-status.ts";
import { factsOf, ownPull } from "../../review/facts.ts";
import { githubHost } from "../host/host.ts";
import type { Action } from "./action.ts";
import type { Sink } from "./board.ts";
import { patternsIn } from "./configs.ts";
import { ofStack, type Setting } from "./setting.ts";

// The outputs and the summary of the run are about its own stacks.
const nowhere: Sink = { set: () => {}, summary: async () => {} };

/**
 * Withdraws the plans of stacks that the pull request of this run no longer affects: their comments would still offer
 * to apply them by a merge. Failures are warnings.
 */
export async function withdrawLeft(affected: string[], action: Action): Promise<void> {
  const { env, log, places, secrets } = action;
  const whole = action.setting();
  if (factsOf(whole.trigger).plan !== "reviewed" || !whole.inputs.comment) return;
  try {
    for (const stack of await leftStacks(affected, whole, places.folder)) {
      const setting = ofStack(whole, env, stack);
      log.say(`The pull request no longer affects ${stack}: its plan is withdrawn.`);
      await githubHost(() => setting, secrets, { ...places, sink: nowhere }).withdraw("left");
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warn(`Plans of stacks that are no longer affected could not be withdrawn: ${error.message}`);
  }
}

// Only what this run is about: another workflow may comment on other stacks.
async function leftStacks(affected: string[], setting: Setting, folder: string): Promise<string[]> {
  const own = ownPull(setting.trigger);
  if (!own) return [];
  const { commentedStacks } = await import("../api/overview.ts");
  const rows = await commentedStacks(await setting.client(), setting.repo, own.number);
  const patterns = patternsIn(setting.inputs.config).map((line) => line.replace(/^(\.\/)+|\/+$/g, ""));
  const left = rows
    .filter(({ stack, status }) => stack.startsWith(folder) && isPending(status))
    .map(({ stack }) => stack.slice(folder.length))
    .filter((stack) => !affected.includes(stack) && patterns.some((line) => matchesGlob(stack, line)));
  if (left.length === 0) return [];
  const { supersededBy } = await import("../api/superseded.ts");
  return (await supersededBy(setting)) === undefined ? left : [];
}

function isPending(status: OverviewRow["status"]): boolean {
  return status?.kind !== "withdrawn" && status?.kind !== "left";
}
