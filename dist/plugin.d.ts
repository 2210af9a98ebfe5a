import type * as z from "zod";

/** JSON. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/** What a verb returns. `status` is what `read` must see again; a later difference is drift. */
export interface Resource {
  status: Json;
  outputs: JsonObject;
  /** The name by which people know it, for plans and results. */
  about?: About;
}

/** How people know a resource: `GitHub repository`, `acme/shop`, and its page. */
export interface About {
  kind: string;
  name: string;
  url?: string;
}

/** The exact version of each input that can move, by the input's name: `{ sourceRepo: "commit 34a394a…" }`. */
export type Pins = Record<string, string>;

/** What a change would do in detail. A plugin says what it knows. */
export interface Preview {
  /** Every input that can move between the plan and its apply, at the version that this preview is made from. */
  pins?: Pins;
  /** The files that would be written or deleted. Those that stay as they are may be left out. */
  files?: PreviewFile[];
  /** The names of the secrets that would be set. */
  secrets?: string[];
  /** What a delete would destroy that this plugin did not create, in words: `12 commits by others`. */
  loses?: string[];
}

/** A file with its content, as text or as bytes. A new file has no `before`, a deleted one no `after`. */
export interface PreviewFile {
  path: string;
  before?: string | Uint8Array;
  after?: string | Uint8Array;
  /** Whether it will be executable; missing: no. */
  executable?: boolean;
  /** Who wrote `before`, if that was not this tool. */
  changedBy?: ChangedBy;
}

/** Who changed something last, the page of that change, and when (ISO 8601). */
export interface ChangedBy {
  author: string;
  url?: string;
  at?: string;
}

/**
 * A request as for `fetch`. `repeat`: whether it is sent again if it failed or its response was lost. If missing, a POST
 * or PATCH is not, unless it has an `Idempotency-Key`.
 */
export type HttpRequest = RequestInit & { repeat?: boolean };

/** How a program is started. `env` is all that it sees besides PATH, locale, proxies and certificate authorities. */
export interface ExecOptions {
  /** What it reads on standard input. */
  input?: string | Uint8Array;
  env?: Record<string, string | undefined>;
  /** Its working directory. A relative path starts at the folder of the configuration, which is the default. */
  cwd?: string;
  /** The exit codes that are not a failure; missing: only 0. */
  accept?: number[];
}

/** How a program ended, and what it printed. */
export interface ExecResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** What a verb receives. `options` match the schema, with defaults and deferred values filled in. */
export interface Context<Options = JsonObject> {
  tool: { name: string; instanceID: string };
  options: Options;
  /** The recorded resource, if there is one; its options are as `options` were then, without secrets. */
  prior?: { options: JsonObject; status: Json; outputs: JsonObject };
  /**
   * The pins of the plan that is applied: create and update use exactly these inputs, or throw `plan-stale`. For a
   * preview, the pins of the plan that was reviewed before: an input that can no longer be had like that gets its
   * current pin. Missing: there is no such plan.
   */
  pins?: Pins;
  log(text: string): void;
  /** `fraction` runs from 0 to 1. */
  progress(text: string, fraction?: number): void;
  signal: AbortSignal;
  /**
   * Names this change to a server that takes an `Idempotency-Key`: a create, update or delete that is begun again after a
   * crash or a failure has the same one, unless the desired options have changed. For several requests, append to it.
   */
  idempotencyKey: string;
  /** An environment variable, if the plugin lists it in `env`. A secret, unless the plugin declares it public there. */
  env(name: string): string | undefined;
  /** `fetch` with a time limit and retries of temporary failures; throws `UserError` "download-failed". */
  http(url: string, init?: HttpRequest): Promise<Response>;
  /**
   * Runs a program without a shell, and ends it with the verb. What it prints on standard error goes to the log,
   * redacted. Throws `UserError` "program-missing" or "program-failed".
   */
  exec(program: string, args?: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /** The folder of the configuration, where relative paths in options start. Absolute. */
  baseDir: string;
}

/** What a preview receives. `action` is what would be done with these options; a replace is a delete and a create. */
export type PreviewContext<Options = JsonObject> = Context<Options> & {
  action: "create" | "update" | "delete";
};

/** A schema of options or outputs: Zod, or plain JSON Schema for a plugin without dependencies. */
export type PluginSchema = z.ZodType | JsonObject;

/**
 * The environment variables that a plugin may see. Their values are secrets, which are redacted in log, plan and state.
 * `{ REGION: { public: true } }` declares one that is not. In a list of names, all are secret.
 */
export type PluginEnv = string[] | Record<string, { public?: boolean }>;

/** A plugin: how to create, read, update and delete one kind of resource. */
export interface Plugin<Options = JsonObject> {
  name: string;
  summary: string;
  options: PluginSchema;
  outputs?: PluginSchema;
  /**
   * Names the resource that options mean, with one spelling for each: `github.com/acme/shop`. Pure; `options` are
   * checked, with defaults and secrets filled in. A tool is replaced only if its identity changes, and options that
   * only spell the same identity in another way are not a change.
   */
  identity?(options: Options, ctx: Pick<Context, "env">): string;
  /** For a plugin without `identity`: paths of options whose change needs a delete and a create, without `options.`. */
  replaceOn?: string[];
  env?: PluginEnv;
  /** The programs that it starts. A plugin in a process of its own can start any only if it lists one. */
  exec?: string[];
  /**
   * The folders that a plugin in a process of its own writes to besides its temporary one. Relative paths start at the
   * folder of the configuration.
   */
  write?: string[];
  /** Says what a change would do, and changes nothing. Called for every tool that a plan changes, and for no other. */
  preview?(ctx: PreviewContext<Options>): Promise<Preview>;
  /** null: it does not exist. */
  read(ctx: Context<Options>): Promise<Resource | null>;
  create(ctx: Context<Options>): Promise<Resource>;
  update(ctx: Context<Options>): Promise<Resource>;
  /** Succeeds if there is nothing to delete. */
  delete(ctx: Context<Options>): Promise<void>;
}

/** Adds types to a plugin definition; a plain object works, too. */
export declare function definePlugin<Options extends z.ZodType>(
  plugin: Plugin<z.infer<Options>> & { options: Options },
): Plugin<z.infer<Options>>;
