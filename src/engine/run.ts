import type { SecretDigests } from "../core/digest.ts";
import type { Event } from "../core/events.ts";
import type { Secrets } from "../core/secrets.ts";
import type { Sealer, Vault } from "../core/vault.ts";

/** One run of the engine: what all calls of plugins in it have in common. */
export interface Run {
  /** See `Holder.id`. */
  id: string;
  /** Relative paths in options start here: the folder of the configuration. Absolute. */
  baseDir: string;
  /** How many tools are worked on at once. */
  parallelism: number;
  /** Aborted when the run is to stop: no new verb begins. */
  signal: AbortSignal;
  report: (event: Event) => void;
  secrets: RunSecrets;
}

/** What a run knows of secrets, and what it can do with them. */
export interface RunSecrets {
  /** The process's environment: deferred values are looked up here. */
  env: Readonly<Record<string, string | undefined>>;
  /** Every secret value that has turned up; what leaves the process is redacted with it. */
  registry: Secrets;
  digests: SecretDigests;
  sealer: Sealer;
  /** The secret outputs that are known. */
  vault: Vault;
}

/** Where deferred values come from, and how their digests are made. */
export type SecretLookup = Pick<RunSecrets, "env" | "registry" | "digests">;
