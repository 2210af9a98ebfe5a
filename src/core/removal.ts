import { digest } from "./digest.ts";
import { inOrder } from "./graph.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Change, Wanted } from "./plan.ts";
import type { Goal } from "./scope.ts";
import type { ToolState } from "./state.ts";

interface Doomed extends Pick<ToolState, "dependsOn" | "options" | "plugin" | "lifecycle"> {
  key: string;
}

/** What is deleted for a goal, users before what they use, in the order of the recorded dependencies. */
export function removals(goal: Goal, wanted: Wanted[], recorded: Record<string, ToolState>): Change[] {
  return inOrder(doomed(goal, wanted, recorded))
    .reverse()
    .map((tool) => planRemoval(tool, goal));
}

function doomed(goal: Goal, wanted: Wanted[], recorded: Record<string, ToolState>): Doomed[] {
  const configured = new Set(wanted.map((tool) => tool.tool));
  const known = Object.entries(recorded)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, tool]) => ({ ...tool, key }));
  switch (goal) {
    case "apply":
      return known.filter(({ key }) => !configured.has(key));
    case "destroy":
      return known;
    case "delete":
      return known.filter(({ key }) => configured.has(key));
    case "delete-force":
      return wanted.map((tool) => ({ ...tool, ...recorded[tool.tool], key: tool.tool }));
    default:
      return goal satisfies never;
  }
}

function planRemoval({ key, dependsOn, options, plugin, lifecycle }: Doomed, goal: Goal): Change {
  const change: Change = {
    tool: key,
    action: "delete",
    reason: goal === "apply" ? "removed" : "asked",
    dependsOn,
    fields: [],
    ...(lifecycle?.preventDestroy
      ? { blocked: { code: "prevented", message: "`lifecycle.preventDestroy` forbids to delete it." } }
      : {}),
  };
  return withDigests(change, options, plugin);
}

/** Adds the digests. The reason stays out: work found again for another reason is still the work that was reviewed. */
export function withDigests(change: Change, options: JsonObject, plugin: Wanted["plugin"]): Change {
  const wanted = digest({ tool: change.tool, options, plugin });
  const { tool, action, dependsOn, fields } = change;
  const all = { tool, action, dependsOn, wanted, fields: fields as unknown as Json };
  return { ...change, digest: digest(all), wanted };
}
