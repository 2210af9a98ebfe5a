import type { Result, ToolResult } from "../core/events.ts";
import type { JsonObject } from "../core/json.ts";
import type { Plan } from "../core/plan.ts";
import { appliedStatus } from "../core/stack-status.ts";
import { oneLine, visible } from "./escape.ts";
import { paint, type Style } from "./paint.ts";
import { outcome } from "./words.ts";

// With more tools, their outputs would push the failures out of sight.
const mostTools = 20;

/** The result of an apply: each resource with its link and outputs, the failures, and the count. */
export function resultText(result: Result, style: Style, { changes }: Pick<Plan, "changes">): string {
  const abouts = new Map(changes.map(({ tool, about }) => [tool, about]));
  const there = result.tools.filter(
    ({ status, action }) => action !== "delete" && (status === "done" || status === "unchanged"),
  );
  const made = there.flatMap((tool) =>
    madeLines({ ...tool, ...aboutOf(tool, abouts) }, result.outputs[tool.tool], style),
  );
  const shown = there.length <= mostTools ? made : [];
  const more = there.length > mostTools ? ["`dtm output` prints the outputs of all tools."] : [];
  // Why, was said when it happened.
  const failed = result.tools.flatMap(({ tool, status }) => (status === "failed" ? oneLine(tool) : []));
  const failures = failed.length > 0 ? [paint(`✗ Failed: ${failed.join(", ")}`, "red", style)] : [];
  const said = outcome(appliedStatus(result).counts);
  const end = result.outcome === "cancelled" ? `canceled: ${said}` : said;
  return [...shown, ...more, ...failures, paint(end, "bold", style)].join("\n");
}

function aboutOf(
  { tool, about }: ToolResult,
  known: Map<string, ToolResult["about"]>,
): Pick<ToolResult, "about"> {
  const found = about ?? known.get(tool);
  return found ? { about: found } : {};
}

function madeLines({ tool, about }: ToolResult, outputs: JsonObject = {}, style: Style): string[] {
  if (!about && Object.keys(outputs).length === 0) return [];
  const what = about ? `  ${oneLine(about.kind)} ${oneLine(about.name)}` : "";
  const page = about?.url === undefined ? "" : `  ${paint(oneLine(about.url), "cyan", style)}`;
  return [`${paint(oneLine(tool), "bold", style)}${what}${page}`, ...outputLines(outputs)];
}

/** The outputs of a tool, one per line, indented. */
export function outputLines(outputs: JsonObject): string[] {
  return Object.entries(outputs).map(
    ([name, value]) => `    ${oneLine(name)} = ${visible(valueText(value))}`,
  );
}

function valueText(value: JsonObject[string]): string {
  return value === "(secret)" ? value : JSON.stringify(value);
}
