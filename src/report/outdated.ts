import type { ToolResult } from "../core/events.ts";
import type { Change } from "../core/plan.ts";
import { link } from "./escape.ts";
import { firstFew } from "./table.ts";
import { markerIn, reviewedIn } from "../review/marker.ts";
import { offeredIn, offerIn } from "../review/offer.ts";

const longest = 65_536;
// Only we write below the markers; anything from others is escaped and comes after a heading.
const note = /^> \[!WARNING\]\n> \*\*Outdated:\*\* [^\n]*\n\n/;

/** The tools that an apply changed, and their dependents, whose inputs may be new. */
export function touchedBy(changes: Change[], results: ToolResult[]): Set<string> {
  const done = new Set(results.flatMap(({ tool, status }) => (status === "done" ? [tool] : [])));
  const users = changes.filter(({ dependsOn }) => dependsOn.some((tool) => done.has(tool)));
  return new Set([...done, ...users.map(({ tool }) => tool)]);
}

/** Which of those tools a comment's plan concerns; undefined if none, or if the comment has no plan. */
export function outdatedBy(body: string, touched: ReadonlySet<string>): string[] | undefined {
  const plan = offeredIn(body) ?? reviewedIn(body);
  if (!plan) return undefined;
  // A plan that was too large is kept only by its digest.
  if (!plan.changes) return [...touched];
  const common = plan.changes.map(({ tool }) => tool).filter((tool) => touched.has(tool));
  return common.length > 0 ? common : undefined;
}

/** The comment with a note on top that its plan is outdated, replacing an earlier one; undefined if it is too long. */
export function outdated(body: string, tools: string[], run: string | undefined): string | undefined {
  const markers = [markerIn(body), offerIn(body)].filter((line) => line !== undefined);
  const text = body.replaceAll("\r\n", "\n").slice(markers.join("\n").length + 1);
  const said = `> [!WARNING]\n> **Outdated:** ${link("another apply", run)} has since changed ${firstFew(tools, 5)}. Push, or comment \`/dtm plan\`, for a current plan.\n\n`;
  const whole = [...markers, said + text.replace(note, "")].join("\n");
  return whole.length > longest ? undefined : whole;
}
