import { keyOf } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import type { ToolResult } from "../core/events.ts";
import { type JsonObject, same } from "../core/json.ts";
import { unmask } from "../core/mask.ts";
import type { Change } from "../core/plan.ts";
import type { LoadedPlugin, Resource } from "../core/plugin.ts";
import { type Reference, resolveReferences } from "../core/references.ts";
import type { ToolState } from "../core/state.ts";
import type { Applying } from "./apply.ts";
import { type Call, contextFor } from "./context.ts";
import { type Journal, recordOf } from "./journal.ts";
import { type Prepared, pluginOf } from "./prepare.ts";
import { checkResource } from "./resource.ts";

/** Outputs by tool, secret ones included: they live in memory for this run only. */
export type Outputs = Map<string, JsonObject>;

/** Does one change, with the journal written before and after each effect. Throws when the tool failed. */
export async function perform(
  change: Change,
  applying: Applying,
  journal: Journal,
  outputs: Outputs,
): Promise<ToolResult> {
  const begun = Date.now();
  const status =
    change.action === "delete"
      ? await remove(change.tool, applying, journal)
      : await make(change, applying, journal, outputs);
  return { tool: change.tool, action: change.action, status, milliseconds: Date.now() - begun };
}

async function remove(key: string, applying: Applying, journal: Journal): Promise<"done"> {
  const recorded = applying.claim.state.tools[key];
  if (!recorded) return removeUnrecorded(key, applying);
  const loaded = pluginOf(recorded.name, applying.plugins);
  const call: Call = { key, tool: recorded, loaded, options: recorded.options, recorded };
  const context = contextFor(call, applying);
  await journal.intend("delete", recorded);
  await loaded.plugin.delete(context);
  await journal.gone(key);
  return "done";
}

// By force, also what the state does not know of is deleted: as it is configured.
async function removeUnrecorded(key: string, applying: Applying): Promise<"done"> {
  const prepared = applying.prepared.get(key);
  if (!prepared) return "done";
  const options = unmask(prepared.wanted.options, prepared.literals);
  await prepared.loaded.plugin.delete(
    contextFor({ key, tool: prepared.tool, loaded: prepared.loaded, options }, applying),
  );
  return "done";
}

async function make(
  change: Change,
  applying: Applying,
  journal: Journal,
  outputs: Outputs,
): Promise<"done" | "unchanged"> {
  const prepared = applying.prepared.get(change.tool);
  if (!prepared) throw new Error(`the plan changes ${change.tool}, which is not configured`);
  const recorded = applying.claim.state.tools[change.tool];
  const record = recordOf(prepared, resolvePublic(prepared, applying, outputs), applying);
  if (change.reason === "dependency" && recorded && isAsRecorded(record, recorded)) {
    outputs.set(change.tool, recorded.resource?.outputs ?? {});
    return "unchanged";
  }
  const options = unmask(resolveAll(prepared, outputs), prepared.literals);
  const call: Call = { key: change.tool, tool: prepared.tool, loaded: prepared.loaded, options, recorded };
  const resource = await callVerbs(change, call, record, applying, journal);
  remember(resource, prepared.loaded, applying);
  outputs.set(change.tool, resource.outputs);
  await journal.made(record, resource, prepared.loaded);
  return "done";
}

async function callVerbs(
  change: Change,
  call: Call,
  record: ToolState,
  applying: Applying,
  journal: Journal,
): Promise<Resource> {
  const { plugin } = call.loaded;
  const context = contextFor(call, applying);
  if (change.action === "replace") await replaceOld(change.tool, record, applying, journal);
  else await journal.intend(change.action === "create" ? "create" : "update", record);
  // After a crash the verb may have done its work without our knowing: what is there already is adopted.
  const adopt =
    change.reason === "interrupted" && change.action === "create" && (await plugin.read(context)) !== null;
  const verb = change.action === "update" || adopt ? "update" : "create";
  return checkResource(await plugin[verb](context), call.loaded, verb);
}

async function replaceOld(
  key: string,
  record: ToolState,
  applying: Applying,
  journal: Journal,
): Promise<void> {
  const recorded = applying.claim.state.tools[key];
  if (recorded?.resource) {
    const loaded = pluginOf(recorded.name, applying.plugins);
    const literals = applying.prepared.get(key)?.literals ?? {};
    const options = unmask(recorded.options, literals);
    const context = contextFor({ key, tool: recorded, loaded, options, recorded }, applying);
    await journal.intend("replace", recorded);
    await loaded.plugin.delete(context);
  }
  await journal.emptied(record);
}

// Secret outputs stay symbolic in what is recorded, so that they never reach the state.
function resolvePublic(prepared: Prepared, applying: Applying, outputs: Outputs): JsonObject {
  const open = (tool: string) => {
    const secret = applying.prepared.get(tool)?.wanted.secretOutputs ?? [];
    return Object.fromEntries(
      Object.entries(outputs.get(tool) ?? {}).filter(([key]) => !secret.includes(key)),
    );
  };
  return resolveReferences(prepared.tool.options, open) as JsonObject;
}

function resolveAll(prepared: Prepared, outputs: Outputs): JsonObject {
  const missing: Reference[] = [];
  const known = (tool: string) => outputs.get(tool) ?? {};
  const options = resolveReferences(prepared.wanted.options, known, (lost) =>
    missing.push(lost),
  ) as JsonObject;
  const lost = missing[0];
  if (!lost) return options;
  throw new UserError(
    "output-missing",
    `${lost.path} of ${keyOf(prepared.tool)} refers to the output "${lost.key}", which ${lost.tool} did not give`,
    {
      hint: "An output that is secret lives only for the run that made it; otherwise see the outputs of the plugin.",
    },
  );
}

function isAsRecorded(record: ToolState, recorded: ToolState): boolean {
  return same(record.options, recorded.options) && same(record.secrets, recorded.secrets);
}

function remember(resource: Resource, loaded: LoadedPlugin, { secrets }: Applying): void {
  for (const key of loaded.secretOutputs) {
    const value = resource.outputs[key];
    if (typeof value === "string") secrets.add(value);
  }
}
