import { keyOf } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { didYouMean } from "../core/nearest.ts";
import { renameReferences } from "../core/references.ts";
import type { State, ToolState } from "../core/state.ts";
import { placeOf } from "../core/vault.ts";

/** The record of a tool. Throws `bad-arguments` for one that the state does not have. */
export function needTool(state: State | null, key: string): ToolState {
  const tool = state?.tools[key];
  if (tool) return tool;
  throw new UserError("bad-arguments", `There is no tool "${key}" in the state`, {
    hint: didYouMean(key, Object.keys(state?.tools ?? {})) ?? "`dtm state list` shows those that are there.",
  });
}

/** Refuses a new key for a tool that is taken, or that is another plugin's. */
export function checkRename(state: State, from: string, to: string): void {
  const { name } = needTool(state, from);
  if (!to.startsWith(`${name}.`) || to === `${name}.`)
    throw new UserError("bad-arguments", `"${to}" is no tool of the plugin ${name}, which "${from}" is of`, {
      hint: `Only the instance can be renamed: write \`${name}.\` and its new name.`,
    });
  if (state.tools[to])
    throw new UserError("bad-arguments", `There is a tool "${to}" in the state already`, {
      hint: `Take another name, or let the state forget that one: \`dtm state rm ${to}\`.`,
    });
}

/**
 * Gives a tool another instance name; what is recorded of others that depend on it follows. `sealed` are its sealed
 * outputs for the new place: see `resealed`.
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

// References to secret outputs stay in what is recorded.
function withRenamed(tool: ToolState, from: string, to: string): ToolState {
  return {
    ...tool,
    dependsOn: tool.dependsOn.map((key) => (key === from ? to : key)).toSorted(),
    options: renameReferences(tool.options, from, to) as JsonObject,
    secrets: renamePlaces(tool.secrets, placeOf(from, ""), placeOf(to, "")),
  };
}

// Digests of secret outputs that are used are named by where these come from.
function renamePlaces(secrets: Record<string, string>, from: string, to: string): Record<string, string> {
  const renamed = Object.entries(secrets).map(([name, digest]) => [
    name.startsWith(from) ? `${to}${name.slice(from.length)}` : name,
    digest,
  ]);
  return Object.fromEntries(renamed) as Record<string, string>;
}

/** Puts another document's content into this one; serial and fence go on as they are. */
export function takeOver(state: State, { lineage, tools, lastApplied }: State): void {
  Object.assign(state, { lineage, tools });
  delete state.movedTo;
  delete state.lastApplied;
  if (lastApplied) state.lastApplied = lastApplied;
}

// From here on, a thousand million million saves can still be counted.
const highestSerial = 2 ** 50;

/** Refuses to put a document in the place of the one that is there, when it is no later version of it. */
export function checkPush(current: State, pushed: State, force: boolean): void {
  if (pushed.movedTo)
    throw new UserError("bad-arguments", "The document says that the state was moved to another place", {
      hint: "Remove `movedTo` from it, if it is to be used here.",
    });
  if (pushed.serial > highestSerial)
    throw new UserError(
      "bad-arguments",
      `The serial of the document, ${pushed.serial}, is no number of saves`,
      {
        hint: "Nothing was changed. Give it one that is a little higher than that of `dtm state pull`: there must be room for all saves to come.",
      },
    );
  if (force || current.serial === 0) return;
  const why =
    current.lineage !== pushed.lineage
      ? `it has the lineage ${JSON.stringify(pushed.lineage)}, the state here ${JSON.stringify(current.lineage)}: it is another stack's`
      : `it has the serial ${pushed.serial}, the state here ${current.serial}: it is not newer`;
  if (current.lineage === pushed.lineage && pushed.serial > current.serial) return;
  throw new UserError("state-conflict", `The document is not taken: ${why}`, {
    hint: "Nothing was changed. Start from what `dtm state pull` gives and raise its serial, or replace the state by it with --force.",
  });
}
