import { randomBytes } from "node:crypto";
import { link, rename, rm, writeFile } from "node:fs/promises";
import * as z from "zod";

import { codeOf, readMaybe } from "./files.ts";
import { Held } from "../holder.ts";
import { isGone, ProcessId, thisProcess } from "../process.ts";

/** What a lock file says: the process that made it, for whom, and a token that is never used twice. */
export const Mark = z.strictObject({
  token: z.string().regex(/^[0-9a-f]+$/),
  owner: ProcessId,
  holder: Held.nullable(),
});
export type Mark = z.infer<typeof Mark>;

/** A lock file's mark; `unreadable` when the file is there but says nothing that we understand. */
export type Seen = Mark | "unreadable" | null;

/** Makes the lock file, or takes it over from a process that has ended. Null: somebody has it. */
export async function take(path: string, holder: Held | null = null): Promise<Mark | null> {
  const seen = await whoHas(path);
  const mark: Mark = { token: randomBytes(8).toString("hex"), owner: await thisProcess(), holder };
  if (seen === null) return (await create(path, mark)) ? mark : null;
  if (seen === "unreadable" || !(await isGone(seen.owner))) return null;
  const swapped = await alone(path, seen, () => swap(path, mark));
  return swapped ? mark : null;
}

/** Removes the lock file as long as it still is the one with this mark; true: it was. */
export async function drop(path: string, mark: Mark): Promise<boolean> {
  return await alone(path, mark, () => rm(path));
}

/** Reads a lock file. */
export async function whoHas(path: string): Promise<Seen> {
  const bytes = await readMaybe(path);
  if (bytes === null) return null;
  try {
    return Mark.parse(JSON.parse(bytes.toString()));
  } catch {
    return "unreadable";
  }
}

/**
 * Changes a lock file that has this very mark; of all who try at once one may. The right to do so is a lock file of
 * its own, named after the token, so it cannot be mistaken for the right over a later lock. One who was killed while
 * having it is followed in the same way.
 */
async function alone(path: string, mark: Mark, change: () => Promise<void>): Promise<boolean> {
  const right = `${path}.${mark.token}`;
  if (!(await take(right))) return false;
  try {
    const seen = await whoHas(path);
    if (seen === null || seen === "unreadable" || seen.token !== mark.token) return false;
    await change();
    return true;
  } finally {
    // Ours without a doubt: only the right of an ended process is ever taken over.
    await rm(right, { force: true });
  }
}

async function create(path: string, mark: Mark): Promise<boolean> {
  const draft = `${path}.new-${mark.token}`;
  await writeFile(draft, JSON.stringify(mark), { flag: "wx", mode: 0o600 });
  try {
    // A link appears with its content, so nobody reads half a mark and a kill leaves none behind.
    await link(draft, path).catch((error: unknown) => withoutLinks(error, path, mark));
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function withoutLinks(error: unknown, path: string, mark: Mark): Promise<void> {
  if (!["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"].includes(codeOf(error) ?? "")) throw error;
  await writeFile(path, JSON.stringify(mark), { flag: "wx", mode: 0o600 });
}

async function swap(path: string, mark: Mark): Promise<void> {
  const draft = `${path}.new-${mark.token}`;
  await writeFile(draft, JSON.stringify(mark), { flag: "wx", mode: 0o600 });
  await rename(draft, path);
}
