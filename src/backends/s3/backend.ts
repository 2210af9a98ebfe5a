import { randomUUID } from "node:crypto";

import { type Backend, conflict } from "../../core/backend.ts";
import { UserError } from "../../core/errors.ts";
import type { StatusOf } from "../liveness.ts";
import { keepCopy } from "../copies.ts";
import { lockOver } from "../lock.ts";
import type { S3Options } from "./options.ts";
import { objectRegister } from "./register.ts";
import { noConditions } from "./errors.ts";
import { type Objects, openObjects } from "./objects.ts";

/**
 * Keeps the state in an object that is written with If-Match and If-None-Match; the lock is a second object. Before the
 * first write, the server must prove that it checks these conditions.
 */
export async function s3Backend(options: S3Options, statusOf: StatusOf, pollMs = 1000): Promise<Backend> {
  const objects = await openObjects(options);
  const description = `${options.key} in bucket ${options.bucket}${options.unsafeNoCas ? " (unsafeNoCas)" : ""}`;
  const lock = lockOver({
    register: objectRegister(objects, `${options.key}.lock`),
    description,
    statusOf,
    pollMs,
  });
  const proved = once(() => probe(objects, options));
  return {
    description,
    async read() {
      const found = await objects.get(options.key);
      return found && { bytes: found.bytes, version: found.etag };
    },
    async write(bytes, expected) {
      await proved();
      const version = await objects.put(options.key, bytes, expected);
      if (version === undefined) throw conflict(description);
      return version;
    },
    async lock(holder, waitMs, waiting) {
      await proved();
      return lock.lock(holder, waitMs, waiting);
    },
    resume: lock.resume,
    lockedBy: lock.lockedBy,
    unlock: lock.unlock,
    async history(limit) {
      const versions = await objects.versions(options.key, limit);
      // The ID of versions that were written without versioning.
      if (versions.length === 1 && versions[0]?.id === "null") throw unversioned(options);
      return versions;
    },
    at: async (id) => (await objects.get(options.key, id))?.bytes ?? null,
    keep: (name, bytes) => keepCopy(copiesIn(objects), `${options.key}.${name}`, bytes),
  };
}

// For buckets without versioning.
function copiesIn(objects: Objects) {
  return {
    separator: ".",
    create: async (key: string, bytes: Uint8Array) => (await objects.put(key, bytes, null)) !== undefined,
    read: async (key: string) => (await objects.get(key))?.bytes ?? null,
  };
}

function unversioned({ bucket }: S3Options): UserError {
  return new UserError("state-unavailable", `The bucket ${bucket} keeps no earlier versions`, {
    hint: `Turn its versioning on; later saves then have a history: \`aws s3api put-bucket-versioning --bucket ${bucket} --versioning-configuration Status=Enabled\`.`,
  });
}

// Some servers accept the conditional headers and ignore them, so a lock there would protect nothing.
async function probe(objects: Objects, { key, bucket, endpoint, unsafeNoCas }: S3Options): Promise<void> {
  if (unsafeNoCas) return;
  const name = `${key}.probe-${randomUUID()}`;
  await objects.put(name, Buffer.from("1"), null);
  const second = await objects.put(name, Buffer.from("2"), null);
  const stale = await objects.put(name, Buffer.from("3"), '"00000000000000000000000000000000"');
  const there = await objects.get(name);
  if (there) await objects.remove(name, there.etag);
  if (second === undefined && stale === undefined) return;
  const server = endpoint === undefined ? "of AWS" : `at ${endpoint}`;
  throw new UserError(
    "state-unavailable",
    `The S3 server ${server} ignores conditional writes to bucket ${bucket}`,
    {
      hint: noConditions,
    },
  );
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
