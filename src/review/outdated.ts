import type { ToolResult } from "../core/events.ts";
import type { Change } from "../core/plan.ts";
import type { Marker } from "./marker.ts";

/** The tools that an apply changed, and those that depend on them: what they are given may be new. */
export function touchedBy(changes: Change[], results: ToolResult[]): Set<string> {
  const done = new Set(results.flatMap(({ tool, status }) => (status === "done" ? [tool] : [])));
  const users = changes.filter(({ dependsOn }) => dependsOn.some((tool) => done.has(tool)));
  return new Set([...done, ...users.map(({ tool }) => tool)]);
}

/** Which of those tools the plan in a comment is about; undefined when it is about none, or holds no plan. */
export function outdatedBy(
  { offered, reviewed }: Marker,
  touched: ReadonlySet<string>,
): string[] | undefined {
  const plan = (offered ?? reviewed)?.plan;
  if (!plan) return undefined;
  // Too large a plan is kept by its digest only.
  if (!plan.changes) return [...touched];
  const common = plan.changes.map(({ tool }) => tool).filter((tool) => touched.has(tool));
  return common.length > 0 ? common : undefined;
}
