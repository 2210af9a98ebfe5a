import { keyOf } from "../core/config.ts";
import { compareDigests } from "../core/digest.ts";
import { UserError } from "../core/errors.ts";
import { type JsonObject, mapStrings, same } from "../core/json.ts";
import { restoreLiterals } from "../core/literals.ts";
import { type Reference, resolveReferences } from "../core/references.ts";
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
  const { desired, tool, literals } = prepared;
  const keep = (options: JsonObject) =>
    keepIgnored(options, recorded?.options, desired.lifecycle.ignoreChanges);
  return {
    ...prepared,
    desired: { ...desired, options: keep(desired.options) },
    tool: { ...tool, options: restoreLiterals(keep(tool.options), literals) },
  };
}

/** Options as they are recorded: secret outputs stay symbolic, and secrets in others are redacted. */
export function resolvePublic(prepared: PreparedTool, { tools, outputs, run }: Work): JsonObject {
  const openOf = (tool: string) => {
    const secret = tools.get(tool)?.desired.secretOutputs ?? [];
    const open = Object.entries(outputs.get(tool) ?? {}).filter(([key]) => !secret.includes(key));
    return mapStrings(Object.fromEntries(open), (text) => run.secrets.registry.redact(text)) as JsonObject;
  };
  return resolveReferences(prepared.tool.options, openOf) as JsonObject;
}

/** Options as a plugin receives them. Throws if an output is missing. */
export function resolveAll(prepared: PreparedTool, work: Work): JsonObject {
  const missing: Reference[] = [];
  const known = (tool: string) => work.outputs.get(tool) ?? {};
  const options = resolveReferences(prepared.desired.options, known, (lost) => missing.push(lost));
  const [lost] = missing;
  if (lost) throw outputMissing(lost, prepared, work);
  return restoreLiterals(options as JsonObject, prepared.literals);
}

function outputMissing(lost: Reference, { tool }: PreparedTool, { tools, claim, run }: Work): UserError {
  if (tools.get(lost.tool)?.desired.secretOutputs.includes(lost.key)) {
    const { code, message } = whyUnknown(lost, claim.state.tools[lost.tool], run.secrets.sealer.keys);
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
