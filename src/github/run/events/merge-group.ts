import * as z from "zod";

import type { Trigger } from "../../../review/trigger.ts";
import type { Context } from "../context.ts";
import { ignored, payload } from "./payload.ts";

const MergeGroup = z.object({ action: z.string(), merge_group: z.object({ head_sha: z.string() }) });

/** A merge queue requests checks of the commits that it combined. */
export function readMergeGroup(context: Context): Trigger {
  const { action, merge_group: group } = payload(context, MergeGroup);
  if (action !== "checks_requested") return ignored("the merge queue has dropped these commits");
  return { kind: "queue", sha: group.head_sha };
}
