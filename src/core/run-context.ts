import type { Holder } from "./backend.ts";

/** What every run has, whatever its command is. */
export interface RunContext {
  /** Absolute working folder. */
  cwd: string;
  /** The configuration's file or folder as it was named; undefined: `dtm.yaml`, else `config.yaml`. */
  config: string | undefined;
  /** Whether the answer is printed as JSON. */
  json: boolean;
  /** Who takes the state's lock. */
  holder: Holder;
  /** How to reach GitHub, where the state's store needs it. `repository` is `owner/name`. */
  github: { token: string | undefined; apiUrl: string; repository: string | undefined };
  /** The state's keys as they were given, secret: see `readStateKeys`. */
  stateKey?: string | undefined;
  /** The commit whose configuration this is, where it is known. */
  sha?: string;
  /**
   * Set where the files are not trusted: they are planned against nothing. No store is opened, no plugin from outside is
   * loaded, and no file is read through a link.
   */
  isolated?: boolean;
  /** The folder that must hold the whole configuration; undefined: it may be anywhere. */
  checkout?: string;
  /** Aborted when the run is to stop: no new tool starts. */
  signal: AbortSignal;
  /** The process's environment: deferred values are looked up here. */
  env: Readonly<Record<string, string | undefined>>;
}
