import type { Lifecycle, StateSettings } from "./config.ts";
import type { Json, JsonObject } from "./json.ts";
import type { About, Pins } from "./plugin.ts";
import type { SealedValue } from "./vault.ts";

/** An intent, saved before a verb is called. If it is still there later, the verb failed or the run was interrupted. */
export interface Intent {
  action: "create" | "update" | "replace" | "delete";
  /** The run that saved it; see `Holder.id`. */
  run: string;
  /** ISO 8601. */
  at: string;
  /** The pins of the change, and its `Change.wanted`; an interrupted run is resumed with them. */
  pins?: Pins;
  wanted?: string;
  /** `Context.idempotencyKey` without its verb, and a digest of the desired options that it is for. */
  change?: { key: string; desired: string };
  /** Why the verb failed; missing: it did not, as far as is known. */
  failed?: string;
}

/** The plugin version in records that DevStream wrote. These may contain secrets in clear. */
export const ofDevStream = "devstream";

/** The record of one tool. */
export interface ToolState {
  name: string;
  instanceID: string;
  dependsOn: string[];
  /**
   * As configured, with references to open outputs resolved, `[[ env X ]]` symbolic, and literal secrets replaced by
   * `(secret)`.
   */
  options: JsonObject;
  /** Keyed digests of secrets: by variable name, by option path for literals, by place for secret outputs. */
  secrets: Record<string, string>;
  /** Texts from outside in it are quoted where they look symbolic; missing: an earlier version recorded it. */
  quoted?: true;
  /** Secret outputs by name, if there was a key to seal them with. */
  sealed?: Record<string, SealedValue>;
  /** What the plugin last returned, with variables symbolic; null while the first create is pending. */
  resource: { status: Json; outputs: JsonObject; about?: About } | null;
  /** Its plugin's identity of the resource; a keyed digest if secrets are part of it. Missing: there is none. */
  identity?: string;
  plugin: { name: string; version: string };
  /** Kept because a tool that left the configuration can still be protected. */
  lifecycle?: Lifecycle;
  pending?: Intent;
  /** When the resource was created, ISO 8601; missing: an earlier version recorded it, or it was not created by us. */
  created?: string;
}

/** The configuration that a state belongs to: others would delete what it created. */
export interface StateOwner {
  /** Such as `github.com/acme/toolchain`; missing: not known. */
  repository?: string;
  /** The code host's ID of the repository, which a rename leaves as it is. */
  repositoryId?: string;
  /** The path of the configuration in the repository. Without one, the whole path. */
  config: string;
}

/** The state document. `serial` grows by one with every save, `fence` with every lease. */
export interface State {
  version: 2;
  lineage: string;
  serial: number;
  fence: number;
  writeId: string;
  /** Missing: an earlier version saved it. */
  owner?: StateOwner;
  /** This save: when, by whom and why. */
  saved?: { at: string; by: string; why: string; url?: string };
  /** The last commit whose configuration was applied in full. */
  lastApplied?: { sha: string; run: string; at: string };
  /** The state continues elsewhere, and this is its `config.state`. Nothing more is saved here. */
  movedTo?: StateSettings & { at: string };
  tools: Record<string, ToolState>;
}
