import type { Holder } from "./backend.ts";
import type { EnvSource, EnvTraits } from "./env-source.ts";

/**
 * The code host that a run belongs to. It has the branch of a state and knows the status of other runs. `host` is its
 * `scmType`, `repository` is `owner/name`.
 */
export interface Home {
  host: string;
  token: string | undefined;
  apiUrl: string;
  repository: string | undefined;
}

/** What every run has, whatever its command. */
export interface RunContext {
  /** The absolute working directory. */
  cwd: string;
  /** The file or folder of the configuration, as given; undefined: `dtm.yaml`, else `config.yaml`. */
  config: string | undefined;
  /** Whether to print the answer as JSON. */
  json: boolean;
  /** The holder of the lock that this run may take. */
  holder: Holder;
  home: Home;
  /** The state keys as given, secret: see `readStateKeys`. */
  stateKey?: string | undefined;
  /** The commit of the configuration, if it is known. */
  sha?: string;
  /**
   * Set if the files are not trusted. They are planned on their own: no backend is opened, no external plugin is
   * loaded, and no file is read through a link.
   */
  isolated?: boolean;
  /** The folder that must contain the whole configuration; undefined: it may be anywhere. */
  checkout?: string;
  /** The folder that fetched plugins are kept in; missing: the user's cache, or the runner's. */
  pluginDir?: string | undefined;
  /** Aborted when the run should stop: no new tool starts. */
  signal: AbortSignal;
  /** Aborted when the command is over: what it started ends with it. */
  over?: AbortSignal;
  /** The process's environment, where deferred values are looked up. */
  env: Readonly<Record<string, string | undefined>>;
  /** Where people set them; missing: in a shell. */
  envSource?: EnvSource;
  /** Missing: all of them are secrets. */
  envTraits?: EnvTraits;
}
