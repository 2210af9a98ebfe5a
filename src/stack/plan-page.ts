import type { Plan } from "../core/plan.ts";
import { planPage } from "../report/page/page.ts";
import { writeDocument } from "./documents.ts";

/** Writes a plan as an HTML page that only its owner can read. It contains no secrets. Throws `bad-arguments`. */
export async function writePlanPage(path: string, plan: Plan): Promise<void> {
  await writeDocument("The page", path, await planPage(plan));
}
