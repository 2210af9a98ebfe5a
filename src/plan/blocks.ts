import type { Block, DesiredTool, ObservedResource } from "../core/plan.ts";
import type { Reference } from "../core/references.ts";
import type { Decision } from "./decide.ts";
import type { PlanContext } from "./plan-tool.ts";
import type { SecretReference } from "./secret-changes.ts";
import { whyLocked, whyUnknown } from "./secret-outputs.ts";

/** Why something that exists is not taken over. */
export const existsUnrecorded =
  "It already exists, but is not in the state. Set `lifecycle: { adopt: true }` to adopt it.";

/** Why a tool cannot be applied; undefined: it can. */
export function blockOf(
  decision: Decision,
  observed: ObservedResource,
  missing: Reference[],
): Block | undefined {
  const lost = missing[0];
  if (observed.kind === "failed")
    return { code: "read-failed", message: `It could not be read: ${observed.message}` };
  if (lost)
    return {
      code: "output-missing",
      message: `${lost.path} refers to the output "${lost.key}", which ${lost.tool} does not have`,
    };
  if (decision.reason === "exists" && decision.action === "none")
    return {
      code: "exists",
      message: existsUnrecorded,
    };
  return undefined;
}

/** The state key that a change lacks; undefined: none. Reported now rather than in the middle of the apply. */
export function lockOf(
  { action }: Decision,
  { tool }: DesiredTool,
  references: SecretReference[],
  { recorded, secrecy: { keys } }: PlanContext,
): Block | undefined {
  if (action === "none") return undefined;
  const lost = references.find(({ digests, isChanging }) => !digests && !isChanging);
  return lost ? whyUnknown(lost, recorded[lost.tool], keys) : whyLocked(tool, recorded[tool], keys);
}
