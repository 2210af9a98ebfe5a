import type { Lifecycle } from "./config.ts";
import type { ErrorCode, Position } from "./errors.ts";
import type { Json, JsonObject } from "./json.ts";
import type { About, ChangedBy, Pins, PluginPackage } from "./plugin.ts";

/** The purpose of a plan: to reach the configuration, or to delete what it (or the state) has. */
export type Goal = "apply" | "delete" | "delete-force" | "destroy";

/** A plan's goal, and the tools it is limited to; none: all. */
export interface Scope {
  goal: Goal;
  targets: string[];
}

/** What a change does to a tool. */
export type Action = "create" | "update" | "replace" | "delete" | "none";

/** Why a change has its action; the rules are in docs/design.md, Plan. */
export type Reason =
  | "new"
  | "config"
  | "drift"
  | "missing"
  | "removed"
  | "interrupted"
  | "failed"
  | "dependency"
  | "exists"
  /** Requested with `dtm delete` or `dtm destroy`. */
  | "asked";

/** Stands for a value that depends on an output of the same apply. */
export const knownAfterApply = "(known after apply)";
/** Stands for a secret value. */
export const secretText = "(secret)";
/** Stands for a secret whose value differs from the recorded one. */
export const secretChanged = "(secret changed)";

/** One value that differs. A missing side did not exist (or will not). `path` starts with `options.` or `status.` */
export interface FieldChange {
  path: string;
  before?: Json;
  after?: Json;
  /** This field is why the tool is replaced. */
  forces?: "replace";
}

/** A file that a change writes or deletes, as it is shown: without secrets, and without content that is not text. */
export interface PlannedFile {
  path: string;
  /** In bytes. A missing side did not exist (or will not). */
  size: { before?: number; after?: number };
  /** The texts, where the file exists and nothing is omitted. */
  before?: string;
  after?: string;
  /**
   * Why the contents are not shown; `room`: the plan already shows as much as it can; `secret`: they differ only in
   * secrets.
   */
  omitted?: "binary" | "large" | "room" | "secret";
  /** It will be executable. */
  executable?: true;
  /** Who wrote what is there now, if that was not this tool. */
  changedBy?: ChangedBy;
}

/** What a plugin's preview says of a change. */
export interface PreviewedChange {
  /** The exact version of each input that can move. An apply uses exactly these. */
  pins?: Pins;
  /** By path. */
  files?: PlannedFile[];
  /** How many other files it writes or deletes, which are too many to be listed. */
  moreFiles?: number;
  /** The names of the secrets that it sets. */
  secrets?: string[];
  /** Digest of all contents and names, also of those that are not shown. */
  contents?: string;
  /** What it writes is known only after these tools are applied, since its options need their outputs. */
  previewAfter?: string[];
}

/** What will happen to one tool. */
export interface Change extends PreviewedChange {
  tool: string;
  action: Action;
  /** Missing if the action is none. */
  reason?: Reason;
  dependsOn: string[];
  fields: FieldChange[];
  /** Of a delete: the tools that are changed or deleted first, because they use it. */
  after?: string[];
  /** The resource, as people know it; missing if that is not known. */
  about?: About;
  /** What a delete or replace would destroy that the plugin did not create. Missing: nothing, as far as it can tell. */
  loses?: string[];
  source?: { file: string; line: number };
  /** What a reader must know, such as that the tool could not be observed because a variable is not set. */
  note?: string;
  /** The tool and its dependents are not applied, and the apply fails. */
  blocked?: Block;
  /** Digest of everything that decides what an apply does to this tool; missing if the action is none. */
  digest?: string;
  /** Digest of the desired options and the pins, whatever the action: a resumed apply is recognized by it. */
  wanted?: string;
}

/** Why a tool cannot be applied. */
export interface Block {
  code: ErrorCode;
  message: string;
}

/** Something that this run lacks: as long as it does, the plan is not ready. */
export interface Need {
  code: ErrorCode;
  /** The environment variable that is not set; missing: it is something else. */
  name?: string;
  /** The tools that need it. */
  tools: string[];
  message: string;
  /** What to do about it. */
  hint: string;
}

/** A fetched plugin that a plan uses for the first time, or in another version than before. */
export interface PlannedPlugin extends PluginPackage {
  name: string;
  /** What the tools in the state were applied with; none: it is new. */
  before: string[];
}

/** What an apply would do; the JSON that `dtm plan --json` prints. Contains no secrets. */
export interface Plan {
  version: 1;
  /** Made from a fork's files alone: not what the merge will do. */
  isolated?: true;
  /** In a saved plan: its limits and goal; missing: the whole stack, compared with the existing resources. */
  scope?: Scope & { refresh: boolean };
  stack: string;
  digest: string;
  config: { digest: string };
  state: { lineage: string; serial: number };
  summary: Summary;
  changes: Change[];
  /** The files of plugins that are not built in, from the run's folder; missing: all are. */
  code?: string[];
  /** The fetched plugins that are new or others than those that the state recorded; missing: none. */
  plugins?: PlannedPlugin[];
  /** What must be done before it can be applied, apart from what is blocked; missing: nothing. */
  needs?: Need[];
}

/** Whether a plan can be applied: nothing is blocked, and the run lacks nothing. */
export function isReady({ changes, needs = [] }: Pick<Plan, "changes" | "needs">): boolean {
  return needs.length === 0 && !changes.some(({ blocked }) => blocked);
}

/** How many tools have each action. */
export interface Summary {
  create: number;
  update: number;
  replace: number;
  delete: number;
  unchanged: number;
}

/** What was observed of one tool. */
export type ObservedResource =
  | { kind: "found"; status: Json; outputs: JsonObject; about?: About }
  | { kind: "absent" }
  /** Not observed, and why: a variable is not set, an output is not known yet. */
  | { kind: "unknown"; why: string }
  | { kind: "failed"; message: string };

/** A configured tool, with everything that the planner needs to know about its plugin and secrets. */
export interface DesiredTool {
  tool: string;
  dependsOn: string[];
  /** Deferred values symbolic, literal secrets replaced by `(secret)`. */
  options: JsonObject;
  /** Keyed digests of the secrets that are known now, one per key; names as in `ToolState.secrets`. */
  secrets: Record<string, string[]>;
  /** Paths of secret options: references in them stay symbolic. As in `LoadedPlugin`. */
  secretOptions?: string[];
  /** Keys of secret outputs: references to them stay symbolic. */
  secretOutputs: string[];
  /** Missing: the plugin has no identity, and `replaceOn` counts. */
  identity?: Identifier;
  replaceOn: string[];
  plugin: { name: string; version: string };
  lifecycle: Lifecycle;
  source?: Position;
}

/** What decides what an apply does to a tool, apart from its options. */
export interface Deciding {
  /** The version of this program. */
  program: string;
  /** The version of the plugin that will run, as in `LoadedPlugin`. */
  code: string;
  /**
   * Digests of the values of variables and secrets, with names as in `ToolState.secrets`: those that the desired options
   * use, and those that the recorded options use.
   */
  desired: Record<string, string>;
  recorded: Record<string, string>;
}

/** Tells which resource the options of a tool mean. Options are as in `DesiredTool`. */
export interface Identifier {
  /** undefined: that depends on values which are not known. */
  of(options: JsonObject): string | undefined;
  /** Compares a recorded identity (`ToolState.identity`); unknown: it was recorded with another state key. */
  compare(recorded: string, now: string): "same" | "changed" | "unknown";
  /**
   * How much of a difference at a path is part of the identity. If all of it is, equal identities mean another
   * spelling.
   */
  share(before: JsonObject, after: JsonObject, path: string): "all" | "some" | "none";
}
