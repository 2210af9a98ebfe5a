import type { V1ConfigMap } from "@kubernetes/client-node";

import type { Version } from "../../core/backend.ts";
import { contentId, keepCopy } from "../copies.ts";
import { asking, type Cluster, isMissing, statusOf } from "./cluster.ts";
import type { K8sOptions } from "./options.ts";

/** The key of a packed state. */
export const packedKey = "state.json.gz";
/** DevStream's own key: YAML in plain text. */
export const plainKey = "state";
/** Annotations that say when a state was written, and what for. */
export const atKey = "dtm/at";
export const whyKey = "dtm/why";

const ofKey = "dtm/revision-of";

/** Earlier versions of a state, each in a ConfigMap of its own, since one alone holds no more than 1 MiB. */
interface Revisions {
  /** Keeps a version, and of all that are kept the newest. */
  keep(map: V1ConfigMap): Promise<void>;
  /** Newest first. */
  list(): Promise<V1ConfigMap[]>;
  find(id: string): Promise<V1ConfigMap | null>;
  /** Keeps bytes for good, in a ConfigMap whose name ends in `suffix`. */
  keepBeside(suffix: string, bytes: Uint8Array): Promise<void>;
}

/** The revisions of one ConfigMap. */
export function revisionsOf(cluster: Cluster, options: K8sOptions): Revisions {
  const { namespace, configmap, history } = options;
  const { core } = cluster;
  const described = `ConfigMap ${namespace}/${configmap}`;
  const nameOf = (id: string) => `${configmap}-${id}`;
  const list = () =>
    asking(cluster, `listing the versions of ${described}`, async () => {
      const labelSelector = `${ofKey}=${configmap}`;
      const { items } = await core.listNamespacedConfigMap({ namespace, labelSelector });
      return items.sort((a, b) => (writtenAt(a) < writtenAt(b) ? 1 : -1));
    });
  const copies = {
    separator: "-",
    create: (name: string, bytes: Uint8Array) => {
      const metadata = { name, labels: { "app.kubernetes.io/managed-by": "dtm" } };
      const body = { metadata, data: { [plainKey]: Buffer.from(bytes).toString() } };
      return asking(cluster, `keeping a copy of ${described}`, () =>
        unless(409, core.createNamespacedConfigMap({ namespace, body })),
      );
    },
    async read(name: string) {
      const text = (await readMap(cluster, { namespace, configmap: name }))?.data?.[plainKey];
      return text === undefined ? null : Buffer.from(text);
    },
  };
  return {
    list,
    async keep(map) {
      const body = copyOf(map, nameOf(revisionId(map)), configmap);
      await asking(cluster, `keeping the version before this one of ${described}`, () =>
        unless(409, core.createNamespacedConfigMap({ namespace, body })),
      );
      for (const { metadata } of (await list()).slice(history)) {
        const name = metadata?.name ?? "";
        await asking(cluster, `deleting ConfigMap ${namespace}/${name}`, () =>
          unless(404, core.deleteNamespacedConfigMap({ name, namespace })),
        );
      }
    },
    find: (id) => readMap(cluster, { namespace, configmap: nameOf(id) }),
    // As text, as DevStream kept it.
    keepBeside: (suffix, bytes) =>
      keepCopy(copies, `${configmap}-${suffix}`, Buffer.from(Buffer.from(bytes).toString())),
  };
}

/** Reads a ConfigMap; null: it is not there. */
export function readMap(
  cluster: Cluster,
  { namespace, configmap }: Pick<K8sOptions, "namespace" | "configmap">,
): Promise<V1ConfigMap | null> {
  return asking(cluster, `reading ConfigMap ${namespace}/${configmap}`, async () => {
    try {
      return await cluster.core.readNamespacedConfigMap({ name: configmap, namespace });
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  });
}

/** Names what a ConfigMap holds. */
export function revisionId({ binaryData, data }: V1ConfigMap): string {
  const content = binaryData?.[packedKey] ?? data?.[plainKey] ?? "";
  return contentId(content);
}

/** What the history says of a ConfigMap. */
export function versionIn(map: V1ConfigMap): Version {
  const message = map.metadata?.annotations?.[whyKey];
  return { id: revisionId(map), at: writtenAt(map), ...(message === undefined ? {} : { message }) };
}

// What somebody else wrote does not say when; then it is as old as the object.
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

// False: it was answered with this status.
async function unless(status: number, request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (statusOf(error) === status) return false;
    throw error;
  }
}
