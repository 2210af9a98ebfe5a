import type { V1Lease } from "@kubernetes/client-node";

import { type Entry, type Mark, markText, readMark, type Register } from "../register.ts";
import { asking, type Cluster, inNamespace, isMissing, statusOf, stored } from "./cluster.ts";

/** A Lease, read as an entry. */
interface LeaseEntry extends Entry {
  lease: V1Lease;
}

interface LeasePlace {
  cluster: Cluster;
  namespace: string;
  name: string;
  /** Names the state in errors. */
  description: string;
}

/** How long a Lease is valid without being renewed. Other programs read this, so each Lease says it. */
export const leaseSeconds = 60;
const noteKey = "dtm/holder";

/**
 * A register in a `coordination.k8s.io` Lease. Its fields show other programs the holder, and an annotation has our mark.
 * Every change names the `resourceVersion` that it replaces.
 */
export function leaseRegister(place: LeasePlace): Register<LeaseEntry> {
  return {
    read: async () => entryOf(await read(place)),
    put: async (mark, expected) => entryOf(await send(place, taken(place, mark, expected?.lease))),
    remove: async ({ lease }) => (await send(place, released(lease))) !== null,
    renew: async ({ lease }) => entryOf(await send(place, renewed(place, lease))),
  };
}

function entryOf(lease: V1Lease | null): LeaseEntry | null {
  if (!lease) return null;
  const { metadata, spec } = lease;
  const isReleased = (spec?.holderIdentity ?? "") === "";
  const mark = readMark(noteOf(lease) ?? "");
  const version = metadata?.resourceVersion ?? "";
  return { lease, version, ...mark, seconds: spec?.leaseDurationSeconds ?? leaseSeconds, isReleased };
}

function taken({ cluster, namespace, name }: LeasePlace, mark: Mark, before?: V1Lease): V1Lease {
  const now = cluster.now();
  const version = before?.metadata?.resourceVersion;
  return {
    metadata: {
      namespace,
      name,
      annotations: { [noteKey]: markText(mark) },
      ...(version === undefined ? {} : { resourceVersion: version }),
    },
    spec: {
      holderIdentity: mark.holder?.id ?? mark.token,
      leaseDurationSeconds: mark.seconds ?? leaseSeconds,
      acquireTime: now,
      renewTime: now,
      leaseTransitions: (before?.spec?.leaseTransitions ?? 0) + 1,
    },
  };
}

function renewed({ cluster }: LeasePlace, { metadata, spec }: V1Lease): V1Lease {
  return { ...(metadata && { metadata }), spec: Object.assign({}, spec, { renewTime: cluster.now() }) };
}

function released({ metadata = {}, spec }: V1Lease): V1Lease {
  const { annotations: _, ...named } = metadata;
  return { metadata: named, spec: { leaseTransitions: spec?.leaseTransitions ?? 0 } };
}

function read({ cluster, namespace, name, description }: LeasePlace): Promise<V1Lease | null> {
  return asking(cluster, `reading the lock of ${description}`, async () => {
    try {
      return stored(await cluster.coordination.readNamespacedLease({ name, namespace }));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  });
}

/** Creates the Lease, or replaces the version that `body` names. Null: another run was faster. */
function send({ cluster, namespace, name, description }: LeasePlace, body: V1Lease): Promise<V1Lease | null> {
  const api = cluster.coordination;
  return asking(cluster, `changing the lock of ${description}`, async () => {
    try {
      return stored(
        body.metadata?.resourceVersion === undefined
          ? await inNamespace(cluster, namespace, () => api.createNamespacedLease({ namespace, body }))
          : await api.replaceNamespacedLease({ name, namespace, body }),
      );
    } catch (error) {
      if (statusOf(error) === 409 || isMissing(error)) return null;
      throw error;
    }
  });
}

function noteOf(lease: V1Lease): string | undefined {
  return lease.metadata?.annotations?.[noteKey];
}
