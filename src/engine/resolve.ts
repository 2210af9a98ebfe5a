import { keyOf } from "../core/config.ts";
import { compareDigests } from "../core/digest.ts";
import { UserError } from "../core/errors.ts";
import { type JsonObject, same } from "../core/json.ts";
import type { DesiredTool } from "../core/plan.ts";
import { lostPaths } from "../core/recorded-text.ts";
import { findReferences, type Reference, resolveReferences } from "../core/references.ts";
import { isSecretOutput, isSecretPath } from "../core/secret-path.ts";
import type { ToolState } from "../core/state.ts";
import { keepIgnored } from "../plan/ignored-changes.ts";
import { whyUnknown } from "../plan/secret-outputs.ts";
import type { PreparedTool } from "./prepare.ts";
import type { Work } from "./work.ts";

/**
 * A tool whose ignored options are as recorded. An ignored literal secret is no longer known, so the plugin gets the
 * one in the configuration.
 */
export function withIgnoredKept(prepared: PreparedTool, recorded: ToolState | undefined): PreparedTool {
  const { desired } = prepared;
  const options = keepIgnored(desired.options, recorded?.options, desired.lifecycle.ignoreChanges);
  return { ...prepared, desired: { ...desired, options } };
}

/**
 * Options as they are recorded. References stay symbolic in secret options, and where they lead to outputs that are secret
 * or contain a secret.
 */
export function recordableOptions(
  { desired: { options, secretOptions = [] } }: { desired: Pick<DesiredTool, "options" | "secretOptions"> },
  outputsOf: (tool: string) => JsonObject | undefined,
  { tools, run }: Pick<Work, "tools" | "run">,
): JsonObject {
  const open = (tool: string, path: string): JsonObject => {
    if (isSecretPath(path, secretOptions)) return {};
    const secret = tools.get(tool)?.desired.secretOutputs ?? [];
    const texts = Object.entries(outputsOf(tool) ?? {})
      .filter(([key]) => !isSecretOutput(key, secret))
      .map(([key, value]) => [key, run.secrets.registry.record(value)] as const);
    return Object.fromEntries(texts.filter(([, text]) => lostPaths(text).length === 0));
  };
  return resolveReferences(options, open) as JsonObject;
}

/** Refuses to call a plugin without an output that its options need. */
export function needOutputs(prepared: PreparedTool, work: Work): void {
  const lost = findReferences(prepared.desired.options).find(
    ({ tool, key }) => !Object.hasOwn(work.outputs.get(tool) ?? {}, key),
  );
  if (lost) throw outputMissing(lost, prepared, work);
}

function outputMissing(lost: Reference, { tool }: PreparedTool, { tools, claim, run }: Work): UserError {
  const producer = claim.state.tools[lost.tool];
  const isSecret = isSecretOutput(lost.key, tools.get(lost.tool)?.desired.secretOutputs ?? []);
  if (isSecret || Object.hasOwn(producer?.resource?.outputs ?? {}, lost.key)) {
    const { code, message } = whyUnknown(lost, producer, run.secrets.sealer.keys);
    return new UserError(code, message);
  }
  return new UserError(
    "output-missing",
    `${lost.path} of ${keyOf(tool)} refers to the output "${lost.key}", which ${lost.tool} did not return`,
    { hint: "See the outputs of its plugin." },
  );
}

/** Whether a tool would be recorded unchanged. A secret output that its tool did not return again is unchanged. */
export function isAsRecorded(
  record: ToolState,
  digests: Record<string, string[]>,
  recorded: ToolState,
): boolean {
  const isSame = (name: string, before: string) => {
    const now = digests[name];
    return now ? compareDigests(before, now) === "same" : name.includes(".outputs.");
  };
  return (
    same(record.options, recorded.options) &&
    Object.keys(record.secrets).every((name) => recorded.secrets[name] !== undefined) &&
    Object.entries(recorded.secrets).every(([name, before]) => isSame(name, before))
  );
}
