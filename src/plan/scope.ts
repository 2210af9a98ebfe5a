import { dependentsOf } from "../core/graph.ts";
import type { Scope, DesiredTool } from "../core/plan.ts";
import type { ToolState } from "../core/state.ts";

/**
 * Whether a tool is in scope. To apply a target, its dependencies have to be there, too; to delete it, its dependents
 * have to go, too.
 */
export function scopeOf(
  { goal, targets }: Scope,
  desired: DesiredTool[],
  recorded: Record<string, ToolState>,
): (tool: string) => boolean {
  if (targets.length === 0) return () => true;
  const configured = desired.map((tool) => ({ key: tool.tool, dependsOn: tool.dependsOn }));
  const known = Object.entries(recorded).map(([key, tool]) => ({ key, dependsOn: tool.dependsOn }));
  const before = new Map(configured.map((node) => [node.key, node.dependsOn]));
  // Tools that left the configuration are deleted.
  const neighbors =
    goal === "apply" ? new Map([...dependentsOf(known), ...before]) : dependentsOf([...configured, ...known]);
  const reached = reach(targets, neighbors);
  return (tool) => reached.has(tool);
}

function reach(from: string[], neighbors: ReadonlyMap<string, string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    open.push(...(neighbors.get(key) ?? []));
  }
  return reached;
}
