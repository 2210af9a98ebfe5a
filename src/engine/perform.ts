import { keyOf } from "../core/config.ts";
import { compareDigests } from "../core/digest.ts";
import { UserError } from "../core/errors.ts";
import { keepIgnored } from "../plan/ignored-changes.ts";
import { type JsonObject, mapStrings, same } from "../core/json.ts";
import { restoreLiterals } from "../core/literals.ts";
import type { Change } from "../core/plan.ts";
import type { Context, Resource } from "../core/plugin.ts";
import { findReferences, type Reference, resolveReferences } from "../core/references.ts";
import { whyLocked, whyUnknown } from "../plan/secret-outputs.ts";
import type { Intent, ToolState } from "../core/state.ts";
import type { Applying } from "./apply.ts";
import { type Call, contextFor } from "./context.ts";
import { withholdEvents } from "./withhold.ts";
import { type Journal, recordOf } from "./journal.ts";
import { type PreparedTool, pluginOf } from "./prepare.ts";
import { checkResource } from "./resource.ts";
import { digestReferences, learn, sealed, secretPart, withSecretOutputs } from "./vault.ts";

/** Outputs by tool, secret ones included: they live in memory for this run only. */
export type Outputs = Map<string, JsonObject>;

/** What this run has come to so far. */
export interface Sofar {
  outputs: Outputs;
  /** Tools that were made anew: what was in the old ones may have gone with them. */
  anew: Set<string>;
}

/** One change in two steps. Both throw when the tool failed. */
export interface Steps {
  /** Tools whose outputs have to be known before the first step. */
  needs: string[];
  /** Makes the intent durable. */
  intend(): Promise<void>;
  /** Calls the verbs. `saved` resolves when what came of it is durable. */
  perform(): Promise<Performed>;
}

interface Performed {
  status: "done" | "unchanged";
  saved: Promise<void>;
}

/** The steps of one change, with the journal written before and after each effect. */
export function stepsOf(change: Change, applying: Applying, journal: Journal, sofar: Sofar): Steps {
  return change.action === "delete"
    ? removing(change.tool, applying, journal)
    : making(change, applying, journal, sofar);
}

function removing(key: string, applying: Applying, journal: Journal): Steps {
  const recorded = applying.claim.state.tools[key];
  if (!recorded) return removingUnrecorded(key, applying);
  return {
    needs: [],
    intend: () => journal.intend("delete", recorded),
    async perform() {
      await deleteRecorded(key, recorded, applying, journal);
      return { status: "done", saved: journal.gone(key) };
    },
  };
}

// By force, also what the state does not know of is deleted: as it is configured.
function removingUnrecorded(key: string, applying: Applying): Steps {
  return {
    needs: [],
    async intend() {},
    async perform() {
      const prepared = applying.prepared.get(key);
      if (prepared) {
        const options = restoreLiterals(prepared.desired.options, prepared.literals);
        const call: Call = { key, tool: prepared.tool, loaded: prepared.loaded, options };
        await prepared.loaded.plugin.delete(contextFor(call, applying));
      }
      return { status: "done", saved: Promise.resolve() };
    },
  };
}

function making(change: Change, applying: Applying, journal: Journal, { outputs, anew }: Sofar): Steps {
  const { action } = change;
  const configured = applying.prepared.get(change.tool);
  if (!configured || action === "none")
    throw new Error(`the plan changes ${change.tool}, which is not configured`);
  const recorded = applying.claim.state.tools[change.tool];
  const prepared = action === "create" ? configured : withHeld(configured, recorded);
  const needs = findReferences(prepared.desired.options).map((reference) => reference.tool);
  let intended: { action: Intent["action"]; record: ToolState; options: JsonObject } | undefined;
  return {
    needs,
    async intend() {
      const resolved = resolvePublic(prepared, applying, outputs);
      const references = digestReferences(resolved, (tool) => outputs.get(tool), applying.digests);
      const { record, digests } = recordOf(prepared, resolved, references, applying);
      const isSame = recorded !== undefined && isAsRecorded(record, digests, recorded);
      if (change.reason === "dependency" && isSame && !needs.some((tool) => anew.has(tool))) return;
      refuseLocked(change.tool, recorded, applying);
      const options = restoreLiterals(resolveAll(prepared, applying, outputs), prepared.literals);
      // What an output could have made necessary is not, now that it turned out as it was.
      intended = { action: action === "replace" && isSame ? "update" : action, record, options };
      await journal.intend(intended.action, record);
    },
    async perform() {
      if (!intended) {
        outputs.set(change.tool, { ...applying.vault.get(change.tool), ...recorded?.resource?.outputs });
        return { status: "unchanged", saved: Promise.resolve() };
      }
      const { record, options } = intended;
      const { tool, loaded } = prepared;
      const call: Call = { key: change.tool, tool, loaded, options, recorded };
      const doing = { ...change, ...intended };
      const resource = await withholdEvents(applying, loaded, (calling) =>
        callVerbs(doing, call, record, { ...applying, ...calling, anew }, journal),
      );
      const secret = remember(doing, resource, prepared, applying);
      outputs.set(change.tool, { ...secret, ...resource.outputs });
      const kept = { ...record, ...(await sealed(change.tool, secret, applying.sealer)) };
      return { status: "done", saved: journal.made(kept, resource, loaded) };
    },
  };
}

// Of a literal secret that is ignored nobody knows any more what it was; the plugin gets the one of the file.
function withHeld(prepared: PreparedTool, recorded: ToolState | undefined): PreparedTool {
  const { desired, tool, literals } = prepared;
  const hold = (options: JsonObject) =>
    keepIgnored(options, recorded?.options, desired.lifecycle.ignoreChanges);
  return {
    ...prepared,
    desired: { ...desired, options: hold(desired.options) },
    tool: { ...tool, options: restoreLiterals(hold(tool.options), literals) },
  };
}

// A secret output that an update does not give again is as it was.
function remember(
  { tool, action }: Change,
  { outputs }: Resource,
  { loaded }: PreparedTool,
  { vault, secrets }: Applying,
): JsonObject {
  if (action !== "update") vault.delete(tool);
  learn(vault, tool, secretPart(outputs, loaded), secrets);
  return vault.get(tool) ?? {};
}

async function callVerbs(
  change: Change,
  call: Call,
  record: ToolState,
  applying: Applying & Pick<Sofar, "anew">,
  journal: Journal,
): Promise<Resource> {
  const { plugin } = call.loaded;
  const context = contextFor(call, applying);
  if (change.action === "replace") await replaceOld(call, record, applying, journal);
  const isGone = await wentAlong(change, context, call, applying);
  if (isGone) await journal.emptied(record);
  if (isGone || change.action !== "update") applying.anew.add(call.key);
  journal.begun(call.key);
  const isThere = change.action === "update" ? !isGone : await isMade(change, context, call, applying);
  const verb = isThere ? "update" : "create";
  return checkResource(await plugin[verb](context), call.loaded, verb);
}

// What is in a thing that this run made anew may have gone with the old one, since it was seen.
async function wentAlong(
  { action, dependsOn }: Change,
  context: Context,
  { loaded }: Call,
  { anew }: Pick<Sofar, "anew">,
): Promise<boolean> {
  if (action !== "update" || !dependsOn.some((key) => anew.has(key))) return false;
  return (await loaded.plugin.read(context)) === null;
}

// After a crash the verb may have done its work without our knowing: what is there already, and could not be seen when
// the plan was made, is adopted.
async function isMade(
  change: Change,
  context: Context,
  call: Call,
  { observed }: Applying,
): Promise<boolean> {
  if (change.reason !== "interrupted" || change.action !== "create") return false;
  if (observed.get(change.tool)?.kind === "absent") return false;
  return (await call.loaded.plugin.read(context)) !== null;
}

async function replaceOld(
  call: Call,
  record: ToolState,
  applying: Applying,
  journal: Journal,
): Promise<void> {
  if (call.recorded) await deleteRecorded(call.key, call.recorded, applying, journal);
  await journal.emptied(record);
}

// Literal secrets are not recorded: those of the file, if it still has the tool, are put in.
async function deleteRecorded(
  key: string,
  recorded: ToolState,
  applying: Applying,
  journal: Journal,
): Promise<void> {
  const loaded = pluginOf(recorded.name, applying.plugins);
  const literals = applying.prepared.get(key)?.literals ?? {};
  const options = restoreLiterals(withSecretOutputs(recorded.options, applying.vault), literals);
  const context = contextFor({ key, tool: recorded, loaded, options, recorded }, applying);
  journal.begun(key);
  await loaded.plugin.delete(context);
}

// What is recorded is as the producer's own record: secret outputs symbolic, secrets in others blanked out.
function resolvePublic(prepared: PreparedTool, applying: Applying, outputs: Outputs): JsonObject {
  const openOf = (tool: string) => {
    const secret = applying.prepared.get(tool)?.desired.secretOutputs ?? [];
    const open = Object.entries(outputs.get(tool) ?? {}).filter(([key]) => !secret.includes(key));
    return mapStrings(Object.fromEntries(open), (text) => applying.secrets.redact(text)) as JsonObject;
  };
  return resolveReferences(prepared.tool.options, openOf) as JsonObject;
}

function resolveAll(
  prepared: PreparedTool,
  { claim, prepared: all, sealer }: Applying,
  outputs: Outputs,
): JsonObject {
  const missing: Reference[] = [];
  const known = (tool: string) => outputs.get(tool) ?? {};
  const options = resolveReferences(prepared.desired.options, known, (lost) =>
    missing.push(lost),
  ) as JsonObject;
  const lost = missing[0];
  if (!lost) return options;
  if (all.get(lost.tool)?.desired.secretOutputs.includes(lost.key)) {
    const { code, message } = whyUnknown(lost, claim.state.tools[lost.tool], sealer.keys);
    throw new UserError(code, message);
  }
  throw new UserError(
    "output-missing",
    `${lost.path} of ${keyOf(prepared.tool)} refers to the output "${lost.key}", which ${lost.tool} did not give`,
    { hint: "See the outputs of its plugin." },
  );
}

// A secret output that its tool did not give again is as it was.
function isAsRecorded(record: ToolState, digests: Record<string, string[]>, recorded: ToolState): boolean {
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

function refuseLocked(tool: string, recorded: ToolState | undefined, { sealer }: Applying): void {
  const locked = whyLocked(tool, recorded, sealer.keys);
  if (locked) throw new UserError(locked.code, locked.message);
}
