import type { Lifecycle } from "../core/config.ts";
import type { Block } from "../core/plan.ts";

/** The result of a plugin's preview. */
export type PreviewEnd = { loses: string[] } | { failed: string };

/** What the planner knows of deletes and replaces; no plugin is called while planning. */
export interface Destruction {
  previews: ReadonlyMap<string, PreviewEnd>;
  /** The tools whose recorded options now mean another resource than the recorded one, and why. */
  strayed: ReadonlyMap<string, string>;
}

/** What a delete or replace of a tool would destroy, as it is shown. */
export function lossesOf(tool: string, { previews }: Destruction): { loses?: string[] } {
  const end = previews.get(tool);
  return end && "loses" in end && end.loses.length > 0 ? { loses: end.loses } : {};
}

/**
 * Why a delete or replace cannot be made, whatever the lifecycle says; undefined: it can. What is not the recorded
 * resource is not deleted, and neither is what could not be read.
 */
export function destroyingBlock(tool: string, { previews, strayed }: Destruction): Block | undefined {
  const why = strayed.get(tool);
  if (why !== undefined) return { code: "identity-changed", message: why };
  const end = previews.get(tool);
  if (!end || "loses" in end) return undefined;
  const message = `It is not known what a delete would destroy: ${end.failed}`;
  return { code: "plugin-failed", message };
}

/** Why a replace is not allowed; undefined: it is. */
export function replaceBlock(loses: string[] | undefined, { preventDestroy }: Lifecycle): Block | undefined {
  if (preventDestroy === true)
    return {
      code: "prevented",
      message: "The change requires deleting it, which `lifecycle.preventDestroy` forbids.",
    };
  if (loses === undefined || preventDestroy === false) return undefined;
  return lossBlock(loses, "To allow that, set `lifecycle: { preventDestroy: false }` in the file.");
}

/** A block that names what would be destroyed, and says how to allow it. */
export function lossBlock(loses: string[], hint: string): Block {
  const message = `It would destroy what this tool did not create: ${loses.join(", ")}. ${hint}`;
  return { code: "prevented", message };
}
