import type { Position, Problem } from "./errors.ts";
import type { JsonObject } from "./json.ts";

/** What the lifecycle of one tool allows. `ignoreChanges` holds paths such as `options.vars`. */
export interface Lifecycle {
  preventDestroy?: boolean | undefined;
  ignoreChanges?: string[] | undefined;
  adopt?: boolean | undefined;
}

/** One managed instance of a plugin, resolved but for deferred values (`[[ env X ]]`) and output references. */
export interface Tool {
  name: string;
  instanceID: string;
  /** Keys (`name.instanceID`) of tools that come first; references are included. Sorted, without repeats. */
  dependsOn: string[];
  options: JsonObject;
  lifecycle: Lifecycle;
  source: Position;
}

/** A plugin that is not built in. `source` is `./path`, `npm:name` or `https://…/x.tgz`. */
export interface PluginSource {
  name: string;
  source: string;
  version?: string | undefined;
  at: Position;
}

/** Where the state is kept. `backend` is a name of the registry, and `options` are that backend's own. */
export interface StateSettings {
  backend: string;
  options: JsonObject;
}

/** A checked configuration: one stack. */
export interface Config {
  /** The path as it was named, relative to the working folder: the name of the stack. */
  stack: string;
  /** Absolute folder that relative paths in the file start from. */
  baseDir: string;
  state: StateSettings;
  parallelism: number;
  plugins: PluginSource[];
  tools: Tool[];
  /** What is let pass but does not mean what its writer thinks. */
  warnings: Problem[];
  /**
   * A problem with a value of a tool, with its place and line; `path` is `options.a.b[0]`, else the nearest parent.
   * `of` is the tool's key, or `config` for the section of that name.
   */
  problemAt(of: string, path: string, message: string, hint?: string): Problem;
}

/** The key of a tool: `name.instanceID`. */
export function keyOf(tool: { name: string; instanceID: string }): string {
  return `${tool.name}.${tool.instanceID}`;
}
