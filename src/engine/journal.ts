import { keyOf } from "../core/config.ts";
import { type JsonObject, same } from "../core/json.ts";
import { envNames } from "../core/late.ts";
import { maskLiterals } from "../core/mask.ts";
import type { LoadedPlugin, Resource } from "../core/plugin.ts";
import type { Secrets } from "../core/secrets.ts";
import type { Pending, State, ToolState } from "../core/state.ts";
import { digestSecrets, type Lookup, type Prepared } from "./prepare.ts";
import { keepable } from "./resource.ts";

/** Makes a change of the state durable; changes that fall together are written together. */
export type SaveState = (change: (state: State) => void, why: string) => Promise<void>;

/** What is written before and after each effect. Every call resolves when it is durable. */
export interface Journal {
  /** The intent: what is about to be done to a tool. */
  intend(action: Pending["action"], record: ToolState): Promise<void>;
  /** The result of create and update. */
  made(record: ToolState, resource: Resource, loaded: LoadedPlugin): Promise<void>;
  /** The first half of a replace is done: what was there is gone. */
  emptied(record: ToolState): Promise<void>;
  /** The tool is gone for good. */
  gone(key: string): Promise<void>;
  /** The whole plan is done: dependencies and lifecycles are brought up to date, the commit is recorded. */
  settled(prepared: Iterable<Prepared>, sha: string | undefined): Promise<void>;
}

/** A journal that writes through a claim on the state. */
export function makeJournal(
  claim: { readonly state: State; save: SaveState },
  by: { run: string; secrets: Secrets },
): Journal {
  const pending = (action: Pending["action"]): Pending => ({
    action,
    run: by.run,
    at: new Date().toISOString(),
  });
  return {
    intend: (action, record) =>
      claim.save(
        (state) => {
          const before = state.tools[keyOf(record)];
          state.tools[keyOf(record)] = { ...(before ?? record), pending: pending(action) };
        },
        `${keyOf(record)}: ${action} begins`,
      ),
    made: (record, resource, loaded) =>
      claim.save(
        (state) => {
          state.tools[keyOf(record)] = { ...record, resource: keepable(resource, loaded, by.secrets) };
        },
        `${keyOf(record)}: done`,
      ),
    emptied: (record) =>
      claim.save(
        (state) => {
          state.tools[keyOf(record)] = { ...record, pending: pending("create") };
        },
        `${keyOf(record)}: deleted, to be created again`,
      ),
    gone: (key) =>
      claim.save((state) => {
        delete state.tools[key];
      }, `${key}: deleted`),
    settled: (prepared, sha) => settle(claim, prepared, sha, by.run),
  };
}

async function settle(
  claim: { readonly state: State; save: SaveState },
  prepared: Iterable<Prepared>,
  sha: string | undefined,
  run: string,
): Promise<void> {
  const stale = [...prepared].filter(({ wanted }) => isStale(wanted, claim.state.tools[wanted.tool]));
  const newCommit = sha !== undefined && claim.state.lastApplied?.sha !== sha && claim.state.serial > 0;
  if (stale.length === 0 && !newCommit) return;
  await claim.save(
    (state) => {
      for (const { wanted } of stale) {
        const tool = state.tools[wanted.tool];
        if (tool) Object.assign(tool, { dependsOn: wanted.dependsOn, lifecycle: wanted.lifecycle });
      }
      if (newCommit) state.lastApplied = { sha, run, at: new Date().toISOString() };
    },
    newCommit ? `applied ${sha.slice(0, 7)}` : "dependencies and lifecycle brought up to date",
  );
}

function isStale(wanted: Prepared["wanted"], tool: ToolState | undefined): boolean {
  if (!tool) return false;
  const part = (of: Pick<ToolState, "dependsOn" | "lifecycle">) =>
    ({ on: of.dependsOn, life: { ...of.lifecycle } }) as JsonObject;
  return !same(part(wanted), part(tool));
}

/** The record of a tool as it will stand once its verb has done its work. */
export function recordOf(prepared: Prepared, resolved: JsonObject, lookup: Lookup): ToolState {
  const { tool, wanted, loaded } = prepared;
  const { options, literals } = maskLiterals(resolved, loaded.secretOptions);
  return {
    name: tool.name,
    instanceID: tool.instanceID,
    dependsOn: wanted.dependsOn,
    options,
    secrets: digestSecrets(envNames(options), literals, lookup),
    resource: null,
    plugin: wanted.plugin,
    lifecycle: wanted.lifecycle,
  };
}
