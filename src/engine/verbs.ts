import { UserError } from "../core/errors.ts";
import { same } from "../core/json.ts";
import { restoreLiterals } from "../core/literals.ts";
import type { Context, Resource } from "../core/plugin.ts";
import type { ToolState } from "../core/state.ts";
import { contextFor } from "./context.ts";
import { pluginOf } from "./prepare.ts";
import { refuseStrayed } from "./recorded-identity.ts";
import { checkResource } from "./resource.ts";
import { withSecretOutputs } from "./vault.ts";
import type { ResolvedChange, Work } from "./work.ts";

/** Calls the verbs of a create, update or replace, and returns the resource. Confirms the lock before each effect. */
export async function bringAbout(resolved: ResolvedChange, work: Work): Promise<Resource> {
  const { change, call, record } = resolved;
  const { key, loaded } = call;
  const context = contextFor(call, work.run);
  if (change.action === "replace") await replaceOld(resolved, context, work);
  const isGone = await isGoneWithOther(resolved, context, work);
  if (isGone) await work.journal.emptied(record);
  if (isGone || change.action !== "update") work.recreated.add(key);
  const isThere = change.action === "update" ? !isGone : await isMade(resolved, context, work);
  const verb = isThere ? "update" : "create";
  await work.journal.begun(key);
  return checkResource(await loaded.plugin[verb](context), loaded, verb);
}

/**
 * Deletes what is recorded. Literal secrets are not recorded; those of the configuration are used, if it has the tool.
 */
export async function deleteRecorded(key: string, recorded: ToolState, work: Work): Promise<void> {
  const { plugins, tools, run, journal } = work;
  const loaded = pluginOf(recorded.name, plugins);
  const literals = tools.get(key)?.literals ?? {};
  const options = restoreLiterals(withSecretOutputs(recorded.options, run.secrets.vault), literals);
  const context = contextFor({ key, tool: recorded, loaded, options, recorded }, run);
  refuseStrayed(key, recorded, loaded, context.options, run.secrets);
  await journal.begun(key);
  await loaded.plugin.delete(context);
}

async function replaceOld({ call, record }: ResolvedChange, context: Context, work: Work): Promise<void> {
  await refuseExisting(call, context);
  if (call.recorded) await deleteRecorded(call.key, call.recorded, work);
  await work.journal.emptied(record);
}

// A resource inside one that this run replaced may be gone, too, since it was observed.
async function isGoneWithOther(
  { change, call }: ResolvedChange,
  context: Context,
  { recreated }: Work,
): Promise<boolean> {
  if (change.action !== "update" || !change.dependsOn.some((key) => recreated.has(key))) return false;
  return (await call.loaded.plugin.read(context)) === null;
}

// After a crash, the verb may have done its work without our knowledge. A resource that exists now, and could not be
// observed for the plan, is adopted.
async function isMade(
  { change, call }: ResolvedChange,
  context: Context,
  { observed }: Work,
): Promise<boolean> {
  if (change.reason !== "interrupted" || change.action !== "create") return false;
  if (observed.get(change.tool)?.kind === "absent") return false;
  return (await call.loaded.plugin.read(context)) !== null;
}

// Nothing is deleted for the sake of a resource that cannot be created, because it already exists. What is still found
// as it is recorded is the old one.
async function refuseExisting(
  { key, loaded, recorded }: ResolvedChange["call"],
  context: Context,
): Promise<void> {
  if (!loaded.identity) return;
  const found = await loaded.plugin.read(context);
  if (!found || same(found.status, recorded?.resource?.status)) return;
  throw new UserError("exists", `${key} is not replaced: what its options mean now already exists`, {
    hint: "It was not changed. Give the existing resource a tool of its own, and import or adopt it.",
  });
}
