import { randomUUID } from "node:crypto";

import { sha256 } from "../../core/bytes.ts";
import { UserError } from "../../core/errors.ts";
import { version } from "../../version.ts";
import { noConditions } from "./errors.ts";
import type { Objects } from "./objects.ts";
import type { S3Options } from "./options.ts";

/**
 * Names a store and this version of the program. The lock carries it once the probe has succeeded, so that later runs
 * need not probe again. In a copy of the objects on another server, it is not the name of that store.
 */
export function proofOf({ endpoint = "", region, bucket, key }: S3Options): string {
  return sha256(JSON.stringify([version, endpoint, region, bucket, key])).slice(0, 32);
}

/**
 * Some servers accept the conditional headers and ignore them, so a lock there would protect nothing. Throws if this is
 * one of them.
 */
export async function probe(objects: Objects, options: S3Options): Promise<void> {
  const { key, bucket, endpoint } = options;
  const name = `${key}.probe-${randomUUID()}`;
  await objects.put(name, Buffer.from("1"), null);
  const second = await objects.put(name, Buffer.from("2"), null);
  const stale = await objects.put(name, Buffer.from("3"), '"00000000000000000000000000000000"');
  await sweep(objects, `${key}.probe-`, name);
  await remove(objects, name);
  if (second === undefined && stale === undefined) return;
  const server = endpoint === undefined ? "of AWS" : `at ${endpoint}`;
  throw new UserError(
    "state-unavailable",
    `The S3 server ${server} ignores conditional writes to bucket ${bucket}`,
    { hint: noConditions },
  );
}

const hour = 3600_000;

// What killed runs left. Ages are by the clock of the server alone, and a probe takes seconds.
async function sweep(objects: Objects, prefix: string, own: string): Promise<void> {
  const all = await objects.list(prefix).catch(unlisted);
  const now = all.find(({ key }) => key === own)?.at ?? 0;
  for (const { key, at } of all) if (now - at > hour) await remove(objects, key);
}

// Credentials need not be allowed to list: they may be limited to the objects of the state.
function unlisted(error: unknown): [] {
  if (error instanceof UserError) return [];
  throw error;
}

async function remove(objects: Objects, name: string): Promise<void> {
  const there = await objects.get(name);
  if (there) await objects.remove(name, there.etag);
}
