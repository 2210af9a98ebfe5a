import type { Position, Problem } from "./errors.ts";
import type { JsonObject } from "./json.ts";

/** The lifecycle settings of a tool. `ignoreChanges` has paths such as `options.vars` and `status.at`. */
export interface Lifecycle {
  preventDestroy?: boolean | undefined;
  ignoreChanges?: string[] | undefined;
  adopt?: boolean | undefined;
}

/** One declared use of a plugin, with everything resolved except deferred values. */
export interface Tool {
  name: string;
  instanceID: string;
  /** Keys (`name.instanceID`) of tools that come first, including referenced ones. Sorted, without duplicates. */
  dependsOn: string[];
  options: JsonObject;
  lifecycle: Lifecycle;
  source: Position;
}

/** The lock file beside a configuration. It pins the plugins that are fetched. */
export const lockFileName = "dtm.lock.yaml";

/**
 * An external plugin. `source` is the path of its file, relative to the configuration, or where its package is:
 * `npm:NAME`, `https://….tgz`, `oci://REGISTRY/NAME:TAG`.
 */
export interface PluginSource {
  name: string;
  source: string;
  /** Of a package on npm: the version, range or tag that is wanted. Missing: the latest. */
  version?: string;
  /** Whether a package without a verified provenance is refused. */
  requireProvenance?: boolean;
  at: Position;
}

/** Where the state is kept. `backend` is a name of the registry, and `options` are that backend's own. */
export interface StateSettings {
  backend: string;
  options: JsonObject;
}

/** A checked configuration: one stack. */
export interface Config {
  /** The path as given, relative to the working directory: the name of the stack. */
  stack: string;
  /** The absolute folder that relative paths in the configuration start from. */
  baseDir: string;
  /** The folder that must contain every file that is read; undefined: they may be anywhere. */
  checkout?: string;
  /** The folder that fetched plugins are kept in; undefined: the user's cache, or the runner's. */
  pluginDir?: string;
  state: StateSettings;
  parallelism: number;
  plugins: PluginSource[];
  tools: Tool[];
  /** What is accepted but does not mean what its author probably thinks. */
  warnings: Problem[];
  /**
   * A problem with a value of a tool, with its place and source line. `path` is `options.a.b[0]`; the nearest parent's
   * place is used if there is no such value. `of` is the tool's key, or `config` for that section.
   */
  problemAt(of: string, path: string, message: string, hint?: string): Problem;
}

/** The key of a tool: `name.instanceID`. */
export function keyOf(tool: { name: string; instanceID: string }): string {
  return `${tool.name}.${tool.instanceID}`;
}
