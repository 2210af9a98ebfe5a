import { writeFile } from "node:fs/promises";

import { messageOf, UserError } from "../core/errors.ts";
import type { Plan } from "../core/plan.ts";
import { planPage } from "../report/page/page.ts";

/** Writes a plan as an HTML page that only its owner can read. It contains no secrets. Throws `bad-arguments`. */
export async function writePlanPage(path: string, plan: Plan): Promise<void> {
  await writeFile(path, await planPage(plan), { mode: 0o600 }).catch((cause: unknown) => {
    throw new UserError("bad-arguments", `The page could not be written to ${path}: ${messageOf(cause)}`, {
      cause,
    });
  });
}
