import type * as z from "zod";

import type { Json, JsonObject } from "./json.ts";

/** What a plugin's verb gives back. `status` is what `read` must see again; a difference later on is drift. */
export interface Resource {
  status: Json;
  outputs: JsonObject;
}

/** What a plugin's verb gets. `options` are checked against the schema, with defaults and deferred values put in. */
export interface Context<Options = JsonObject> {
  tool: { name: string; instanceID: string };
  options: Options;
  /** What the state recorded, when there is a record; its options are as `options` were then, without secrets. */
  prior?: { options: JsonObject; status: Json; outputs: JsonObject };
  log(text: string): void;
  /** `fraction` runs from 0 to 1. */
  progress(text: string, fraction?: number): void;
  signal: AbortSignal;
  /** An environment variable, if the plugin lists it in `env`. A secret, unless the plugin declares it public there. */
  env(name: string): string | undefined;
  /** `fetch` with time limit and retries of failures that pass; throws `UserError` "download-failed". */
  http(url: string, init?: RequestInit): Promise<Response>;
  /** Relative paths in options start here: the folder of the configuration. Absolute. */
  baseDir: string;
}

/** A schema of options or outputs: Zod, or plain JSON Schema for a plugin that wants no dependency. */
export type PluginSchema = z.ZodType | JsonObject;

/**
 * The environment variables that a plugin may see. Their values are secrets: they are redacted in the log, the plan and
 * the state. `{ REGION: { public: true } }` says of one that it is none. A list of names: all of them are secret.
 */
export type PluginEnv = string[] | Record<string, { public?: boolean }>;

/** A plugin: how one kind of tool is created, read, updated and deleted. */
export interface Plugin<Options = JsonObject> {
  name: string;
  summary: string;
  options: PluginSchema;
  outputs?: PluginSchema;
  /** Paths of options whose change needs delete and create, without `options.` in front. */
  replaceOn?: string[];
  env?: PluginEnv;
  /** null: it is not there. */
  read(ctx: Context<Options>): Promise<Resource | null>;
  create(ctx: Context<Options>): Promise<Resource>;
  update(ctx: Context<Options>): Promise<Resource>;
  /** Of something already gone: succeeds. */
  delete(ctx: Context<Options>): Promise<void>;
}

/** Adds types to a plugin definition; a plain object is one too. */
export function definePlugin<Options extends z.ZodType>(
  plugin: Plugin<z.infer<Options>> & { options: Options },
): Plugin<z.infer<Options>> {
  return plugin;
}

/** A plugin ready for the engine, whatever its schemas are written in. */
export interface LoadedPlugin {
  plugin: Plugin;
  /** For the state and the digest: `built-in` or the version or content digest of an external one. */
  version: string;
  /** Messages with option paths (`scm.owner`); empty when all is well. Texts that are deferred or unresolved are let pass. */
  check(options: JsonObject): { path: string; message: string; hint?: string }[];
  /** The options a verb gets: checked in full and with defaults. Throws `UserError` "config-invalid". */
  parse(options: JsonObject): JsonObject;
  /** Paths of options and keys of outputs that the schema marks secret (`.meta({ secret: true })`). */
  secretOptions: string[];
  secretOutputs: string[];
  /** Names of the environment variables it may see, and of those among them whose values are secret. */
  env: string[];
  secretEnv: string[];
  /** Names of the outputs the schema lists; undefined when it lists none. */
  outputKeys: string[] | undefined;
}

/** Finds the loaded plugin of a name; the plugin manager makes it before planning. */
export type PluginSet = ReadonlyMap<string, LoadedPlugin>;
