import { digest } from "../core/digest.ts";
import { inOrder, withoutLoops } from "../core/graph.ts";
import { eachString, type Json, type JsonObject } from "../core/json.ts";
import { type Block, type Change, type Desired, type Goal, secretText } from "../core/plan.ts";
import { findReferences } from "../core/references.ts";
import { type Secrecy, whyUnknown } from "./secret-outputs.ts";
import type { ToolState } from "../core/state.ts";

interface Removal extends Pick<ToolState, "dependsOn" | "options" | "plugin" | "lifecycle"> {
  key: string;
}

/** The deletes for a goal, dependents before their dependencies, by what is recorded. */
export function removals(
  goal: Goal,
  desired: Desired[],
  recorded: Record<string, ToolState>,
  secrecy: Secrecy,
): Change[] {
  const configured = new Map(desired.map((tool) => [tool.tool, tool]));
  return inOrder(withoutLoops(removed(goal, desired, recorded)))
    .reverse()
    .map((tool) => planRemoval(tool, goal, needs(tool, recorded, secrecy), configured.get(tool.key)));
}

function removed(goal: Goal, desired: Desired[], recorded: Record<string, ToolState>): Removal[] {
  const configured = new Set(desired.map((tool) => tool.tool));
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
      return desired.map((tool) => ({ ...tool, ...recorded[tool.tool], key: tool.tool }));
    default:
      return goal satisfies never;
  }
}

function planRemoval(
  { key, dependsOn, options, plugin, lifecycle }: Removal,
  goal: Goal,
  needed: Block | undefined,
  configured: Desired | undefined,
): Change {
  const isKept = lifecycle?.preventDestroy || configured?.lifecycle.preventDestroy;
  const blocked = isKept ? prevented(goal) : needed?.code === "state-key-missing" && needed;
  // Many deletes do not need the lost value, and whoever lost it for good must be able to clean up.
  const notes = [needed?.message, configured ? undefined : lostLiterals(options)].filter(
    (note) => note !== undefined,
  );
  const change: Change = {
    tool: key,
    action: "delete",
    reason: goal === "apply" ? "removed" : "asked",
    dependsOn,
    fields: [],
    ...(blocked ? { blocked } : {}),
    ...(notes.length > 0 && !blocked ? { note: notes.join(" ") } : {}),
  };
  return withDigests(change, options, plugin);
}

// Both lifecycles count: the last applied one, since the tool may have left the configuration, and the configured one,
// since a protection that is not applied yet is meant all the same.
function prevented(goal: Goal): Block | undefined {
  const back =
    goal === "apply"
      ? "Put it back into the configuration without that setting"
      : "Remove that setting from the configuration";
  return {
    code: "prevented",
    message: `\`lifecycle.preventDestroy\` forbids deleting it. ${back} and apply; then it can be deleted.`,
  };
}

function lostLiterals(options: JsonObject): string | undefined {
  const paths: string[] = [];
  eachString(options, (text, path) => text === secretText && paths.push(path), "options");
  if (paths.length === 0) return undefined;
  return `${paths.join(", ")} was a literal secret in the configuration and is not kept. If the delete needs it, put the tool back and use \`dtm delete\`.`;
}

// The references that remain in recorded options are those to secret outputs.
function needs(
  { key, options }: Removal,
  recorded: Record<string, ToolState>,
  { keys, digests }: Secrecy,
): Block | undefined {
  if (!recorded[key]) return undefined;
  const lost = findReferences(options).find(({ tool, key: output }) => !digests.get(tool)?.[output]);
  return lost && whyUnknown(lost, recorded[lost.tool], keys);
}

/** Adds the digests. The reason is not part of them: the same work for another reason is still the reviewed work. */
export function withDigests(change: Change, options: JsonObject, plugin: Desired["plugin"]): Change {
  const desired = digest({ tool: change.tool, options, plugin });
  const { tool, action, dependsOn, fields } = change;
  const all = { tool, action, dependsOn, wanted: desired, fields: fields as unknown as Json };
  return { ...change, digest: digest(all), wanted: desired };
}
