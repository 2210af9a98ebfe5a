import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import {
  type Backend,
  conflict,
  type Holder,
  type Lease,
  locked,
  type StoredState,
  type Version,
} from "../../src/core/backend.ts";
import { UserError } from "../../src/core/errors.ts";

/** How the `nth` call of a kind (from 1) fails; `landed`: it still takes effect, as when an answer is lost. */
export type Fail = (
  call: "read" | "write" | "lock" | "renew" | "release",
  nth: number,
) => { error: Error; landed?: boolean } | undefined;

/** A backend in memory that a test can inspect. */
export interface MemoryBackend extends Backend {
  /** Every write that landed, oldest first. */
  readonly writes: { text: string; message: string }[];
  /** The copies beside the state, by name. */
  readonly kept: Map<string, string>;
  readonly holder: Holder | null;
  /** What is stored, as text. */
  text(): string | undefined;
  /** Replaces what is stored without anybody noticing. */
  put(text: string): void;
  keep(name: string, bytes: Uint8Array): Promise<void>;
}

/** An empty store for tests. It keeps every promise of a backend; see promises.ts. `beforeWrite` delays writes. */
export function memoryBackend({
  beforeWrite,
  fail = () => undefined,
}: { beforeWrite?: () => Promise<unknown>; fail?: Fail } = {}): MemoryBackend {
  const description = "memory";
  const writes: MemoryBackend["writes"] = [];
  const kept = new Map<string, string>();
  const calls = new Map<string, number>();
  const versions: (Version & StoredState)[] = [];
  let stored: StoredState | null = null;
  let lock: { holder: Holder; token: string } | null = null;

  async function calling<T>(call: Parameters<Fail>[0], work: () => T): Promise<T> {
    const nth = (calls.get(call) ?? 0) + 1;
    calls.set(call, nth);
    const failure = fail(call, nth);
    if (failure && !failure.landed) throw failure.error;
    const result = work();
    if (failure) throw failure.error;
    return result;
  }
  const store = (bytes: Uint8Array, message?: string): string => {
    const version = createHash("sha256").update(bytes).digest("hex");
    stored = { bytes: Uint8Array.from(bytes), version };
    versions.unshift({
      id: version,
      at: new Date().toISOString(),
      ...stored,
      ...(message ? { message } : {}),
    });
    if (message !== undefined) writes.push({ text: asText(bytes), message });
    return version;
  };
  const drop = (token: string): void => {
    if (lock?.token === token) lock = null;
  };
  const confirm = (token: string): Promise<void> =>
    calling("renew", () => {
      if (lock?.token !== token) throw locked(description, lock?.holder ?? null);
    });
  const leaseOf = (token: string): Lease => ({
    token,
    confirm: () => confirm(token),
    renew: () => confirm(token),
    release: () => calling("release", () => drop(token)),
  });

  return {
    description,
    writes,
    kept,
    get holder() {
      return lock?.holder ?? null;
    },
    text: () => (stored ? asText(stored.bytes) : undefined),
    put: (text) => void store(new TextEncoder().encode(text)),
    read: () => calling("read", () => stored),
    async write(bytes, expected, message) {
      await beforeWrite?.();
      return await calling("write", () => {
        if ((stored?.version ?? null) !== expected) throw conflict(description);
        return store(bytes, message);
      });
    },
    async lock(holder, waitMs, waiting) {
      const end = Date.now() + waitMs;
      for (let held = lock; held !== null; held = lock) {
        if (Date.now() >= end) throw locked(description, held.holder);
        waiting?.held?.(held.holder);
        if (waiting?.signal?.aborted) throw new UserError("cancelled", "stopped");
        await sleep(2);
      }
      const token = randomUUID();
      return await calling("lock", () => {
        lock = { holder, token };
        return leaseOf(token);
      });
    },
    async resume(token) {
      await confirm(token);
      return leaseOf(token);
    },
    lockedBy: async () => lock && { holder: lock.holder },
    async unlock(only) {
      const holder = lock?.holder ?? null;
      if (only !== undefined && holder?.id !== only) return null;
      lock = null;
      return holder;
    },
    history: async (limit) =>
      versions.slice(0, limit).map(({ bytes: _bytes, version: _version, ...rest }) => rest),
    at: async (id) => versions.find((version) => version.id === id)?.bytes ?? null,
    async keep(name, bytes) {
      kept.set(name, asText(bytes));
    },
  };
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
