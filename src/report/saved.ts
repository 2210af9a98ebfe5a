import type { Plan } from "../core/plan.ts";
import { planAsJson } from "./json.ts";

const mostInMarkdown = 1_000_000;

/** A saved plan in a format for files and other programs. `preparePlanDiff` must have run. */
export async function planIn(format: "markdown" | "html" | "json", plan: Plan): Promise<string> {
  if (format === "json") return planAsJson(plan);
  if (format === "html") return (await import("./page/page.ts")).planPage(plan);
  const { planMarkdown } = await import("./comment/plan.ts");
  return planMarkdown(plan, {}, mostInMarkdown);
}
