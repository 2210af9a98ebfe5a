import type { ToolResult } from "../core/events.ts";
import type { Change } from "../core/plan.ts";
import type { Marker } from "./marker.ts";

/** The tools that an apply changed, and their dependents, whose inputs may be new. */
export function touchedBy(changes: Change[], results: ToolResult[]): Set<string> {
  const done = new Set(results.flatMap(({ tool, status }) => (status === "done" ? [tool] : [])));
  const users = changes.filter(({ dependsOn }) => dependsOn.some((tool) => done.has(tool)));
  return new Set([...done, ...users.map(({ tool }) => tool)]);
}

/** Which of those tools a comment's plan is about; undefined if none, or if the comment has no plan. */
export function outdatedBy(
  { offered, reviewed }: Marker,
  touched: ReadonlySet<string>,
): string[] | undefined {
  const plan = (offered ?? reviewed)?.plan;
  if (!plan) return undefined;
  // Of a large plan, the names of the tools are not kept.
  if (!plan.changes) return [...touched];
  const common = plan.changes.map(({ tool }) => tool).filter((tool) => touched.has(tool));
  return common.length > 0 ? common : undefined;
}
