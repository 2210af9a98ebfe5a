import { open, readFile, realpath, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

import { UserError } from "../../core/errors.ts";

/** The file that a path leads to. A link stays a link: what it points to is replaced, and locks lie beside that. */
export async function fileAt(path: string): Promise<string> {
  return await realpath(path).catch(() => path);
}

/** The bytes of a file; null: there is none. */
export async function readMaybe(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Writes a file that only its owner may read, and returns when the disk has it. */
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

/** Puts bytes in a file's place in one step: a reader sees all of the old or all of the new. One writer at a time. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.tmp`;
  // What a killed writer left here may have another mode or be a link, so it is not written into.
  await rm(fresh, { force: true });
  await writeDurably(fresh, bytes, "wx");
  await rename(fresh, path);
  await syncFolder(dirname(path));
}

// The new name itself is only safe from a power cut once the folder is on disk. Not every system can do that.
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** `ENOENT` and the like. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Runs a piece of work on files and turns what the file system refuses into a `UserError`. */
export async function onFiles<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (error instanceof UserError || code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new UserError("state-unavailable", `${doing} failed: ${reasons[code] ?? code}`, {
      hint: "Check `config.state.options.stateFile`: its folder must exist, and this user must be able to read and write there.",
      cause: error,
    });
  }
}

const reasons: Record<string, string> = {
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ENOENT: "no such folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "part of its path is not a folder",
  EPERM: "not permitted",
  EROFS: "the disk is read-only",
};
