import type { PlanDigest, SecretDigests } from "../core/digest.ts";
import type { EnvSource, EnvTraits } from "../core/env-source.ts";
import type { Event } from "../core/events.ts";
import type { Secrets } from "../core/secrets.ts";
import type { Sealer, Vault } from "../core/vault.ts";

/** One run of the engine: what all plugin calls in it have in common. */
export interface Run {
  /** See `Holder.id`. */
  id: string;
  /** The version of this program. */
  program: string;
  /** The folder of the configuration, where relative paths in options start. Absolute. */
  baseDir: string;
  /** How many tools are worked on at once. */
  parallelism: number;
  /** How long after its creation a resource may not be readable yet, in milliseconds. */
  readLag: number;
  /** Aborted when the run should stop: no new verb begins. */
  signal: AbortSignal;
  report: (event: Event) => void;
  secrets: RunSecrets;
}

/** What a run knows about secrets, and what it can do with them. */
export interface RunSecrets {
  /** The process's environment, where deferred values are looked up. */
  env: Readonly<Record<string, string | undefined>>;
  /** Where people set its variables. */
  source: EnvSource;
  traits: EnvTraits;
  /** Every secret value so far; whatever leaves the process is redacted with it. */
  registry: Secrets;
  digests: SecretDigests;
  planDigest: PlanDigest;
  sealer: Sealer;
  /** The secret outputs that are known. */
  vault: Vault;
}

/** Where deferred values come from, and how their digests are made. */
export type SecretLookup = Pick<RunSecrets, "env" | "source" | "traits" | "registry" | "digests">;
