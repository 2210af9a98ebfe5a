import { randomUUID } from "node:crypto";

import { keyOf } from "../core/config.ts";
import { digest } from "../core/digest.ts";
import { type JsonObject, same, stepsOf, valueAt } from "../core/json.ts";
import { envNames } from "../core/deferred.ts";
import { secretText } from "../core/plan.ts";
import { isPackageVersion, type LoadedPlugin, type Pins, type Resource } from "../core/plugin.ts";
import { type Intent, ofDevStream, type State, type ToolState } from "../core/state.ts";
import { digestSecrets, type PreparedTool, recordable } from "./prepare.ts";
import { redactResource } from "./resource.ts";
import type { Run, SecretLookup } from "./run.ts";

/**
 * Makes a change to the state durable; changes close together are saved together. `soon`: nobody waits for this change,
 * so it may be held back briefly to be saved along with others.
 */
export type SaveState = (change: (state: State) => void, why: string, when?: "now" | "soon") => Promise<void>;

/** The right to change a state, as the state manager grants it. */
export interface StateClaim {
  /** The live document. */
  readonly state: State;
  /** Replaces the live document, which the next save writes. */
  replace: (state: State) => void;
  save: SaveState;
  /** Saves now what was to be saved soon. */
  flush: () => void;
  /** Makes sure, before an effect, that the lock is still ours. Throws `locked`. */
  confirm: () => Promise<void>;
}

/**
 * What is saved before and after each effect. Every call changes the document at once, and resolves when the change is
 * durable.
 *
 * An intent is durable before its effect, but not saved just before it: the intents of a whole plan are saved ahead, so
 * that no effect has to wait for the backend. References to outputs that are not known yet stay symbolic in them: after a
 * kill, `withOutputsOfIntents` finds out what they were. An intent therefore means that its effect may have begun. After a kill,
 * the next run decides by what it observes, as it has to anyway, since an effect that began may have led to nothing. It
 * cannot tell our resource from one that someone else created under the same name between the plan of the killed run
 * and its own: it takes it for ours, because the opposite mistake would lose a resource that we created. At any other
 * time, a resource that we did not create is never touched without being asked for.
 */
export interface Journal {
  /** The idempotency key of what a tool's intent says, the same in every run that begins it again. */
  changeKey(tool: string): string;
  /** Saves the intent: what is about to be done to a tool, which will be recorded as `record`, and with which inputs. */
  intend(action: Intent["action"], record: ToolState, inputs?: Inputs): Promise<void>;
  /** The outputs that an intent refers to are known: its record has them from the next save on. */
  resolved(action: Intent["action"], record: ToolState, inputs?: Inputs): void;
  /** The effect begins. From now on, the intent stays until there is a result. Throws `locked` if the lock was lost. */
  begun(key: string): Promise<void>;
  /** Saves the result of a create or update. */
  made(record: ToolState, resource: Resource, loaded: LoadedPlugin): Promise<void>;
  /** The effect failed. Its intent stays, and says why. */
  failed(key: string, why: string): Promise<void>;
  /** The resource is gone: deleted in the first half of a replace, or along with what it was in. */
  emptied(record: ToolState): Promise<void>;
  /** The tool is deleted for good. */
  gone(key: string): Promise<void>;
  /** Withdraws intents that were not begun, so that they do not show as interrupted. */
  withdrawn(): Promise<void>;
  /** The whole plan is done: dependencies and lifecycles are updated, and the commit is recorded. */
  settled(prepared: Iterable<PreparedTool>, sha: string | undefined): Promise<void>;
}

/** The inputs of a change that can move, so that it can be resumed with the same ones. */
export type Inputs = Pick<Intent, "pins" | "wanted"> & {
  /** A digest of the desired options, with references symbolic. Default: that of the record's options. */
  desired?: string;
};

/** A journal that writes through a claim on the state. */
export function makeJournal(claim: StateClaim, { id, secrets: { registry } }: Run): Journal {
  const at = new Date().toISOString();
  const intent = (action: Intent["action"], inputs: Pick<Intent, "pins" | "wanted" | "change">): Intent => ({
    action,
    run: id,
    at,
    ...inputs,
  });
  const record = (tool: ToolState, why: string, when?: "soon") =>
    claim.save((state) => void (state.tools[keyOf(tool)] = tool), `${keyOf(tool)}: ${why}`, when);
  // What the state had before an intent that is not begun.
  const before = new Map<string, ToolState | undefined>();
  // A resource stays recorded as it was created, so that it can be found and deleted.
  const pending = (action: Intent["action"], tool: ToolState, inputs: Inputs | undefined): ToolState => {
    const kept = action === "create" ? tool : (before.get(keyOf(tool)) ?? tool);
    const { desired = digest(tool.options), ...others } = inputs ?? {};
    const change = changeOf(claim.state.tools[keyOf(tool)]?.pending, desired);
    return { ...kept, pending: intent(action, { ...others, change }) };
  };
  return {
    changeKey: (tool) => claim.state.tools[tool]?.pending?.change?.key ?? randomUUID(),
    intend(action, tool, inputs) {
      before.set(keyOf(tool), claim.state.tools[keyOf(tool)]);
      return record(pending(action, tool, inputs), `${action} intended`);
    },
    // Whoever learns that a save failed learns it from the claim.
    resolved(action, tool, inputs) {
      record(pending(action, tool, inputs), "outputs known", "soon").catch(() => {});
    },
    async begun(key) {
      await claim.confirm();
      before.delete(key);
    },
    async failed(key, why) {
      const tool = claim.state.tools[key];
      if (!tool?.pending || before.has(key)) return;
      await record(
        { ...tool, pending: { ...tool.pending, failed: registry.redact(why).slice(0, mostWhy) } },
        "failed",
        "soon",
      );
    },
    made: (tool, resource, loaded) =>
      record({ ...tool, resource: redactResource(resource, loaded, registry) }, "done", "soon"),
    emptied(tool) {
      const { pins, wanted, change } = claim.state.tools[keyOf(tool)]?.pending ?? {};
      const pending = intent("create", { ...inputsOf({ pins, wanted }), ...(change ? { change } : {}) });
      return record({ ...tool, pending }, "deleted, to be created again");
    },
    gone: (key) => claim.save((state) => void delete state.tools[key], `${key}: deleted`, "soon"),
    withdrawn: () => withdraw(claim, before),
    settled: (prepared, sha) => settle(claim, prepared, sha, id),
  };
}

/** The inputs of a change for its intent; none if nothing of it can move. */
export function inputsOf({ pins, wanted }: { pins?: Pins | undefined; wanted?: string | undefined }): Inputs {
  return pins && wanted !== undefined ? { pins, wanted } : {};
}

// The change that an earlier run began, or this one saved before all outputs were known.
function changeOf(before: Intent | undefined, desired: string): NonNullable<Intent["change"]> {
  const known = before?.change;
  return known?.desired === desired ? known : { key: randomUUID(), desired };
}

// Enough for a message; an answer of a server may be a whole page.
const mostWhy = 1000;

async function withdraw(
  claim: StateClaim,
  before: ReadonlyMap<string, ToolState | undefined>,
): Promise<void> {
  if (before.size === 0) return;
  await claim.save((state) => {
    for (const [key, tool] of before) {
      if (tool) state.tools[key] = tool;
      else delete state.tools[key];
    }
  }, "intents that did not begin are withdrawn");
}

async function settle(
  claim: StateClaim,
  prepared: Iterable<PreparedTool>,
  sha: string | undefined,
  run: string,
): Promise<void> {
  const stale = [...prepared].filter(({ desired }) => isStale(desired, claim.state.tools[desired.tool]));
  const newCommit = sha !== undefined && claim.state.lastApplied?.sha !== sha && claim.state.serial > 0;
  if (stale.length === 0 && !newCommit) return;
  await claim.save(
    (state) => {
      for (const { desired } of stale) {
        const tool = state.tools[desired.tool];
        const { dependsOn, lifecycle } = desired;
        const plugin = isUpgraded(desired, tool) ? desired.plugin : tool?.plugin;
        if (tool && plugin) state.tools[desired.tool] = { ...tool, dependsOn, lifecycle, plugin };
      }
      if (newCommit) state.lastApplied = { sha, run, at: new Date().toISOString() };
    },
    newCommit ? `applied ${sha.slice(0, 7)}` : "dependencies, lifecycle and plugins updated",
  );
}

function isStale(desired: PreparedTool["desired"], tool: ToolState | undefined): boolean {
  if (!tool) return false;
  const part = (of: Pick<ToolState, "dependsOn" | "lifecycle">) =>
    ({ on: of.dependsOn, life: { ...of.lifecycle } }) as JsonObject;
  return !same(part(desired), part(tool)) || isUpgraded(desired, tool);
}

// A plan shows the package of a plugin until an apply has used it, even if it changed no tool.
function isUpgraded({ plugin }: PreparedTool["desired"], tool: ToolState | undefined): boolean {
  const recorded = tool?.plugin.version ?? ofDevStream;
  return isPackageVersion(plugin.version) && recorded !== plugin.version && recorded !== ofDevStream;
}

/** The record of a tool as it will be once its verb is done, and all digests of its secrets. */
export function recordOf(
  prepared: PreparedTool,
  options: JsonObject,
  references: Record<string, string[]>,
  lookup: SecretLookup,
): { record: ToolState; digests: Record<string, string[]> } {
  const { tool, desired } = prepared;
  const isIn = ([path]: [string, unknown]) => valueAt(options, stepsOf(path).slice(1)) === secretText;
  const literals = Object.fromEntries(Object.entries(prepared.literals).filter(isIn));
  const digests = { ...digestSecrets(envNames(options), literals, lookup), ...references };
  const record: ToolState = {
    name: tool.name,
    instanceID: tool.instanceID,
    dependsOn: desired.dependsOn,
    options,
    secrets: recordable(digests),
    quoted: true,
    resource: null,
    plugin: desired.plugin,
    lifecycle: desired.lifecycle,
  };
  return { record, digests };
}
