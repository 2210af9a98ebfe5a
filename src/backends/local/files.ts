import { randomBytes } from "node:crypto";
import { copyFile, constants, link, open, readFile, realpath, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

import { UserError } from "../../core/errors.ts";
import { fileFailure } from "../../core/file-failure.ts";

/** The file that a path leads to. A symbolic link stays: its target is replaced, and lock files are next to the target. */
export async function fileAt(path: string): Promise<string> {
  return await realpath(path).catch(() => path);
}

/** The bytes of a file; null: it does not exist. */
export async function readMaybe(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/**
 * The bytes of a file and when it was changed; null: it does not exist. The file is opened first: on a network, its time
 * may otherwise be an old one.
 */
export async function readWithTime(path: string): Promise<{ bytes: Buffer; time: string } | null> {
  try {
    const file = await open(path);
    try {
      const { mtimeNs } = await file.stat({ bigint: true });
      return { bytes: await file.readFile(), time: String(mtimeNs) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Writes a file that only its owner can read, and flushes it to disk. */
export async function writeDurably(
  path: string,
  bytes: Uint8Array | string,
  flag: "w" | "wx" = "w",
): Promise<void> {
  const file = await open(path, flag, 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Creates a file with all of its content, even if the process is killed. False: it exists already. */
export async function createFile(path: string, bytes: Uint8Array): Promise<boolean> {
  const draft = `${path}.new-${randomBytes(8).toString("hex")}`;
  try {
    await writeDurably(draft, bytes, "wx");
    await linkOrCopy(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

// Not every file system has links.
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(async (error: unknown) => {
    if (codeOf(error) === "EEXIST") throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  });
}

/** Replaces a file atomically: readers see the old or the new content. One writer at a time. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.tmp`;
  // A file that a killed writer left may have another mode or be a link, so it is not reused.
  await rm(fresh, { force: true });
  try {
    await writeDurably(fresh, bytes, "wx");
    await rename(fresh, path);
  } catch (error) {
    // A full disk leaves half a file.
    await rm(fresh, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

// The new name survives a power failure only when the folder is flushed, too. Not every system can do that.
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Turns the errors of the file system into a `UserError`; `doing` is the start of its message. */
export async function onFiles<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (error instanceof UserError || code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new UserError(
      "state-unavailable",
      `${doing} failed: ${code === "ENOENT" ? "no such folder" : fileFailure(error)}`,
      {
        hint: "Check `config.state.options.stateFile`: its folder must exist, and this user needs read and write access.",
        cause: error,
      },
    );
  }
}
