import type { Lifecycle } from "./config.ts";
import type { ErrorCode, Position } from "./errors.ts";
import type { Json, JsonObject } from "./json.ts";

/** What a plan is for: make the configuration real, or take away what it (or the state) has. */
export type Goal = "apply" | "delete" | "delete-force" | "destroy";

/** A plan's goal, and the tools it is limited to; none: all. */
export interface Scope {
  goal: Goal;
  targets: string[];
}

/** What is done to a tool. */
export type Action = "create" | "update" | "replace" | "delete" | "none";

/** Why it is done; the rules are in docs/design.md, Plan. */
export type Reason =
  | "new"
  | "config"
  | "drift"
  | "missing"
  | "removed"
  | "interrupted"
  | "dependency"
  | "exists"
  /** A person asked for it: `dtm delete`, `dtm destroy`. */
  | "asked";

/** Stands for a value that depends on an output not known before the apply. */
export const knownAfterApply = "(known after apply)";
/** Stands for a secret value. */
export const secretText = "(secret)";
/** Stands for a secret whose value is not the recorded one. */
export const secretChanged = "(secret changed)";

/** One value that differs. A side that is absent did not exist (or will not). `path` starts with `options.` or `status.` */
export interface FieldChange {
  path: string;
  before?: Json;
  after?: Json;
}

/** What will happen to one tool. */
export interface Change {
  tool: string;
  action: Action;
  /** Absent when the action is none. */
  reason?: Reason;
  dependsOn: string[];
  fields: FieldChange[];
  source?: { file: string; line: number };
  /** Something a reader must know: the live state could not be read because a variable is not set, and the like. */
  note?: string;
  /** The tool and all that depends on it are not applied, and the result is a failure. */
  blocked?: Block;
  /** Digest of all that decides what apply does to this tool; absent when the action is none. */
  digest?: string;
  /** Digest of the desired options, whatever the action: a resumed apply is recognized by it. */
  wanted?: string;
}

/** Why a tool cannot be applied. */
export interface Block {
  code: ErrorCode;
  message: string;
}

/** What an apply would do; the JSON that `dtm plan --json` prints. Holds no secret. */
export interface Plan {
  version: 1;
  /** Made of a fork's files against nothing: it is not what the merge will do. */
  isolated?: true;
  /** In a saved plan: what it was limited to or made for; absent: all of the stack, against what is there. */
  scope?: Scope & { refresh: boolean };
  stack: string;
  digest: string;
  config: { digest: string };
  state: { lineage: string; serial: number };
  summary: Summary;
  changes: Change[];
}

/** How many tools each action meets. */
export interface Summary {
  create: number;
  update: number;
  replace: number;
  delete: number;
  unchanged: number;
}

/** What was observed of one tool in the world. */
export type Observed =
  | { kind: "found"; status: Json; outputs: JsonObject }
  | { kind: "absent" }
  /** Not looked at, and why: a variable is not set, an output is not known yet. */
  | { kind: "unknown"; why: string }
  | { kind: "failed"; message: string };

/** A tool as the configuration wants it, with all that the planner needs to know of its plugin and secrets. */
export interface Desired {
  tool: string;
  dependsOn: string[];
  /** Late values symbolic, references unresolved, literal secrets replaced by `(secret)`. */
  options: JsonObject;
  /** Keyed digests of secrets whose value is known now, one for each key; names as in `ToolState.secrets`. */
  secrets: Record<string, string[]>;
  /** Keys of outputs that are secret: references to them stay symbolic. */
  secretOutputs: string[];
  replaceOn: string[];
  plugin: { name: string; version: string };
  lifecycle: Lifecycle;
  source?: Position;
}
