import { same } from "../core/json.ts";
import type { Change, Live, Wanted } from "../core/plan.ts";
import type { State } from "../core/state.ts";

/**
 * Blocks both sides of a rename: where a tool that is new to the state is there already, and is what a tool that left the
 * file was made as, the delete would take away the very thing that the file goes on to want.
 */
export function holdRenamed(
  changes: Change[],
  wanted: ReadonlyMap<string, Wanted>,
  recorded: State["tools"],
  live: ReadonlyMap<string, Live>,
): Change[] {
  const held = new Map<string, Change["blocked"]>();
  const found = changes.filter(({ reason }) => reason === "exists");
  const gone = changes.filter(({ reason }) => reason === "removed");
  for (const { tool: now } of found)
    for (const { tool: then } of gone) {
      if (!isSameThing(wanted.get(now), live.get(now), recorded[then])) continue;
      const message = `${now} looks like ${then} under another name. If it is, run \`dtm state mv ${then} ${now}\`; if not, \`dtm import ${now}\`.`;
      held.set(now, { code: "exists", message }).set(then, { code: "exists", message });
    }
  return changes.map((change) => {
    const blocked = held.get(change.tool);
    return blocked ? { ...change, blocked } : change;
  });
}

function isSameThing(
  wanted: Wanted | undefined,
  live: Live | undefined,
  recorded: State["tools"][string] | undefined,
): boolean {
  if (!wanted || !recorded || wanted.plugin.name !== recorded.name || live?.kind !== "found") return false;
  // Outputs name what was made; where there are none, what it was made from has to tell.
  const outputs = recorded.resource?.outputs ?? {};
  return Object.keys(outputs).length > 0
    ? same(live.outputs, outputs)
    : same(wanted.options, recorded.options);
}
