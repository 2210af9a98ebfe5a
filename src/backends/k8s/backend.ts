import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

import type { V1ConfigMap } from "@kubernetes/client-node";

import { type Backend, conflict } from "../../core/backend.ts";
import { UserError } from "../../core/errors.ts";
import { asking, type Cluster, inNamespace, isMissing, openCluster, statusOf, stored } from "./cluster.ts";
import type { K8sOptions } from "./options.ts";
import { leaseRegister, leaseSeconds } from "./register.ts";
import { firstWrite } from "../copies.ts";
import type { StatusOf } from "../liveness.ts";
import { lockOver } from "../lock.ts";
import {
  atKey,
  revisionId,
  packedKey,
  plainKey,
  readMap,
  revisionsOf,
  versionIn,
  whyKey,
} from "./revisions.ts";

// A ConfigMap can have 1 MiB in all, and base64 adds a third to the bytes.
const limit = 750_000;

/** Keeps the state compressed in a ConfigMap. Every write names the resourceVersion that it replaces. */
export async function configmapBackend(
  options: K8sOptions,
  statusOf: StatusOf,
  pollMs = 1000,
): Promise<Backend> {
  const cluster = await openCluster(options);
  const description = `ConfigMap ${options.namespace}/${options.configmap}`;
  const revisions = revisionsOf(cluster, options);
  const { namespace, configmap } = options;
  const place = { cluster, namespace, name: `${configmap}-lock`, description };
  const lock = lockOver({
    register: leaseRegister(place),
    description,
    statusOf,
    pollMs,
    seconds: leaseSeconds,
  });
  const first = firstWrite(lock.lock);
  return {
    description,
    async read() {
      const found = await readMap(cluster, options);
      return found && { bytes: await unpack(found), version: versionOf(found) };
    },
    async write(bytes, expected, message) {
      const packed = await promisify(gzip)(bytes);
      if (packed.length > limit) throw tooLarge(packed.length, description);
      if (first.isNext() && expected !== null && options.history > 0) {
        const before = await readMap(cluster, options);
        if (before === null || versionOf(before) !== expected) throw conflict(description);
        await revisions.keep(before);
      }
      const written = await writeMap(cluster, options, mapOf(options, packed, expected, message));
      if (written === undefined) throw conflict(description);
      first.pass();
      return written;
    },
    ...lock,
    lock: first.lock,
    async history(limit) {
      const current = await readMap(cluster, options);
      const all = [...(current ? [current] : []), ...(await revisions.list())];
      return all.slice(0, limit).map(versionIn);
    },
    async at(id) {
      const current = await readMap(cluster, options);
      const found = current && revisionId(current) === id ? current : await revisions.find(id);
      return found && (await unpack(found));
    },
    keep: (name, bytes) => revisions.keepBeside(name, bytes),
  };
}

// Creates the ConfigMap, or replaces the version that `body` names. undefined: another run was faster.
function writeMap(cluster: Cluster, { namespace, configmap }: K8sOptions, body: V1ConfigMap) {
  const { core } = cluster;
  const isNew = body.metadata?.resourceVersion === undefined;
  return asking(cluster, `writing ConfigMap ${namespace}/${configmap}`, async () => {
    try {
      const written = isNew
        ? await inNamespace(cluster, namespace, () => core.createNamespacedConfigMap({ namespace, body }))
        : await core.replaceNamespacedConfigMap({ name: configmap, namespace, body });
      return versionOf(stored(written));
    } catch (error) {
      if (statusOf(error) === 409 || (!isNew && isMissing(error))) return undefined;
      throw error;
    }
  });
}

// Opaque; every stored object has one.
function versionOf({ metadata }: V1ConfigMap): string {
  return metadata?.resourceVersion ?? "";
}

function mapOf(
  { namespace, configmap }: K8sOptions,
  packed: Uint8Array,
  expected: string | null,
  message: string,
): V1ConfigMap {
  const labels = { "app.kubernetes.io/name": configmap, "app.kubernetes.io/managed-by": "dtm" };
  const annotations = { [atKey]: new Date().toISOString(), [whyKey]: message.slice(0, 2000) };
  const version = expected === null ? {} : { resourceVersion: expected };
  return {
    metadata: { name: configmap, namespace, labels, annotations, ...version },
    binaryData: { [packedKey]: Buffer.from(packed).toString("base64") },
  };
}

// Damaged bytes are returned as they are: the state manager refuses them, and the user can roll back.
async function unpack({ binaryData, data }: V1ConfigMap): Promise<Uint8Array> {
  const packed = binaryData?.[packedKey];
  if (packed === undefined) return Buffer.from(data?.[plainKey] ?? "");
  const bytes = Buffer.from(packed, "base64");
  return await promisify(gunzip)(bytes, { maxOutputLength: 256 * 1024 * 1024 }).catch(() => bytes);
}

function tooLarge(size: number, description: string): UserError {
  return new UserError(
    "state-unavailable",
    `The state has ${size} bytes when packed; ${description} holds ${limit}`,
    {
      hint: "Split the configuration into several stacks, or keep the state in S3 or on a branch.",
    },
  );
}
