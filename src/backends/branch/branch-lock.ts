import { createHash, randomUUID } from "node:crypto";
import * as z from "zod";

import { type Backend, type Holder, type Lease, locked, type Waiting } from "../../core/backend.ts";
import type { GitData } from "../../scm/git-data.ts";
import { Held, isMeant } from "../holder.ts";
import type { IsOver } from "../liveness.ts";
import { poll } from "../wait.ts";

interface RefLock {
  git: GitData;
  isOver: IsOver;
  ref: string;
  description: string;
  pollMs: number;
}

/**
 * A lock that is a ref: made where there is none. It points to a commit whose message names the holder, or says that it
 * was given back. To take, take over or give back is to move the ref to a child of the commit that was seen, which
 * the code host allows to one alone: for all others it is no fast-forward. (To delete a ref knows no such condition.)
 */
export function refLock(of: RefLock): Pick<Backend, "lock" | "lockedBy" | "unlock"> {
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

/** The name of a stack's lock: readable, and one of its own for each state file. */
export function lockRef({ branch, path }: { branch: string; path: string }): string {
  const readable = path
    .replace(/\.state\.json$/, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 60);
  const own = createHash("sha256").update(`${branch}:${path}`).digest("hex").slice(0, 10);
  return `dtm/locks/${readable}-${own}`;
}

/** What a lock's ref points to. `holder` is null where the message is none of ours. */
interface Seen {
  oid: string;
  tree: string;
  holder: Holder | null;
  isFree: boolean;
}

async function lock(
  of: RefLock,
  holder: Holder,
  waitMs: number,
  { held, signal }: Waiting = {},
): Promise<Lease> {
  let seen: Seen | null = null;
  const ours = await poll(
    async () => {
      seen = await look(of);
      return take(of, holder, seen);
    },
    waitMs,
    of.pollMs,
    { before: () => void (seen && !seen.isFree && held?.(seen.holder)), signal },
  );
  if (ours === null) throw locked(of.description, (await look(of))?.holder ?? null);
  return { renew: () => check(of, ours.oid), release: async () => void (await giveBack(of, ours)) };
}

// Null: somebody else has it.
async function take(of: RefLock, holder: Holder, seen: Seen | null): Promise<Seen | null> {
  if (seen === null) {
    const ours = await commit(of.git, { ...holder, token: randomUUID() }, null);
    const isOurs = (await of.git.createRef(of.ref, ours.oid)) || (await of.git.refAt(of.ref)) === ours.oid;
    return isOurs ? { ...ours, holder, isFree: false } : null;
  }
  const canTake = seen.isFree || (seen.holder !== null && (await of.isOver(seen.holder)));
  if (!canTake) return null;
  const ours = await commit(of.git, { ...holder, token: randomUUID() }, seen);
  return (await move(of, ours.oid)) ? { ...ours, holder, isFree: false } : null;
}

// Of a lock that somebody else has by now, nothing is taken away.
async function giveBack(of: RefLock, seen: Seen): Promise<boolean> {
  const { oid } = await commit(of.git, { ...seen.holder, token: randomUUID(), released: true }, seen);
  return move(of, oid);
}

// An answer that got lost on its way: it was tried again and refused, because the first try had done it.
async function move({ git, ref }: RefLock, oid: string): Promise<boolean> {
  return (await git.moveRef(ref, oid)) || (await git.refAt(ref)) === oid;
}

// The token makes each commit one of its own, even when the same run makes two in the same second.
async function commit(
  git: GitData,
  message: object,
  parent: Seen | null,
): Promise<Pick<Seen, "oid" | "tree">> {
  const tree = parent?.tree ?? (await git.tree(null, { "README.md": { content: Buffer.from(about) } }));
  const parents = parent ? [parent.oid] : [];
  return { oid: await git.commit({ message: JSON.stringify(message, null, 2), tree, parents }), tree };
}

const about = "A lock of dtm: the message of the last commit says who holds it, or that it was given back.\n";

async function look({ git, ref }: RefLock): Promise<Seen | null> {
  const oid = await git.refAt(ref);
  if (oid === null) return null;
  const { message, tree } = await git.commitAt(oid);
  const said = Said.safeParse(message).data;
  return { oid, tree, holder: Held.safeParse(said).data ?? null, isFree: said?.released === true };
}

const Said = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue("no JSON");
      return z.NEVER;
    }
  })
  .pipe(z.looseObject({ released: z.boolean().optional() }));

async function check(of: RefLock, oid: string): Promise<void> {
  if ((await of.git.refAt(of.ref)) === oid) return;
  const seen = await look(of);
  throw locked(of.description, seen?.isFree ? null : (seen?.holder ?? null));
}
