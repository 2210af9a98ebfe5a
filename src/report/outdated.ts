import type { ToolResult } from "../core/events.ts";
import type { Change } from "../core/plan.ts";
import { link } from "./escape.ts";
import { firstFew } from "./table.ts";
import { markerIn, reviewedIn } from "../review/marker.ts";
import { offeredIn, offerIn } from "../review/offer.ts";

const longest = 65_536;
// Below the markers only we write; what comes from others is escaped and stands below a title.
const note = /^> \[!WARNING\]\n> \*\*Outdated:\*\* [^\n]*\n\n/;

/** The tools that an apply changed, and those that depend on them: what they are given may be new. */
export function touchedBy(changes: Change[], results: ToolResult[]): Set<string> {
  const done = new Set(results.flatMap(({ tool, status }) => (status === "done" ? [tool] : [])));
  const users = changes.filter(({ dependsOn }) => dependsOn.some((tool) => done.has(tool)));
  return new Set([...done, ...users.map(({ tool }) => tool)]);
}

/** Which of those tools the plan in a comment is about; undefined when it is about none, or holds no plan. */
export function outdatedBy(body: string, touched: ReadonlySet<string>): string[] | undefined {
  const plan = offeredIn(body) ?? reviewedIn(body);
  if (!plan) return undefined;
  // Too large a plan is kept by its digest only.
  if (!plan.changes) return [...touched];
  const common = plan.changes.map(({ tool }) => tool).filter((tool) => touched.has(tool));
  return common.length > 0 ? common : undefined;
}

/** The comment with a note on top that its plan is outdated, in place of any earlier one; undefined: there is no room. */
export function outdated(body: string, tools: string[], run: string | undefined): string | undefined {
  const markers = [markerIn(body), offerIn(body)].filter((line) => line !== undefined);
  const text = body.replaceAll("\r\n", "\n").slice(markers.join("\n").length + 1);
  const said = `> [!WARNING]\n> **Outdated:** ${link("another apply", run)} has changed ${firstFew(tools, 5)} since. Push, or write \`/dtm plan\`, for the plan as it is now.\n\n`;
  const whole = [...markers, said + text.replace(note, "")].join("\n");
  return whole.length > longest ? undefined : whole;
}
