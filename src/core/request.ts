import type { Holder } from "./backend.ts";
import type { Scope } from "./plan.ts";

/** The verbs of `dtm`. */
export const commands = [
  "plan",
  "apply",
  "delete",
  "destroy",
  "verify",
  "drift",
  "graph",
  "render",
  "validate",
  "migrate",
  "init",
  "schema",
  "state",
  "import",
  "unlock",
  "version",
  "help",
] as const;

/** One of `commands`. */
export type Command = (typeof commands)[number];

/** The languages that `dtm graph` speaks. */
export const graphFormats = ["mermaid", "dot"] as const;

/** What `dtm state` can do. */
export const stateVerbs = [
  "list",
  "show",
  "rm",
  "mv",
  "pull",
  "push",
  "history",
  "rollback",
  "diff",
  "migrate",
] as const;

/** What is asked of the state by hand: one of `stateVerbs`, `import` or `unlock`, and what it is given. */
export interface Manual {
  verb: (typeof stateVerbs)[number] | "import" | "unlock";
  /** Tools, versions or files, as the verb has it. */
  words: string[];
  force: boolean;
  /** How many versions are listed. */
  limit: number;
  /** Where the state shall go: `s3://bucket/key?region=…` and the like. */
  to?: string | undefined;
  reason?: string | undefined;
}

/** How a plan is made, and whether it goes through a file. */
export interface Planning {
  scope: Scope;
  /** Whether plugins are asked what is there. */
  refresh: boolean;
  parallelism?: number | undefined;
  /** Absolute path where the plan is written. */
  out?: string | undefined;
  /** Absolute path of the plan that shall be applied. */
  file?: string | undefined;
}

/** What `dtm migrate` and `dtm init` write. */
export interface Authoring {
  /** Put the result in the place of the file. */
  write: boolean;
  /** Only tell whether anything would be written. */
  check: boolean;
  template: string | undefined;
  /** Absolute folder of the new file. */
  folder: string | undefined;
}

/** A plan of the whole stack against reality. */
export const wholePlan: Planning = { scope: { goal: "apply", targets: [] }, refresh: true };

/** What one run is asked to do, from arguments or from an event. */
export interface Request {
  command: Command;
  /** The command that `help` is asked about. */
  topic?: Command | undefined;
  /** Absolute working folder. */
  cwd: string;
  /** File or folder as it was named; undefined: `dtm.yaml`, else `config.yaml`. */
  config: string | undefined;
  json: boolean;
  /** Exit with 2 when a plan has changes. */
  detailedExitcode: boolean;
  format: (typeof graphFormats)[number];
  planning: Planning;
  /** For `state`, `import` and `unlock`. */
  manual?: Manual | undefined;
  authoring?: Authoring;
  /** How long to wait for the lock, in milliseconds. */
  lockTimeout: number;
  run: Holder;
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
