import { createHash, randomUUID } from "node:crypto";
import * as z from "zod";

import { type Backend, type Holder, type Lease, locked } from "../core/backend.ts";
import type { GitData } from "./git-data.ts";
import { Held } from "./holder.ts";
import type { IsOver } from "./liveness.ts";
import { poll } from "./wait.ts";

interface RefLock {
  git: GitData;
  isOver: IsOver;
  ref: string;
  description: string;
  pollMs: number;
}

/**
 * A lock that is a ref: made only where there is none. It points to a commit whose message names the holder. A lock
 * whose run is over is replaced by a child of that commit, so of two who try, the second is no fast-forward.
 *
 * GitHub's REST API deletes a ref whatever it points to. Between looking at it and deleting it lies one request, in
 * which a takeover by another run would be undone; the state stays safe, as every save is conditional.
 */
export function refLock(of: RefLock): Pick<Backend, "lock" | "unlock"> {
  return {
    lock: (holder, waitMs) => lock(of, holder, waitMs),
    async unlock(only) {
      const oid = await of.git.refAt(of.ref);
      if (oid === null) return null;
      const holder = await holderAt(of.git, oid);
      if (only !== undefined && holder?.id !== only) return null;
      await drop(of, oid);
      return holder;
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

async function lock(of: RefLock, holder: Holder, waitMs: number): Promise<Lease> {
  const fresh = await lockCommit(of.git, holder, []);
  const oid = await poll(
    async () => {
      if (await of.git.createRef(of.ref, fresh)) return fresh;
      const held = await of.git.refAt(of.ref);
      if (held === fresh) return fresh;
      if (held === null) return null;
      const other = await holderAt(of.git, held);
      return other !== null && (await of.isOver(other)) ? await takeOver(of, holder, held) : null;
    },
    waitMs,
    of.pollMs,
  );
  if (oid === null) throw locked(of.description, await holderNow(of));
  return { renew: () => check(of, oid), release: () => drop(of, oid) };
}

async function takeOver({ git, ref }: RefLock, holder: Holder, held: string): Promise<string | null> {
  const oid = await lockCommit(git, holder, [held]);
  return (await git.moveRef(ref, oid)) || (await git.refAt(ref)) === oid ? oid : null;
}

// The token makes each lock's commit one of its own, even when the same run takes two in the same second.
async function lockCommit(git: GitData, holder: Holder, parents: string[]): Promise<string> {
  const message = JSON.stringify({ ...holder, token: randomUUID() }, null, 2);
  const tree = await git.treeWith(null, "lock.json", Buffer.from(message));
  return await git.commit({ message, tree, parents });
}

async function holderNow({ git, ref }: RefLock): Promise<Holder | null> {
  const oid = await git.refAt(ref);
  return oid === null ? null : await holderAt(git, oid);
}

async function holderAt(git: GitData, oid: string): Promise<Holder | null> {
  const { message } = await git.commitAt(oid);
  return Holding.safeParse(message).data ?? null;
}

const Holding = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue("no JSON");
      return z.NEVER;
    }
  })
  .pipe(Held);

async function check(of: RefLock, oid: string): Promise<void> {
  if ((await of.git.refAt(of.ref)) !== oid) throw locked(of.description, await holderNow(of));
}

async function drop({ git, ref }: RefLock, oid: string): Promise<void> {
  if ((await git.refAt(ref)) === oid) await git.deleteRef(ref);
}
