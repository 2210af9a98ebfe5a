import type { Plan } from "../core/plan.ts";
import { planAsJson } from "./json.ts";

const mostInMarkdown = 1_000_000;

/** A saved plan in a format for files and other programs. */
export async function planIn(format: "markdown" | "html" | "json", plan: Plan): Promise<string> {
  if (format === "json") return planAsJson(plan);
  if (format === "html") return (await import("./page/page.ts")).planPage(plan);
  const [{ planMarkdown }, { prepareDiff }] = await Promise.all([
    import("./comment/plan.ts"),
    import("./line-diff.ts"),
  ]);
  await prepareDiff(plan.changes.flatMap(({ fields, files = [] }) => [...fields, ...files]));
  return planMarkdown(plan, {}, mostInMarkdown);
}
