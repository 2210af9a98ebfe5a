import { place, type Position } from "./errors.ts";

/** A configured tool with the resource that its options mean, as far as that is known. */
export interface IdentifiedTool {
  tool: string;
  plugin: string;
  identity: string | undefined;
  source?: Position | undefined;
}

/** Each tool that means the same resource as an earlier one of its plugin, and what to report about the two. */
export function findShared(tools: readonly IdentifiedTool[]): { tool: string; message: string }[] {
  const first = new Map<string, IdentifiedTool>();
  return tools.flatMap((one) => {
    const { tool, plugin, identity } = one;
    if (identity === undefined) return [];
    const key = JSON.stringify([plugin, identity]);
    const other = first.get(key);
    if (!other) first.set(key, one);
    return other ? [{ tool, message: messageOf(one, other) }] : [];
  });
}

/** What to do about it. */
export const sharedHint =
  "Remove one of the two: each would undo the other's changes, and deleting one would delete the resource of both.";

function messageOf({ tool, identity }: IdentifiedTool, other: IdentifiedTool): string {
  const where = other.source ? ` (${place(other.source)})` : "";
  return `${tool} means the same resource as ${other.tool}${where}: ${identity}`;
}
