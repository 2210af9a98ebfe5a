import type { V1Lease } from "@kubernetes/client-node";

import { type Backend, type Holder, type Lease, locked } from "../core/backend.ts";
import { type Cluster, needNamespace, statusOf, talking } from "./cluster.ts";
import { Held } from "./holder.ts";
import type { IsOver } from "./liveness.ts";
import { poll } from "./wait.ts";

interface LeaseLock {
  cluster: Cluster;
  namespace: string;
  name: string;
  description: string;
  isOver: IsOver;
  pollMs: number;
}

const seconds = 60;
const note = "dtm/holder";

/**
 * A lock that is a `coordination.k8s.io` Lease, renewed while it is held. It is taken over from a holder whose run is
 * over, or when it has not moved for its duration as seen from here; clocks are never compared. Every change names the
 * resourceVersion it replaces.
 */
export function leaseLock(of: LeaseLock): Pick<Backend, "lock" | "unlock"> {
  return {
    lock: (holder, waitMs) => lock(of, holder, waitMs),
    async unlock(only) {
      const lease = await read(of);
      if (!lease || isFree(lease) || (only !== undefined && lease.spec?.holderIdentity !== only)) return null;
      await replace(of, freed(lease));
      return holderOf(lease);
    },
  };
}

async function lock(of: LeaseLock, holder: Holder, waitMs: number): Promise<Lease> {
  await needNamespace(of.cluster, of.namespace);
  let seen: Holder | null = null;
  let still = { version: "", since: Date.now() };
  const taken = await poll(
    async () => {
      const lease = await read(of);
      if (!lease) return create(of, leaseOf(of, holder));
      const version = lease.metadata?.resourceVersion ?? "";
      if (version !== still.version) still = { version, since: Date.now() };
      seen = isFree(lease) ? null : holderOf(lease);
      const unmoved = Date.now() - still.since > (lease.spec?.leaseDurationSeconds ?? seconds) * 1000;
      const takeable = isFree(lease) || unmoved || (seen !== null && (await of.isOver(seen)));
      return takeable ? replace(of, leaseOf(of, holder, lease)) : null;
    },
    waitMs,
    of.pollMs,
  );
  if (!taken) throw locked(of.description, seen);
  return hold(of, holder, taken);
}

function hold(of: LeaseLock, holder: Holder, taken: V1Lease): Lease {
  let current = taken;
  const renew = async () => {
    const next = await replace(of, leaseOf(of, holder, current));
    if (!next) throw locked(of.description, await read(of).then((lease) => lease && holderOf(lease)));
    current = next;
  };
  // A renewal that fails is no matter by itself: every save is conditional, and the next renewal may succeed.
  const timer = setInterval(() => void renew().catch(() => {}), (seconds * 1000) / 3).unref();
  return {
    renew,
    async release() {
      clearInterval(timer);
      await replace(of, freed(current));
    },
  };
}

function leaseOf({ cluster, namespace, name }: LeaseLock, holder: Holder, before?: V1Lease): V1Lease {
  const now = cluster.now();
  const mine = before?.spec?.holderIdentity === holder.id;
  const version = before?.metadata?.resourceVersion;
  return {
    metadata: {
      namespace,
      name,
      annotations: { [note]: JSON.stringify(holder) },
      ...(version === undefined ? {} : { resourceVersion: version }),
    },
    spec: {
      holderIdentity: holder.id,
      leaseDurationSeconds: seconds,
      renewTime: now,
      acquireTime: (mine ? before.spec?.acquireTime : undefined) ?? now,
      leaseTransitions: (before?.spec?.leaseTransitions ?? 0) + (mine ? 0 : 1),
    },
  };
}

function read({ cluster, namespace, name, description }: LeaseLock): Promise<V1Lease | null> {
  return talking(`reading the lock of ${description}`, () =>
    unless(404, () => cluster.coordination.readNamespacedLease({ name, namespace })),
  );
}

function create({ cluster, namespace, description }: LeaseLock, body: V1Lease): Promise<V1Lease | null> {
  return talking(`taking the lock of ${description}`, () =>
    unless(409, () => cluster.coordination.createNamespacedLease({ namespace, body })),
  );
}

function replace(
  { cluster, namespace, name, description }: LeaseLock,
  body: V1Lease,
): Promise<V1Lease | null> {
  return talking(`changing the lock of ${description}`, () =>
    unless(409, () => cluster.coordination.replaceNamespacedLease({ name, namespace, body })),
  );
}

// null: the one answer that is no failure, as somebody else was faster or there is nothing.
async function unless<T>(status: number, request: () => Promise<T>): Promise<T | null> {
  try {
    return await request();
  } catch (error) {
    if (statusOf(error) === status) return null;
    throw error;
  }
}

function freed({ metadata }: V1Lease): V1Lease {
  return { ...(metadata ? { metadata } : {}), spec: {} };
}

function isFree(lease: V1Lease): boolean {
  return (lease.spec?.holderIdentity ?? "") === "";
}

function holderOf(lease: V1Lease): Holder | null {
  try {
    return Held.safeParse(JSON.parse(lease.metadata?.annotations?.[note] ?? "")).data ?? null;
  } catch {
    return null; // Not one of ours: nothing is known of who holds it.
  }
}
