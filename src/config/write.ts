import { constants } from "node:fs";
import { access, copyFile, mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";

import { UserError } from "../core/errors.ts";

/** Puts texts in the place of files, each kept as `NAME.bak`; nothing is written when one of those is there already. */
export async function replaceFiles(files: { path: string; text: string }[]): Promise<void> {
  const real = await Promise.all(files.map(async ({ path, text }) => ({ path: await realpath(path), text })));
  for (const { path } of real) if (await exists(`${path}.bak`)) throw taken(`${path}.bak`);
  for (const { path, text } of real) {
    await copyFile(path, `${path}.bak`, constants.COPYFILE_EXCL);
    await replaceFile(path, text);
  }
}

/** Writes a file that must not be there yet, and the folders that lead to it. */
export async function createFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "wx").catch((cause: unknown) => {
    throw (cause as { code?: unknown }).code === "EEXIST" ? taken(path, cause) : cause;
  });
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

// A reader sees the old text or the new one, whenever this process ends.
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const { mode } = await stat(path);
  const file = await open(temporary, "wx", mode & 0o777);
  try {
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function taken(path: string, cause?: unknown): UserError {
  return new UserError("file-exists", `${path} is there already, so nothing was written`, {
    hint: `Move ${basename(path)} away, or choose another name.`,
    cause,
  });
}
