import { digest } from "../core/digest.ts";
import type { Json, JsonObject } from "../core/json.ts";
import type { Change, Deciding, DesiredTool } from "../core/plan.ts";

/**
 * Adds the digests of everything that decides what an apply does. The reason is not part of them: the same work for
 * another reason is still the reviewed work.
 */
export function withDigests(
  change: Change,
  options: JsonObject,
  plugin: DesiredTool["plugin"],
  deciding: ReadonlyMap<string, Deciding>,
): Change {
  const { tool, action, dependsOn, fields } = change;
  const known = deciding.get(tool);
  const code = known ? { ...plugin, version: known.code } : plugin;
  const desired = digest({ tool, options, plugin: code, ...(known ? { values: known.desired } : {}) });
  const all = {
    tool,
    action,
    dependsOn,
    wanted: desired,
    fields: fields as unknown as Json,
    ...(known ? { program: known.program } : {}),
    ...gone(change, known),
  };
  return { ...change, digest: digest(all), wanted: desired };
}

// What is destroyed is part of what was reviewed, and so are the values that tell what that is.
function gone({ action, about, loses }: Change, known: Deciding | undefined): JsonObject {
  if (action !== "delete" && action !== "replace") return {};
  return {
    ...(about ? { about: { ...about } } : {}),
    ...(loses ? { loses } : {}),
    ...(known ? { values: known.recorded } : {}),
  };
}
