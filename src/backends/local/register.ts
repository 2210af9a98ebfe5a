import { link, rename, rm, writeFile } from "node:fs/promises";
import * as z from "zod";

import { sha256 } from "../../core/bytes.ts";
import { every, until } from "../../wait.ts";
import { isOf, newMark, tryTake } from "../lock.ts";
import { isGone, ProcessId, thisProcess } from "../process.ts";
import { type Entry, type Register, StoredHolder } from "../register.ts";
import { codeOf, onFiles, readMaybe } from "./files.ts";

/** A lock file, read as an entry. */
interface LockFile extends Entry {
  /** The process that wrote it; null: dtm did not write it. */
  owner: ProcessId | null;
}

const Content = z.strictObject({
  token: z.string().regex(/^[0-9a-f]+$/),
  owner: ProcessId,
  holder: StoredHolder.nullable(),
});

/** A register in a file. */
interface FileRegister extends Register<LockFile> {
  path: string;
}

/** A register in a file that exists while the lock is held. `description` names the state in errors. */
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
        return isOurs ? { ...mark, owner, version: mark.token, isReleased: false } : null;
      }),
    remove: (expected) => onFiles(`Unlocking ${description}`, () => alone(path, expected, () => rm(path))),
    renew: async (expected) => ((await read())?.version === expected.version ? expected : null),
  };
}

/** Whether the process that wrote a lock file has ended. */
export async function isAbandoned({ owner }: LockFile): Promise<boolean> {
  return owner !== null && (await isGone(owner));
}

/** Runs work while no other process runs any with the same lock file. Null: others did for all of `waitMs`. */
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
    // Certainly still ours: only the lock of a process that has ended is taken over.
    await rm(register.path, { force: true });
  }
}

async function readLock(path: string): Promise<LockFile | null> {
  const bytes = await readMaybe(path);
  if (bytes === null) return null;
  try {
    const { token, owner, holder } = Content.parse(JSON.parse(bytes.toString()));
    return { version: token, isReleased: false, holder, token, owner };
  } catch {
    return { version: sha256(bytes).slice(0, 16), isReleased: false, holder: null, token: null, owner: null };
  }
}

/**
 * Changes a lock file, if it still has the expected version; one process at a time does this. It holds another lock file
 * meanwhile, named after that version so that it cannot stand for a later lock, and taken over in the same way if the
 * process is killed.
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

/** A file that becomes a lock file. */
interface Draft {
  name: string;
  content: string;
}

async function create(path: string, draft: Draft): Promise<boolean> {
  await writePrivate(draft.name, draft.content);
  try {
    // A link appears together with its content, so no process reads half a mark, not even after a kill.
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

// A full disk leaves half a file, and then no place for another one.
async function writePrivate(path: string, content: string): Promise<void> {
  try {
    await writeFile(path, content, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") await rm(path, { force: true });
    throw error;
  }
}
