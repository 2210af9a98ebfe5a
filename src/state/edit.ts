import { keyOf } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { didYouMean } from "../core/nearest.ts";
import { renameReferences } from "../core/references.ts";
import type { State, ToolState } from "../core/state.ts";
import { placeOf } from "../core/vault.ts";

/** The record of a tool. Throws `bad-arguments` if the state does not have it. */
export function needTool(state: State | null, key: string): ToolState {
  const tool = state?.tools[key];
  if (tool) return tool;
  throw new UserError("bad-arguments", `There is no tool "${key}" in the state`, {
    hint: didYouMean(key, Object.keys(state?.tools ?? {})) ?? "`dtm state list` shows its tools.",
  });
}

/** Refuses a new key for a tool that is taken, or belongs to another plugin. */
export function checkRename(state: State, from: string, to: string): void {
  const { name } = needTool(state, from);
  if (!to.startsWith(`${name}.`) || to === `${name}.`)
    throw new UserError("bad-arguments", `"${to}" is not a tool of the plugin ${name}, as "${from}" is`, {
      hint: `Only the instance can be renamed: write \`${name}.\` and its new instance ID.`,
    });
  if (state.tools[to])
    throw new UserError("bad-arguments", `There is already a tool "${to}" in the state`, {
      hint: `Choose another name, or remove that tool from the state: \`dtm state rm ${to}\`.`,
    });
}

/**
 * Renames the instance of a tool, also in the records of its dependents. `sealed` are its sealed outputs for the new
 * place: see `resealed`.
 */
export function rename(state: State, from: string, to: string, sealed: ToolState["sealed"]): void {
  checkRename(state, from, to);
  const { [from]: moved, ...others } = state.tools;
  if (!moved) return;
  const instanceID = to.slice(moved.name.length + 1);
  const renamed = { ...moved, instanceID, ...(sealed ? { sealed } : {}) };
  const tools = Object.entries({ ...others, [keyOf(renamed)]: renamed });
  state.tools = Object.fromEntries(tools.map(([key, tool]) => [key, withRenamed(tool, from, to)]));
}

// References to secret outputs stay in recorded options.
function withRenamed(tool: ToolState, from: string, to: string): ToolState {
  return {
    ...tool,
    dependsOn: tool.dependsOn.map((key) => (key === from ? to : key)).toSorted(),
    options: renameReferences(tool.options, from, to) as JsonObject,
    secrets: renamePlaces(tool.secrets, placeOf(from, ""), placeOf(to, "")),
  };
}

// The digests of secret outputs are named by where the outputs come from.
function renamePlaces(secrets: Record<string, string>, from: string, to: string): Record<string, string> {
  const renamed = Object.entries(secrets).map(([name, digest]) => [
    name.startsWith(from) ? `${to}${name.slice(from.length)}` : name,
    digest,
  ]);
  return Object.fromEntries(renamed) as Record<string, string>;
}

/** Replaces the content of a state by that of another document; serial and fence continue. */
export function takeOver(state: State, { lineage, tools, lastApplied }: State): void {
  Object.assign(state, { lineage, tools });
  delete state.movedTo;
  delete state.lastApplied;
  if (lastApplied) state.lastApplied = lastApplied;
}

// Up to here, there is room for a quadrillion more saves.
const highestSerial = 2 ** 50;

/** Refuses to replace a state by a document that is not a later version of it. */
export function checkPush(current: State, pushed: State, force: boolean): void {
  if (pushed.movedTo)
    throw new UserError("bad-arguments", "The document says that the state was moved", {
      hint: "Remove `movedTo` from it to use it here.",
    });
  if (pushed.serial > highestSerial)
    throw new UserError("bad-arguments", `The serial of the document, ${pushed.serial}, is not valid`, {
      hint: "Nothing was changed. Use one that is a little higher than that of `dtm state pull`; all later saves need room, too.",
    });
  if (force || current.serial === 0) return;
  const why =
    current.lineage !== pushed.lineage
      ? `it has the lineage ${JSON.stringify(pushed.lineage)}, the state here has ${JSON.stringify(current.lineage)}: it belongs to another stack`
      : `it has the serial ${pushed.serial}, the state here has ${current.serial}: it is not newer`;
  if (current.lineage === pushed.lineage && pushed.serial > current.serial) return;
  throw new UserError("state-conflict", `The document was refused: ${why}`, {
    hint: "Nothing was changed. Start from the document of `dtm state pull` and raise its serial, or replace the state with --force.",
  });
}
