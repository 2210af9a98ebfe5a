import { randomUUID } from "node:crypto";

import { type Backend, type Holder, type Lease, locked, type Waiting } from "../../core/backend.ts";
import { Held, isMeant } from "../holder.ts";
import type { IsOver } from "../liveness.ts";
import type { Objects } from "./objects.ts";
import { poll } from "../wait.ts";

interface ObjectLock {
  objects: Objects;
  key: string;
  description: string;
  isOver: IsOver;
  pollMs: number;
}

/** What a lock's object says. `holder` is null where it is none of ours. */
interface Seen {
  etag: string;
  holder: Holder | null;
  isFree: boolean;
}

/**
 * A lock that is an object: it names the holder, or says that it was given back. To take, take over or give back is to
 * replace what was seen, under a condition; it is never deleted, since not all servers heed conditions of a deletion, and
 * some take what versioning leaves of a deleted object for one that is there.
 */
export function objectLock(of: ObjectLock): Pick<Backend, "lock" | "lockedBy" | "unlock"> {
  return {
    lock: (holder, waitMs, waiting) => lock(of, holder, waitMs, waiting),
    async lockedBy() {
      const seen = await look(of);
      return seen === null || seen.isFree ? null : { holder: seen.holder };
    },
    async unlock(only) {
      const seen = await look(of);
      if (seen === null || seen.isFree || !isMeant(seen.holder, only)) return null;
      return (await giveBack(of, seen)) ? seen.holder : null;
    },
  };
}

async function lock(
  of: ObjectLock,
  holder: Holder,
  waitMs: number,
  { held, signal }: Waiting = {},
): Promise<Lease> {
  let seen: Seen | null = null;
  const etag = await poll(
    async () => {
      seen = await look(of);
      return take(of, holder, seen);
    },
    waitMs,
    of.pollMs,
    { before: () => void (seen && !seen.isFree && held?.(seen.holder)), signal },
  );
  if (etag === null) throw locked(of.description, (await look(of))?.holder ?? null);
  return {
    renew: () => check(of, etag),
    release: async () => void (await giveBack(of, { etag, holder })),
  };
}

// Null: somebody else has it.
async function take(of: ObjectLock, holder: Holder, seen: Seen | null): Promise<string | null> {
  const canTake = seen === null || seen.isFree || (seen.holder !== null && (await of.isOver(seen.holder)));
  return canTake ? await put(of, holder, seen?.etag ?? null) : null;
}

// Of a lock that somebody else has by now, nothing is taken away.
async function giveBack(of: ObjectLock, { holder, etag }: Pick<Seen, "holder" | "etag">): Promise<boolean> {
  return (await put(of, { ...holder, released: true }, etag)) !== null;
}

// The token makes each an object of its own, so that ETags tell two locks of the same run apart.
async function put(
  { objects, key }: ObjectLock,
  said: object,
  expected: string | null,
): Promise<string | null> {
  const bytes = Buffer.from(JSON.stringify({ ...said, token: randomUUID() }));
  const etag = await objects.put(key, bytes, expected);
  if (etag !== undefined) return etag;
  const there = await objects.get(key);
  // An answer can get lost on its way: the SDK tries again and is refused, because the first try had done it.
  return there !== null && Buffer.compare(bytes, there.bytes) === 0 ? there.etag : null;
}

async function look({ objects, key }: ObjectLock): Promise<Seen | null> {
  const there = await objects.get(key);
  if (!there) return null;
  const said = parse(there.bytes);
  const isFree = typeof said === "object" && said !== null && "released" in said && said.released === true;
  return { etag: there.etag, holder: Held.safeParse(said).data ?? null, isFree };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined; // Not one of ours: nothing is known of who holds it, so it stays.
  }
}

async function check(of: ObjectLock, etag: string): Promise<void> {
  const seen = await look(of);
  if (seen?.etag !== etag) throw locked(of.description, seen?.isFree ? null : (seen?.holder ?? null));
}
