import type { Lifecycle, StateSettings } from "./config.ts";
import type { Json, JsonObject } from "./json.ts";
import type { SealedValue } from "./vault.ts";

/** An intent that was written before a plugin's verb was called. Still there later: the run was interrupted. */
export interface Intent {
  action: "create" | "update" | "replace" | "delete";
  /** The run that began it; see `Holder.id`. */
  run: string;
  /** ISO 8601. */
  at: string;
}

/** The plugin version of what DevStream made: its record was not written by us, and may hold secrets in clear. */
export const ofDevStream = "devstream";

/** What the state knows of one tool. */
export interface ToolState {
  name: string;
  instanceID: string;
  dependsOn: string[];
  /** As configured: references resolved, `[[ env X ]]` symbolic, literal secrets replaced by `(secret)`. */
  options: JsonObject;
  /** Keyed digests of what is secret: by variable name, by option path for literals, by place for secret outputs used. */
  secrets: Record<string, string>;
  /** Secret outputs by name, where there was a key to seal them with. */
  sealed?: Record<string, SealedValue>;
  /** What the plugin last gave back; null while the first create is under way. */
  resource: { status: Json; outputs: JsonObject } | null;
  plugin: { name: string; version: string };
  /** Kept because a tool that left the file can still be protected. */
  lifecycle?: Lifecycle;
  pending?: Intent;
}

/** The state document. `serial` grows by one with every save, `fence` with every lease. */
export interface State {
  version: 2;
  lineage: string;
  serial: number;
  fence: number;
  writeId: string;
  /** This save: when, by whom and why. */
  saved?: { at: string; by: string; why: string; url?: string };
  /** The last commit whose configuration was applied in full. */
  lastApplied?: { sha: string; run: string; at: string };
  /** The state goes on in another place; this is what `config.state` says there. Nothing more is saved here. */
  movedTo?: StateSettings & { at: string };
  tools: Record<string, ToolState>;
}
