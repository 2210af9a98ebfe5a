import { same } from "../core/json.ts";
import type { Block, Change, Desired, Observed } from "../core/plan.ts";
import type { State } from "../core/state.ts";

/**
 * Blocks both sides of a rename. If a tool that is new to the state already exists, and matches a tool that left the
 * configuration, then deleting the old one would delete the very resource that the new one asks for.
 */
export function blockRenames(
  changes: Change[],
  desired: ReadonlyMap<string, Desired>,
  recorded: State["tools"],
  observed: ReadonlyMap<string, Observed>,
): Change[] {
  const blocks = new Map<string, Block>();
  const found = changes.filter(({ reason }) => reason === "exists");
  const gone = changes.filter(({ reason }) => reason === "removed");
  for (const { tool: now } of found)
    for (const { tool: then } of gone) {
      if (!isSameThing(desired.get(now), observed.get(now), recorded[then])) continue;
      const message = `${now} looks like ${then} with a new name. If it is, run \`dtm state mv ${then} ${now}\`; if not, \`dtm import ${now}\`.`;
      blocks.set(now, { code: "exists", message }).set(then, { code: "exists", message });
    }
  return changes.map((change) => {
    const blocked = blocks.get(change.tool);
    return blocked ? { ...change, blocked } : change;
  });
}

function isSameThing(
  desired: Desired | undefined,
  observed: Observed | undefined,
  recorded: State["tools"][string] | undefined,
): boolean {
  if (!desired || !recorded || desired.plugin.name !== recorded.name || observed?.kind !== "found")
    return false;
  // Outputs identify what was created; if there are none, the options have to.
  const outputs = recorded.resource?.outputs ?? {};
  return Object.keys(outputs).length > 0
    ? same(observed.outputs, outputs)
    : same(desired.options, recorded.options);
}
