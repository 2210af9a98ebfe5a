import { constants } from "node:fs";
import { copyFile, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";

import { exists } from "./files.ts";
import { UserError } from "../core/errors.ts";
import { fileFailure } from "../core/file-failure.ts";

/** Replaces files, keeping each as `NAME.bak`; writes nothing if one of those exists. */
export async function replaceFiles(files: { path: string; text: string }[]): Promise<void> {
  const real = await Promise.all(files.map(async ({ path, text }) => ({ path: await realpath(path), text })));
  for (const { path } of real) await refuseExisting(`${path}.bak`);
  for (const { path, text } of real) await replaceFile(path, text);
}

/** Writes a file that must not exist yet, and the folders above it. */
export async function createFile(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (cause) {
    throw unwritable(path, cause);
  }
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (cause) {
    throw isThere(cause) ? taken(path, cause) : unwritable(path, cause);
  }
}

/** Refuses to continue if a file exists. */
export async function refuseExisting(path: string): Promise<void> {
  if (await exists(path)) throw taken(path);
}

// A reader sees the old text or the new one, whenever this process ends.
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const { mode } = await stat(path);
  try {
    await writeFile(temporary, text, { flag: "wx", flush: true, mode: mode & 0o777 });
    await copyFile(path, `${path}.bak`, constants.COPYFILE_EXCL);
    await rename(temporary, path);
  } catch (cause) {
    throw isThere(cause) ? taken(`${path}.bak`, cause) : unwritable(path, cause);
  } finally {
    await rm(temporary, { force: true });
  }
}

function isThere(cause: unknown): boolean {
  return (cause as { code?: unknown }).code === "EEXIST";
}

function unwritable(path: string, cause: unknown): UserError {
  return new UserError("bad-arguments", `${path} could not be written: ${fileFailure(cause)}`, {
    hint: "Check the folder and its permissions, or choose another one.",
    cause,
  });
}

function taken(path: string, cause?: unknown): UserError {
  return new UserError("file-exists", `${path} already exists, so nothing was written`, {
    hint: `Rename or remove ${basename(path)}, or choose another name.`,
    cause,
  });
}
