import type { V1ConfigMap } from "@kubernetes/client-node";

import type { Version } from "../../core/backend.ts";
import { contentId, keepCopy } from "../copies.ts";
import { asking, type Cluster, isMissing, statusOf, stored, storedAll } from "./cluster.ts";
import type { K8sOptions } from "./options.ts";

/** The key of a compressed state. */
export const packedKey = "state.json.gz";
/** DevStream's own key: YAML in plain text. */
export const plainKey = "state";
/** Annotations with the time and the reason of a save. */
export const atKey = "dtm/at";
export const whyKey = "dtm/why";

const ofKey = "dtm/revision-of";

/** Earlier versions of a state, each in its own ConfigMap, since one ConfigMap can have at most 1 MiB. */
interface Revisions {
  /** Keeps a version, and deletes the oldest ones beyond the limit. */
  keep(map: V1ConfigMap): Promise<void>;
  /** Newest first. */
  list(): Promise<V1ConfigMap[]>;
  find(id: string): Promise<V1ConfigMap | null>;
  /** Keeps bytes permanently, in a ConfigMap whose name ends in `suffix`. */
  keepBeside(suffix: string, bytes: Uint8Array): Promise<void>;
}

/** The revisions of one ConfigMap. */
export function revisionsOf(cluster: Cluster, options: K8sOptions): Revisions {
  const { namespace, configmap } = options;
  const nameOf = (id: string) => `${configmap}-${id}`;
  return {
    async keep(map) {
      await create(cluster, options, copyOf(map, nameOf(revisionId(map)), configmap));
      await prune(cluster, options);
    },
    list: () => list(cluster, options),
    find: (id) => readMap(cluster, { namespace, configmap: nameOf(id) }),
    // As text, like DevStream did.
    keepBeside: (suffix, bytes) =>
      keepCopy(copiesBeside(cluster, options), nameOf(suffix), Buffer.from(Buffer.from(bytes).toString())),
  };
}

function list(cluster: Cluster, { namespace, configmap }: K8sOptions): Promise<V1ConfigMap[]> {
  return asking(cluster, `listing the versions of ConfigMap ${namespace}/${configmap}`, async () => {
    const labelSelector = `${ofKey}=${configmap}`;
    const found = await cluster.core.listNamespacedConfigMap({ namespace, labelSelector });
    return storedAll(found).sort((a, b) => (writtenAt(a) < writtenAt(b) ? 1 : -1));
  });
}

async function prune(cluster: Cluster, options: K8sOptions): Promise<void> {
  const { namespace, history } = options;
  for (const { metadata } of (await list(cluster, options)).slice(history)) {
    const name = metadata?.name ?? "";
    await asking(cluster, `deleting ConfigMap ${namespace}/${name}`, () =>
      unless(404, cluster.core.deleteNamespacedConfigMap({ name, namespace })),
    );
  }
}

function copiesBeside(cluster: Cluster, options: K8sOptions) {
  const { namespace } = options;
  return {
    separator: "-",
    create(name: string, bytes: Uint8Array): Promise<boolean> {
      const metadata = { name, labels: { "app.kubernetes.io/managed-by": "dtm" } };
      return create(cluster, options, { metadata, data: { [plainKey]: Buffer.from(bytes).toString() } });
    },
    async read(name: string): Promise<Uint8Array | null> {
      const text = (await readMap(cluster, { namespace, configmap: name }))?.data?.[plainKey];
      return text === undefined ? null : Buffer.from(text);
    },
  };
}

// False: it exists already.
function create(cluster: Cluster, { namespace, configmap }: K8sOptions, body: V1ConfigMap): Promise<boolean> {
  return asking(cluster, `keeping a copy of ConfigMap ${namespace}/${configmap}`, () =>
    unless(409, cluster.core.createNamespacedConfigMap({ namespace, body })),
  );
}

/** Reads a ConfigMap; null: it does not exist. */
export function readMap(
  cluster: Cluster,
  { namespace, configmap }: Pick<K8sOptions, "namespace" | "configmap">,
): Promise<V1ConfigMap | null> {
  return asking(cluster, `reading ConfigMap ${namespace}/${configmap}`, async () => {
    try {
      return stored(await cluster.core.readNamespacedConfigMap({ name: configmap, namespace }));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  });
}

/** The ID of the version in a ConfigMap. */
export function revisionId({ binaryData, data }: V1ConfigMap): string {
  const content = binaryData?.[packedKey] ?? data?.[plainKey] ?? "";
  return contentId(content);
}

/** The version in a ConfigMap, as the history lists it. */
export function versionIn(map: V1ConfigMap): Version {
  const message = map.metadata?.annotations?.[whyKey];
  return { id: revisionId(map), at: writtenAt(map), ...(message === undefined ? {} : { message }) };
}

// A ConfigMap that dtm did not write has no time of its save; then the age of the object counts.
function writtenAt({ metadata }: V1ConfigMap): string {
  return metadata?.annotations?.[atKey] ?? metadata?.creationTimestamp?.toISOString() ?? "";
}

function copyOf(map: V1ConfigMap, name: string, configmap: string): V1ConfigMap {
  const { binaryData, data } = map;
  const { message, at } = versionIn(map);
  const labels = { "app.kubernetes.io/managed-by": "dtm", [ofKey]: configmap };
  const annotations = { [atKey]: at, ...(message === undefined ? {} : { [whyKey]: message }) };
  return {
    metadata: { name, labels, annotations },
    ...(binaryData ? { binaryData } : {}),
    ...(data ? { data } : {}),
  };
}

// False: the response had this status.
async function unless(status: number, request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (statusOf(error) === status) return false;
    throw error;
  }
}
