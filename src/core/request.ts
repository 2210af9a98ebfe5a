import type { Holder } from "./backend.ts";

/** The verbs of `dtm` and values of the Action's `command` input. */
export const commands = ["plan", "apply", "render", "validate", "version", "help"] as const;

/** One of `commands`. */
export type Command = (typeof commands)[number];

/** What one run is asked to do, from arguments or from an event. */
export interface Request {
  command: Command;
  /** Absolute working folder. */
  cwd: string;
  /** File or folder as it was named; undefined: `dtm.yaml`, else `config.yaml`. */
  config: string | undefined;
  json: boolean;
  /** Exit with 2 when a plan has changes. */
  detailedExitcode: boolean;
  /** How long to wait for the lock, in milliseconds. */
  lockTimeout: number;
  run: Holder;
  /** How to reach GitHub, where the state's store needs it. `repository` is `owner/name`. */
  github: { token: string | undefined; apiUrl: string; repository: string | undefined };
  /** The commit whose configuration this is, where it is known. */
  sha?: string;
  /** Aborted when the run is to stop: no new tool starts. */
  signal: AbortSignal;
  /** The process's environment: late values are looked up here. */
  env: Readonly<Record<string, string | undefined>>;
}
