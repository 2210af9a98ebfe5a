import { type Backend, conflict } from "../../core/backend.ts";
import { UserError } from "../../core/errors.ts";
import type { StatusOf } from "../liveness.ts";
import { keepCopy } from "../copies.ts";
import { lockOver } from "../lock.ts";
import type { S3Options } from "./options.ts";
import { objectRegister } from "./register.ts";
import { type Objects, openObjects } from "./objects.ts";
import { probe, proofOf } from "./probe.ts";

/**
 * Keeps the state in an object that is written with If-Match and If-None-Match; the lock is a second object. Before the
 * first write, the server must prove that it checks these conditions; the lock remembers it.
 */
export async function s3Backend(options: S3Options, statusOf: StatusOf, pollMs = 1000): Promise<Backend> {
  const objects = await openObjects(options);
  const description = `${options.key} in bucket ${options.bucket}${options.unsafeNoCas ? " (unsafeNoCas)" : ""}`;
  const proof = options.unsafeNoCas ? undefined : proofOf(options);
  const register = objectRegister(objects, `${options.key}.lock`, proof);
  const lock = lockOver({
    register,
    description,
    statusOf,
    pollMs,
  });
  const proved = once(async () => {
    if (!options.unsafeNoCas && !(await register.isProved())) await probe(objects, options);
  });
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

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
