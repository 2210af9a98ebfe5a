import { randomUUID } from "node:crypto";

import type { V1Lease } from "@kubernetes/client-node";

import { type Backend, type Holder, type Lease, locked, type Waiting } from "../../core/backend.ts";
import { asking, type Cluster, inNamespace, isMissing, statusOf } from "./cluster.ts";
import { Held, isMeant } from "../holder.ts";
import type { IsOver } from "../liveness.ts";
import { poll } from "../wait.ts";

interface LeaseLock {
  cluster: Cluster;
  namespace: string;
  name: string;
  description: string;
  isOver: IsOver;
  pollMs: number;
}

/** Who wants or has the lock; `note` is one of its own for each time it is taken. */
interface Claimant {
  holder: Holder;
  note: string;
}

const seconds = 60;
const noteKey = "dtm/holder";

/**
 * A lock that is a `coordination.k8s.io` Lease, renewed while it is held. It is taken over from a holder whose run is
 * over, or when it has not moved for its duration as seen from here; clocks are never compared. Every change names the
 * resourceVersion it replaces.
 */
export function leaseLock(of: LeaseLock): Pick<Backend, "lock" | "lockedBy" | "unlock"> {
  return {
    lock: (holder, waitMs, waiting) => lock(of, holder, waitMs, waiting),
    async lockedBy() {
      const lease = await read(of);
      return lease && !isFree(lease) ? { holder: holderOf(lease) } : null;
    },
    async unlock(only) {
      const lease = await read(of);
      if (!lease || isFree(lease) || !isMeant(holderOf(lease), only)) return null;
      return (await send(of, freed(lease))) ? holderOf(lease) : null;
    },
  };
}

async function lock(
  of: LeaseLock,
  holder: Holder,
  waitMs: number,
  { held, signal }: Waiting = {},
): Promise<Lease> {
  const me: Claimant = { holder, note: JSON.stringify({ ...holder, token: randomUUID() }) };
  const isUnmoved = watchFor();
  let seen: Holder | null = null;
  let isHeld = false;
  const taken = await poll(
    async () => {
      const lease = await read(of);
      isHeld = lease !== null && !isFree(lease);
      if (!lease) return send(of, leaseOf(of, me));
      if (isFree(lease) || isUnmoved(lease)) return send(of, leaseOf(of, me, lease));
      seen = holderOf(lease);
      return seen && (await of.isOver(seen)) ? send(of, leaseOf(of, me, lease)) : null;
    },
    waitMs,
    of.pollMs,
    { before: () => void (isHeld && held?.(seen)), signal },
  );
  if (!taken) throw locked(of.description, seen);
  return hold(of, me, taken);
}

// Whether a Lease has been the same for longer than its holder promised to let it be, by this machine's own clock.
function watchFor(): (lease: V1Lease) => boolean {
  let still = { version: "", since: 0 };
  return ({ metadata, spec }) => {
    const version = metadata?.resourceVersion ?? "";
    if (version !== still.version) still = { version, since: performance.now() };
    return performance.now() - still.since > (spec?.leaseDurationSeconds ?? seconds) * 1000;
  };
}

function hold(of: LeaseLock, me: Claimant, taken: V1Lease): Lease {
  let current = taken;
  let last: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    const next = await send(of, leaseOf(of, me, current));
    if (!next) throw locked(of.description, await read(of).then((lease) => lease && holderOf(lease)));
    current = next;
  };
  // One at a time, so that none is under way when the lock is given back.
  const renew = (): Promise<void> => (last = last.then(once, once));
  // A renewal that fails is no matter by itself: every save is conditional, and the next renewal may succeed.
  const timer = setInterval(() => void renew().catch(() => {}), (seconds * 1000) / 3).unref();
  return {
    renew,
    async release() {
      clearInterval(timer);
      await last.catch(() => {});
      const lease = await read(of);
      if (lease && noteOf(lease) === me.note) await send(of, freed(lease));
    },
  };
}

function leaseOf(
  { cluster, namespace, name }: LeaseLock,
  { holder, note }: Claimant,
  before?: V1Lease,
): V1Lease {
  const now = cluster.now();
  const isMine = before !== undefined && noteOf(before) === note;
  const version = before?.metadata?.resourceVersion;
  return {
    metadata: {
      namespace,
      name,
      annotations: { [noteKey]: note },
      ...(version === undefined ? {} : { resourceVersion: version }),
    },
    spec: {
      holderIdentity: holder.id,
      leaseDurationSeconds: seconds,
      renewTime: now,
      acquireTime: (isMine ? before.spec?.acquireTime : undefined) ?? now,
      leaseTransitions: (before?.spec?.leaseTransitions ?? 0) + (isMine ? 0 : 1),
    },
  };
}

function freed({ metadata = {}, spec }: V1Lease): V1Lease {
  const { annotations: _, ...named } = metadata;
  return { metadata: named, spec: { leaseTransitions: spec?.leaseTransitions ?? 0 } };
}

function read({ cluster, namespace, name, description }: LeaseLock): Promise<V1Lease | null> {
  return asking(cluster, `reading the lock of ${description}`, async () => {
    try {
      return await cluster.coordination.readNamespacedLease({ name, namespace });
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  });
}

/** Makes the Lease, or replaces the version that `body` names. Null: somebody else was faster. */
function send(of: LeaseLock, body: V1Lease): Promise<V1Lease | null> {
  const { cluster, namespace, name, description } = of;
  const api = cluster.coordination;
  return asking(cluster, `changing the lock of ${description}`, async () => {
    try {
      return body.metadata?.resourceVersion === undefined
        ? await inNamespace(cluster, namespace, () => api.createNamespacedLease({ namespace, body }))
        : await api.replaceNamespacedLease({ name, namespace, body });
    } catch (error) {
      if (statusOf(error) !== 409 && !isMissing(error)) throw error;
    }
    // An answer lost on its way: the change was sent again and refused, because the first had been made.
    const lease = await read(of);
    return lease && noteOf(lease) !== undefined && noteOf(lease) === noteOf(body) ? lease : null;
  });
}

function isFree(lease: V1Lease): boolean {
  return (lease.spec?.holderIdentity ?? "") === "";
}

function noteOf(lease: V1Lease): string | undefined {
  return lease.metadata?.annotations?.[noteKey];
}

function holderOf(lease: V1Lease): Holder | null {
  try {
    return Held.safeParse(JSON.parse(noteOf(lease) ?? "")).data ?? null;
  } catch {
    return null; // Not one of ours: nothing is known of who holds it.
  }
}
