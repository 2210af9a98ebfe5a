import { digest } from "../core/digest.ts";
import { UserError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import type { Change } from "../core/plan.ts";
import type { About, Resource } from "../core/plugin.ts";
import { findReferences } from "../core/references.ts";
import type { ToolState } from "../core/state.ts";
import { whyLocked } from "../plan/secret-outputs.ts";
import { callVerb } from "./call.ts";
import { contextFor } from "./context.ts";
import { decideAction, isSameButSpelling } from "./decided-action.ts";
import { identified } from "./identified.ts";
import { recordedAs } from "./identity.ts";
import { type Inputs, inputsOf, recordOf } from "./journal.ts";
import type { PreparedTool } from "./prepare.ts";
import { recordableOptions, needOutputs, withIgnoredKept } from "./resolve.ts";
import { digestReferences, learn, remember, sealed, secretPart, unkeepable } from "./vault.ts";
import { outputsIn } from "./values.ts";
import { bringAbout, deleteRecorded } from "./verbs.ts";
import { withholdEvents } from "./withhold.ts";
import type { ResolvedChange, Work } from "./work.ts";

/** One change in two steps. Both throw if the tool failed. */
export interface Steps {
  /** Tools whose outputs have to be known before the first step. */
  needs: string[];
  /** Makes the intent durable. */
  intend(): Promise<void>;
  /** Calls the verbs. `saved` resolves when their result is durable. */
  perform(): Promise<StepResult>;
}

interface StepResult {
  status: "done" | "unchanged";
  about?: About;
  saved: Promise<void>;
}

/** The steps of one change, with the journal written before and after each effect. */
export function stepsOf(change: Change, work: Work): Steps {
  return change.action === "delete" ? deleting(change.tool, work) : making(change, work);
}

function deleting(key: string, work: Work): Steps {
  const recorded = work.claim.state.tools[key];
  if (!recorded) return deletingUnrecorded(key, work);
  return {
    needs: [],
    intend: () => work.journal.intend("delete", recorded),
    async perform() {
      await deleteRecorded(key, recorded, work);
      return { status: "done", saved: work.journal.gone(key) };
    },
  };
}

// With --force, tools that the state does not have are deleted as well, as they are configured.
function deletingUnrecorded(key: string, work: Work): Steps {
  const { tools, journal, run } = work;
  return {
    needs: [],
    async intend() {},
    async perform() {
      const prepared = tools.get(key);
      if (prepared) {
        const { tool, loaded, desired, literals } = prepared;
        const call = { key, tool, loaded, literals, options: desired.options, outputs: outputsOf(work) };
        await journal.begun(key);
        await callVerb(call, "delete", contextFor(call, run));
      }
      return { status: "done", saved: Promise.resolve() };
    },
  };
}

function making(change: Change, work: Work): Steps {
  const { tool: key, action } = change;
  const configured = work.tools.get(key);
  if (!configured || action === "none") throw new Error(`the plan changes ${key}, which is not configured`);
  const recorded = work.claim.state.tools[key];
  const prepared = action === "create" ? configured : withIgnoredKept(configured, recorded);
  const references = [...new Set(findReferences(prepared.desired.options).map(({ tool }) => tool))];
  const needs = references.filter((tool) => isNeededAhead(tool, change, work));
  const inputs = { ...inputsOf(change), desired: digest(prepared.desired.options) };
  const resolve = () =>
    identified(work.plugins, () => resolveChange({ ...change, action }, prepared, recorded, work));
  if (needs.length === references.length) return { needs, ...intendedAsResolved(key, resolve, inputs, work) };
  const intend = () => work.journal.intend(action, recordNow(prepared, work).record, inputs);
  return {
    needs,
    intend,
    perform: () => resolved(resolve(), (next) => performResolved(key, next, inputs, work)),
  };
}

function intendedAsResolved(
  key: string,
  resolve: () => Resolving,
  inputs: Inputs,
  work: Work,
): Omit<Steps, "needs"> {
  let next: ResolvedChange | undefined;
  return {
    intend: () =>
      resolved(resolve(), async (found) => {
        next = found;
        if (next) await work.journal.intend(next.change.action, next.record, inputs);
      }),
    perform: async () => (next ? make(next, work) : leave(key, work)),
  };
}

type Resolving = ResolvedChange | undefined | Promise<ResolvedChange | undefined>;

// At once where that is possible: what is recorded of a tool is saved together with the outputs that it waited for.
async function resolved<T>(
  resolving: Resolving,
  go: (next: ResolvedChange | undefined) => Promise<T>,
): Promise<T> {
  return go(resolving instanceof Promise ? await resolving : resolving);
}

// The intent was saved ahead of the outputs that it refers to.
async function performResolved(
  key: string,
  next: ResolvedChange | undefined,
  inputs: Inputs,
  work: Work,
): Promise<StepResult> {
  if (!next) return leave(key, work);
  work.journal.resolved(next.change.action, next.record, inputs);
  return make(next, work);
}

// Whether an intent has to wait for the outputs of a tool. A change that they may make unnecessary does. So does a create
// if that tool exists: nothing would show that it was not begun, and what others created would be taken for ours.
function isNeededAhead(tool: string, { tool: key, action, reason }: Change, { claim }: Work): boolean {
  if (reason === "dependency") return true;
  return action === "create" && !claim.state.tools[key] && claim.state.tools[tool] !== undefined;
}

// With the outputs that are known now; references to others stay symbolic.
function recordNow(prepared: PreparedTool, work: Work): ReturnType<typeof recordOf> {
  const { secrets } = work.run;
  const outputs = outputsOf(work);
  const resolved = recordableOptions(prepared, outputs, work);
  return recordOf(prepared, resolved, digestReferences(resolved, outputs, secrets.digests), secrets);
}

// undefined: an output could have made the change necessary, but did not change.
function resolveChange(
  change: ResolvedChange["change"],
  prepared: PreparedTool,
  recorded: ToolState | undefined,
  work: Work,
): ResolvedChange | undefined {
  const { secrets } = work.run;
  const outputs = outputsOf(work);
  const { record, digests } = recordNow(prepared, work);
  const isSame = isSameButSpelling(record, digests, recorded, prepared, work);
  const usesRecreated = findReferences(prepared.desired.options).some(({ tool }) => work.recreated.has(tool));
  if (change.reason === "dependency" && isSame && !usesRecreated) return undefined;
  refuseLocked(change.tool, recorded, work);
  needOutputs(prepared, work);
  const { tool, loaded, literals, desired } = prepared;
  const call = {
    key: change.tool,
    tool,
    loaded,
    literals,
    outputs,
    options: desired.options,
    desired: desired.options,
    recorded,
    ...pinsOf(change),
  };
  const { action, identity } = decideAction({ change, call, prepared, isSame }, work);
  return { change: { ...change, action }, call, record: { ...record, ...recordedAs(identity, secrets) } };
}

// A preview without pins means that no input can move.
function pinsOf({ pins, contents }: Change): Pick<ResolvedChange["call"], "pins"> {
  if (pins) return { pins };
  return contents === undefined ? {} : { pins: {} };
}

async function make(next: ResolvedChange, work: Work): Promise<StepResult> {
  const { call, record } = next;
  const { key, loaded } = call;
  const resource = await withholdEvents(work.run, loaded, (run) => bringAbout(next, { ...work, run }));
  const secret = learnFrom(next, resource, work);
  work.outputs.set(key, { ...secret, ...resource.outputs });
  const complete = {
    ...record,
    ...createdAt(next, work),
    ...(await sealed(key, secretPart(secret, loaded), work.run.secrets.sealer)),
  };
  const about = resource.about ? { about: resource.about } : {};
  return { status: "done", ...about, saved: work.journal.made(complete, resource, loaded) };
}

function createdAt({ call }: ResolvedChange, { recreated }: Work): Pick<ToolState, "created"> {
  const created = recreated.has(call.key) ? new Date().toISOString() : call.recorded?.created;
  return created === undefined ? {} : { created };
}

async function leave(key: string, work: Work): Promise<StepResult> {
  work.outputs.set(key, outputsIn(work.claim.state, work.run.secrets)(key) ?? {});
  return { status: "unchanged", saved: Promise.resolve() };
}

// A secret output that an update does not return again is unchanged.
function learnFrom({ change, call }: ResolvedChange, { outputs }: Resource, { run }: Work) {
  const { vault, registry } = run.secrets;
  if (change.action !== "update") vault.delete(call.key);
  learn(vault, call.key, secretPart(outputs, call.loaded), registry);
  remember(vault, call.key, unkeepable(outputs, call.loaded, registry));
  return vault.get(call.key) ?? {};
}

function outputsOf({ outputs }: Work): (tool: string) => JsonObject | undefined {
  return (tool) => outputs.get(tool);
}

function refuseLocked(tool: string, recorded: ToolState | undefined, { run }: Work): void {
  const locked = whyLocked(tool, recorded, run.secrets.sealer.keys);
  if (locked) throw new UserError(locked.code, locked.message);
}
