import { digest } from "./digest.ts";
import { inOrder, withoutLoops } from "./graph.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Change, Wanted } from "./plan.ts";
import { findReferences } from "./references.ts";
import type { Goal } from "./scope.ts";
import { type Secrecy, whyUnknown } from "./secret-outputs.ts";
import type { ToolState } from "./state.ts";

interface Doomed extends Pick<ToolState, "dependsOn" | "options" | "plugin" | "lifecycle"> {
  key: string;
}

/** What is deleted for a goal, users before what they use, in the order of the recorded dependencies. */
export function removals(
  goal: Goal,
  wanted: Wanted[],
  recorded: Record<string, ToolState>,
  secrecy: Secrecy,
): Change[] {
  const shielded = new Set(wanted.flatMap(({ tool, lifecycle }) => (lifecycle.preventDestroy ? tool : [])));
  return inOrder(withoutLoops(doomed(goal, wanted, recorded)))
    .reverse()
    .map((tool) => ({ ...tool, isKept: tool.lifecycle?.preventDestroy || shielded.has(tool.key) }))
    .map((tool) => planRemoval(tool, goal, needs(tool, recorded, secrecy)));
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

function planRemoval(
  { key, dependsOn, options, plugin, isKept }: Doomed & { isKept: boolean },
  goal: Goal,
  needed: Change["blocked"],
): Change {
  const blocked = isKept ? prevented(goal) : needed?.code === "state-key-missing" && needed;
  const change: Change = {
    tool: key,
    action: "delete",
    reason: goal === "apply" ? "removed" : "asked",
    dependsOn,
    fields: [],
    ...(blocked ? { blocked } : {}),
    // Many a delete does not need it, and who lost it for good must be able to clean up.
    ...(needed && !blocked ? { note: needed.message } : {}),
  };
  return withDigests(change, options, plugin);
}

// Both count: the lifecycle that the tool was applied with last, since it may have left the file, and that of the file,
// since a protection that nobody applied yet is meant all the same.
function prevented(goal: Goal): Change["blocked"] {
  const back = goal === "apply" ? "Put it back into the file without that" : "Take that out of the file";
  return {
    code: "prevented",
    message: `\`lifecycle.preventDestroy\` forbids to delete it. ${back} and apply; then it can be deleted.`,
  };
}

// References that are still in recorded options are those to secret outputs.
function needs(
  { key, options }: Doomed,
  recorded: Record<string, ToolState>,
  { keys, digests }: Secrecy,
): Change["blocked"] {
  if (!recorded[key]) return undefined;
  const lost = findReferences(options).find(({ tool, key: output }) => !digests.get(tool)?.[output]);
  return lost && whyUnknown(lost, recorded[lost.tool], keys);
}

/** Adds the digests. The reason stays out: work found again for another reason is still the work that was reviewed. */
export function withDigests(change: Change, options: JsonObject, plugin: Wanted["plugin"]): Change {
  const wanted = digest({ tool: change.tool, options, plugin });
  const { tool, action, dependsOn, fields } = change;
  const all = { tool, action, dependsOn, wanted, fields: fields as unknown as Json };
  return { ...change, digest: digest(all), wanted };
}
