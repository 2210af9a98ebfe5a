import { link, rename, rm, writeFile } from "node:fs/promises";
import * as z from "zod";

import { sha256 } from "../../core/bytes.ts";
import { every, until } from "../../wait.ts";
import { isOf, newMark, tryTake } from "../lock.ts";
import { isGone, ProcessId, thisProcess } from "../process.ts";
import { type Entry, type Register, StoredHolder } from "../register.ts";
import { codeOf, onFiles, readMaybe } from "./files.ts";

/** A lock file. */
interface LockFile extends Entry {
  /** The process that made it; null: it is not one of ours. */
  owner: ProcessId | null;
}

const Content = z.strictObject({
  token: z.string().regex(/^[0-9a-f]+$/),
  owner: ProcessId,
  holder: StoredHolder.nullable(),
});

/** A register in the file system. */
interface FileRegister extends Register<LockFile> {
  path: string;
}

/** A register that is a file: there while somebody has the lock. `description` names the state in errors. */
export function fileRegister(path: string, description: string): FileRegister {
  const read = () => onFiles(`Looking at the lock of ${description}`, () => readLock(path));
  return {
    path,
    read,
    put: (mark, expected) =>
      onFiles(`Locking ${description}`, async () => {
        const owner = await thisProcess();
        const draft = { name: `${path}.new-${mark.token}`, content: JSON.stringify({ ...mark, owner }) };
        const isOurs = expected
          ? await alone(path, expected, () => swap(path, draft))
          : await create(path, draft);
        return isOurs ? { ...mark, owner, version: mark.token, isFree: false } : null;
      }),
    remove: (expected) => onFiles(`Unlocking ${description}`, () => alone(path, expected, () => rm(path))),
    renew: async (expected) => ((await read())?.version === expected.version ? expected : null),
  };
}

/** Whether the process that made a lock file has certainly ended. */
export async function isAbandoned({ owner }: LockFile): Promise<boolean> {
  return owner !== null && (await isGone(owner));
}

/** Does a piece of work while no other process does any under the same lock file. Null: others did until `waitMs` were over. */
export async function exclusively<T>(
  register: FileRegister,
  waitMs: number,
  work: () => Promise<T>,
): Promise<T | null> {
  const mark = newMark(null);
  const take = () => tryTake({ register, isAbandoned }, mark);
  const isOurs = (seen: LockFile | null) => isOf(mark, seen);
  if (!isOurs(await until(take, isOurs, every(15, waitMs)))) return null;
  try {
    return await work();
  } finally {
    // Ours without a doubt: only the lock of an ended process is ever taken over.
    await rm(register.path, { force: true });
  }
}

async function readLock(path: string): Promise<LockFile | null> {
  const bytes = await readMaybe(path);
  if (bytes === null) return null;
  try {
    const { token, owner, holder } = Content.parse(JSON.parse(bytes.toString()));
    return { version: token, isFree: false, holder, token, owner };
  } catch {
    return { version: sha256(bytes).slice(0, 16), isFree: false, holder: null, token: null, owner: null };
  }
}

/**
 * Changes a lock file that is still the one that was seen; of all who try at once one may. The right to do so is a lock
 * file of its own, named after what was seen, so it cannot be mistaken for the right over a later lock. One who was
 * killed while having it is followed in the same way.
 */
async function alone(path: string, { version }: LockFile, change: () => Promise<void>): Promise<boolean> {
  const right = fileRegister(`${path}.${version}`, path);
  const done = await exclusively(right, 0, async () => {
    if ((await readLock(path))?.version !== version) return false;
    await change();
    return true;
  });
  return done ?? false;
}

/** A file with what is to become a lock file. */
interface Draft {
  name: string;
  content: string;
}

async function create(path: string, draft: Draft): Promise<boolean> {
  await writePrivate(draft.name, draft.content);
  try {
    // A link appears with its content, so nobody reads half a mark and a kill leaves none behind.
    await link(draft.name, path).catch((error: unknown) => withoutLinks(error, path, draft.content));
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft.name, { force: true });
  }
}

async function withoutLinks(error: unknown, path: string, content: string): Promise<void> {
  if (!["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"].includes(codeOf(error) ?? "")) throw error;
  await writePrivate(path, content);
}

async function swap(path: string, draft: Draft): Promise<void> {
  await writePrivate(draft.name, draft.content);
  await rename(draft.name, path);
}

function writePrivate(path: string, content: string): Promise<void> {
  return writeFile(path, content, { flag: "wx", mode: 0o600 });
}
