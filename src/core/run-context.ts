import type { Holder } from "./backend.ts";

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
  /** How to reach GitHub, if the backend needs it. `repository` is `owner/name`. */
  github: { token: string | undefined; apiUrl: string; repository: string | undefined };
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
  /** Aborted when the run should stop: no new tool starts. */
  signal: AbortSignal;
  /** The process's environment, where deferred values are looked up. */
  env: Readonly<Record<string, string | undefined>>;
}
