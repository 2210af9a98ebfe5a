import { link, rename, rm, utimes, writeFile } from "node:fs/promises";
import * as z from "zod";

import { sha256 } from "../../core/bytes.ts";
import { every, until } from "../../wait.ts";
import { isOf, newMark, tryTake } from "../lock.ts";
import { ProcessId, processStatus, thisProcess } from "../process.ts";
import { type Entry, type Register, StoredHolder, StoredSeconds } from "../register.ts";
import { watchEntry } from "../silence.ts";
import { codeOf, onFiles, readWithTime } from "./files.ts";

const Content = z.strictObject({
  token: z.string().regex(/^[0-9a-f]+$/),
  owner: ProcessId,
  holder: StoredHolder.nullable(),
  seconds: StoredSeconds.exactOptional(),
});

/** A register in a file. */
interface FileRegister extends Register {
  path: string;
  /** For how long each file of the register has been silent. */
  silence: Silence;
}

type Silence = Map<string, ReturnType<typeof watchEntry>>;

/** A register in a file that exists while the lock is held. `description` names the state in errors. */
export function fileRegister(path: string, description: string, silence: Silence = new Map()): FileRegister {
  const read = () => onFiles(`Looking at the lock of ${description}`, () => readLock(path));
  const change = (expected: Entry, work: () => Promise<void>) => alone(path, expected, work, silence);
  return {
    path,
    silence,
    read,
    put: (mark, expected) =>
      onFiles(`Locking ${description}`, async () => {
        const owner = mark.owner ?? (await thisProcess());
        const draft = { name: `${path}.new-${mark.token}`, content: JSON.stringify({ ...mark, owner }) };
        const isOurs = expected ? await change(expected, () => swap(path, draft)) : await create(path, draft);
        return isOurs ? { ...mark, owner, version: mark.token, isReleased: false } : null;
      }),
    remove: (expected) => onFiles(`Unlocking ${description}`, () => change(expected, () => rm(path))),
    // The time of the file is the sign, which another one may get as well without harm: it ends a little later.
    renew: (expected) =>
      onFiles(`Renewing the lock of ${description}`, async () => {
        const entry = await readLock(path);
        if (entry?.version !== expected.version) return null;
        const now = new Date();
        await utimes(path, now, now);
        return entry;
      }),
  };
}

// It takes milliseconds to do what such a file is for, and a disk may be slow.
const silentMs = 10_000;

/** Runs work while no other process runs any with the same lock file. Null: others did for all of `waitMs`. */
export async function exclusively<T>(
  register: FileRegister,
  waitMs: number,
  work: () => Promise<T>,
): Promise<T | null> {
  const mark = newMark(null);
  const { path, silence } = register;
  const watch = silence.get(path) ?? watchEntry();
  silence.set(path, watch);
  const take = () => tryTake(register, mark, (entry) => isLeft(entry, watch));
  const isOurs = (seen: Entry | null) => isOf(mark, seen);
  if (!isOurs(await until(take, isOurs, every(15, waitMs)))) return null;
  try {
    return await work();
  } finally {
    // Still ours: only the lock of a process that is gone is taken over.
    await rm(path, { force: true });
    silence.delete(path);
  }
}

// A process of another container cannot be seen, another one may have its number, and an unreadable file names none.
async function isLeft(entry: Entry, watch: ReturnType<typeof watchEntry>): Promise<boolean> {
  const seen = watch(entry);
  const status = entry.owner ? await processStatus(entry.owner) : "elsewhere";
  return status === "gone" || (status !== "running" && seen.silentMs >= silentMs);
}

async function readLock(path: string): Promise<Entry | null> {
  const found = await readWithTime(path);
  if (found === null) return null;
  const { bytes, time: sign } = found;
  try {
    const { token, ...mark } = Content.parse(JSON.parse(bytes.toString()));
    return { version: token, sign, isReleased: false, token, ...mark };
  } catch {
    return { version: sha256(bytes).slice(0, 16), sign, isReleased: false, holder: null, token: null };
  }
}

/**
 * Changes a lock file, if it still has the expected version; one process at a time does this. It holds another lock file
 * meanwhile, named after that version so that it cannot stand for a later lock, and taken over in the same way if the
 * process is killed.
 */
async function alone(
  path: string,
  { version }: Entry,
  change: () => Promise<void>,
  silence: Silence,
): Promise<boolean> {
  const right = fileRegister(`${path}.${version}`, path, silence);
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
