import { dependentsOf, inOrder, withoutLoops } from "../core/graph.ts";
import { eachString, type JsonObject } from "../core/json.ts";
import {
  type Block,
  type Change,
  type Deciding,
  type DesiredTool,
  type Goal,
  secretText,
} from "../core/plan.ts";
import { findReferences } from "../core/references.ts";
import { withDigests } from "./change-digest.ts";
import { destroyingBlock, type Destruction, lossBlock, lossesOf } from "./destroying.ts";
import { type Secrecy, whyUnknown } from "./secret-outputs.ts";
import type { ToolState } from "../core/state.ts";

interface Removal extends Pick<ToolState, "dependsOn" | "options" | "plugin" | "lifecycle"> {
  key: string;
  resource?: ToolState["resource"];
}

/** What is known of the tools that may have to be deleted. */
interface RemovalContext extends Destruction {
  recorded: Record<string, ToolState>;
  secrecy: Secrecy;
  deciding: ReadonlyMap<string, Deciding>;
}

/** The deletes for a goal, dependents before their dependencies, by what is recorded. */
export function removals(goal: Goal, desired: DesiredTool[], known: RemovalContext): Change[] {
  const configured = new Map(desired.map((tool) => [tool.tool, tool]));
  return inOrder(withoutLoops(removed(goal, desired, known.recorded)))
    .reverse()
    .map((tool) => planRemoval(tool, goal, known, configured.get(tool.key)));
}

/** Lists for each delete what is done before it: everything in the plan that depends on what is deleted. */
export function withOrder(changes: Change[], recorded: Record<string, ToolState>): Change[] {
  const busy = new Set(changes.flatMap(({ tool, action }) => (action === "none" ? [] : [tool])));
  const nodes = Object.entries(recorded).map(([key, { dependsOn }]) => ({ key, dependsOn }));
  const users = dependentsOf(withoutLoops(nodes));
  return changes.map((change) => {
    const after = (users.get(change.tool) ?? []).filter((tool) => busy.has(tool));
    return change.action === "delete" && after.length > 0 ? { ...change, after } : change;
  });
}

function removed(goal: Goal, desired: DesiredTool[], recorded: Record<string, ToolState>): Removal[] {
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
  removal: Removal,
  goal: Goal,
  known: RemovalContext,
  configured: DesiredTool | undefined,
): Change {
  const { key, dependsOn, options, plugin, resource } = removal;
  const needed = needs(removal, known);
  const losses = lossesOf(key, known);
  const locked = needed?.code === "state-key-missing" ? needed : undefined;
  const blocked = prevented(removal, goal, losses.loses, configured) ?? destroyingBlock(key, known) ?? locked;
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
    ...(resource?.about ? { about: resource.about } : {}),
    ...losses,
    ...(blocked ? { blocked } : {}),
    ...(notes.length > 0 && !blocked ? { note: notes.join(" ") } : {}),
  };
  return withDigests(change, options, plugin, known.deciding);
}

// The configured lifecycle counts before it is applied. If it is silent, the last applied one does, since the tool may
// have left the configuration.
function prevented(
  { key, lifecycle = {} }: Removal,
  goal: Goal,
  loses: string[] | undefined,
  configured: DesiredTool | undefined,
): Block | undefined {
  const preventDestroy = configured?.lifecycle.preventDestroy ?? lifecycle.preventDestroy;
  const allow = allowing(key, goal, configured !== undefined);
  if (preventDestroy === true)
    return { code: "prevented", message: `\`lifecycle.preventDestroy\` forbids deleting it. ${allow}` };
  return loses === undefined || preventDestroy === false ? undefined : lossBlock(loses, allow);
}

function allowing(key: string, goal: Goal, isConfigured: boolean): string {
  const setting = "`lifecycle: { preventDestroy: false }`";
  if (isConfigured) return `To allow that, set ${setting} in the configuration.`;
  const back = goal === "apply" ? " and remove it again" : "";
  return `To allow that, put the tool back with ${setting}, apply${back}; or run \`dtm state unprotect ${key}\`.`;
}

function lostLiterals(options: JsonObject): string | undefined {
  const paths: string[] = [];
  eachString(options, (text, path) => text === secretText && paths.push(path), "options");
  if (paths.length === 0) return undefined;
  return `${paths.join(", ")} was a literal secret in the configuration and is not kept. If the delete needs it, put the tool back and use \`dtm delete\`.`;
}

// The references that remain in recorded options are those to secret outputs.
function needs({ key, options }: Removal, { recorded, secrecy }: RemovalContext): Block | undefined {
  const { keys, digests } = secrecy;
  if (!recorded[key]) return undefined;
  const lost = findReferences(options).find(({ tool, key: output }) => !digests.get(tool)?.[output]);
  return lost && whyUnknown(lost, recorded[lost.tool], keys);
}
