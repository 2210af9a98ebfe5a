import { same } from "../core/json.ts";
import type { Block, Change, DesiredTool, ObservedResource } from "../core/plan.ts";
import type { State } from "../core/state.ts";
import { type Claim, findClaims } from "./claims.ts";

/** What the planner knows of all tools when each of them is planned. */
export interface PlannedTool {
  changes: Change[];
  desired: ReadonlyMap<string, DesiredTool>;
  recorded: State["tools"];
  observed: ReadonlyMap<string, ObservedResource>;
  /** The identities of the desired options, as far as they are known. */
  identities: ReadonlyMap<string, string>;
}

/**
 * Blocks both sides of a rename, and the delete of a tool whose resource another tool also means: it would delete the
 * very resource that the configuration still has.
 */
export function blockRenames(planned: PlannedTool): Change[] {
  const blocks = new Map([...blocksByLooks(planned), ...blocksByIdentity(planned)]);
  return planned.changes.map((change) => {
    const blocked = blocks.get(change.tool) ?? change.blocked;
    return blocked ? { ...change, blocked } : change;
  });
}

function blocksByIdentity({ changes, recorded, ...planned }: PlannedTool): [string, Block][] {
  const byTool = new Map(changes.map((change) => [change.tool, change]));
  return findClaims({ recorded, ...planned }).flatMap((claim): [string, Block][] => {
    const { now, recordedAs: old, isOwn } = claim;
    const action = byTool.get(old)?.action;
    const isLost = action === "delete" || action === "replace";
    if (isOwn) return isLost ? [[old, exists(`It is the resource of ${now}, too. ${forget(old)}`)]] : [];
    const block = exists(claimText(claim, recorded[now] === undefined && isLost));
    return [[now, block], ...(isLost ? [[old, block] as [string, Block]] : [])];
  });
}

function claimText({ now, recordedAs: old }: Claim, isRename: boolean): string {
  if (isRename) return `${now} is ${old} with a new name. Run \`dtm state mv ${old} ${now}\`.`;
  return `${now} means the resource that the state has as ${old}. First apply ${old} with another one, or ${forget(old, "")}`;
}

function forget(tool: string, start = "To delete nothing, "): string {
  return `${start}run \`dtm state rm ${tool}\`, which removes it from the state.`;
}

function exists(message: string): Block {
  return { code: "exists", message };
}

// Without an identity: a tool that is new to the state, already exists, and looks like one that left.
function blocksByLooks({ changes, desired, recorded, observed }: PlannedTool): [string, Block][] {
  const found = changes.filter(({ reason, tool }) => reason === "exists" && !desired.get(tool)?.identity);
  const gone = changes.filter(({ reason }) => reason === "removed");
  return found.flatMap(({ tool: now }) =>
    gone.flatMap(({ tool: then }): [string, Block][] => {
      if (!isSameThing(desired.get(now), observed.get(now), recorded[then])) return [];
      const block = exists(
        `${now} looks like ${then} with a new name. If it is, run \`dtm state mv ${then} ${now}\`; if not, \`dtm import ${now}\`.`,
      );
      return [
        [now, block],
        [then, block],
      ];
    }),
  );
}

function isSameThing(
  desired: DesiredTool | undefined,
  observed: ObservedResource | undefined,
  recorded: State["tools"][string] | undefined,
): boolean {
  if (!desired || !recorded || desired.plugin.name !== recorded.name || observed?.kind !== "found")
    return false;
  // Outputs name what was made; where there are none, what it was made from has to tell.
  const outputs = recorded.resource?.outputs ?? {};
  return Object.keys(outputs).length > 0
    ? same(observed.outputs, outputs)
    : same(desired.options, recorded.options);
}
