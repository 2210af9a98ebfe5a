import type { Block, Desired, Observed } from "../core/plan.ts";
import type { Reference } from "../core/references.ts";
import type { Decision } from "./decide.ts";
import type { PlanContext } from "./plan-tool.ts";
import type { SecretReference } from "./secret-changes.ts";
import { whyLocked, whyUnknown } from "./secret-outputs.ts";

/** Why a tool cannot be applied; undefined: it can. */
export function blockOf(
  desired: Desired,
  decision: Decision,
  observed: Observed,
  missing: Reference[],
): Block | undefined {
  const lost = missing[0];
  if (observed.kind === "failed")
    return { code: "read-failed", message: `It could not be read: ${observed.message}` };
  if (lost)
    return {
      code: "output-missing",
      message: `${lost.path} refers to the output "${lost.key}", which ${lost.tool} does not give`,
    };
  if (decision.reason === "exists" && decision.action === "none")
    return {
      code: "exists",
      message: "It exists already but is not in the state. Set `lifecycle: { adopt: true }` to take it over.",
    };
  if (decision.action === "replace" && desired.lifecycle.preventDestroy)
    return {
      code: "prevented",
      message: "The change needs delete and create, which `lifecycle.preventDestroy` forbids.",
    };
  return undefined;
}

/** Which state key a change lacks; undefined: none. What the apply would find out in the middle of its work is said before. */
export function lockOf(
  { action }: Decision,
  { tool }: Desired,
  references: SecretReference[],
  { recorded, secrecy: { keys } }: PlanContext,
): Block | undefined {
  if (action === "none") return undefined;
  const lost = references.find(({ digests, isChanging }) => !digests && !isChanging);
  return lost ? whyUnknown(lost, recorded[lost.tool], keys) : whyLocked(tool, recorded[tool], keys);
}
