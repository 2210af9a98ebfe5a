import { UserError } from "../core/errors.ts";
import { same } from "../core/json.ts";
import type { Context, Resource } from "../core/plugin.ts";
import { findReferences } from "../core/references.ts";
import type { ToolState } from "../core/state.ts";
import { existsUnrecorded } from "../plan/blocks.ts";
import { keepIgnoredStatus } from "../plan/ignored-changes.ts";
import { callVerb } from "./call.ts";
import { contextFor, effectOf } from "./context.ts";
import { identified } from "./identified.ts";
import { pluginOf } from "./prepare.ts";
import { recordedCall } from "./recorded-call.ts";
import { refuseStrayed } from "./recorded-identity.ts";
import { checkResource, redactResource } from "./resource.ts";
import type { ResolvedChange, Work } from "./work.ts";

/** Calls the verbs of a create, update or replace, and returns the resource. Confirms the lock before each effect. */
export async function bringAbout(resolved: ResolvedChange, work: Work): Promise<Resource> {
  const { change, call, record } = resolved;
  const { key, loaded } = call;
  const context = contextFor(call, work.run);
  if (change.action === "replace") await replaceOld(resolved, work);
  const isGone = await isGoneWithOther(resolved, context, work);
  if (isGone) await work.journal.emptied(record);
  if (isGone || change.action !== "update") work.recreated.add(key);
  const isThere = change.action === "update" ? !isGone : await isMade(resolved, context, work);
  const verb = isThere ? "update" : "create";
  await work.journal.begun(key);
  const effect = effectOf(context, verb, work.journal.changeKey(key));
  return checkResource(await callVerb(call, verb, effect), loaded, verb);
}

/** Deletes what is recorded. */
export async function deleteRecorded(key: string, recorded: ToolState, work: Work): Promise<void> {
  const { plugins, tools, claim, run, journal } = work;
  const loaded = pluginOf(recorded.name, plugins);
  const call = recordedCall({ key, recorded, loaded }, tools.get(key), claim.state, run);
  const context = contextFor(call, run);
  await identified(plugins, () => refuseStrayed(key, recorded, loaded, context.options, run.secrets));
  await journal.begun(key);
  await callVerb({ key, loaded }, "delete", effectOf(context, "delete", journal.changeKey(key)));
}

async function replaceOld({ call, record }: ResolvedChange, work: Work): Promise<void> {
  await refuseExisting(call, work);
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
  return (await callVerb(call, "read", context)) === null;
}

// Whether there is something to update instead. After a crash or a failure, the verb may have done its work without our knowledge:
// what exists then is adopted. Everything else that the plan could not look at is looked at now, and is not ours.
async function isMade(resolved: ResolvedChange, context: Context, work: Work): Promise<boolean> {
  const { change, call } = resolved;
  if (change.action === "replace") return false;
  if (change.reason === "interrupted" || change.reason === "failed")
    return (
      work.observed.get(change.tool)?.kind !== "absent" && (await callVerb(call, "read", context)) !== null
    );
  if (wasLookedAt(resolved, work) || (await readNew(call, work)) === null) return false;
  if (work.tools.get(call.key)?.desired.lifecycle.adopt) return true;
  throw new UserError("exists", existsUnrecorded);
}

// A read for the plan says nothing about options that have changed since: it used the recorded ones, or other outputs.
function wasLookedAt({ change, call, record }: ResolvedChange, work: Work): boolean {
  if (work.observed.get(change.tool)?.kind !== "absent") return false;
  return call.recorded ? same(record.options, call.recorded.options) : !usesOutputs(call.key, work);
}

function usesOutputs(key: string, { tools }: Work): boolean {
  return findReferences(tools.get(key)?.desired.options ?? {}).length > 0;
}

// As if nothing were recorded, so that the plugin does not find the old resource by its record.
async function readNew(call: ResolvedChange["call"], { run }: Work): Promise<Resource | null> {
  return await callVerb(call, "read", contextFor({ ...call, recorded: undefined }, run));
}

// Nothing is deleted in favor of a resource that cannot be created because it already exists. What is still found as it
// was observed is the old one. Without an identity, any option may matter, and the plan knew those without outputs.
async function refuseExisting(call: ResolvedChange["call"], work: Work): Promise<void> {
  const { key, loaded, recorded } = call;
  if (!loaded.identity && !usesOutputs(key, work)) return;
  const found = await readNew(call, work);
  if (!found) return;
  const { status } = redactResource(checkResource(found, loaded, "read"), loaded, work.run.secrets.registry);
  const observed = work.observed.get(key);
  const before = recorded?.resource?.status;
  const { ignoreChanges } = work.tools.get(key)?.desired.lifecycle ?? {};
  if (same(keepIgnoredStatus(status, before, ignoreChanges), before)) return;
  if (!loaded.identity && observed?.kind === "found" && same(status, observed.status)) return;
  throw new UserError("exists", `${key} is not replaced: what its options mean now already exists`, {
    hint: "It was not changed. Give the existing resource a tool of its own, and import or adopt it.",
  });
}
