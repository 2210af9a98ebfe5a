import { chmod, copyFile, link, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import type { Version } from "../../core/backend.ts";
import { contentId } from "../copies.ts";
import { codeOf, readMaybe } from "./files.ts";

// `000012-0a1b2c3d4e5f`: the number is for the order, and the start of the content's hash is the ID of the version.
const pattern = /^(\d{6,})-([0-9a-f]{12})$/;

/** Keeps the content of a file in the folder `FILE.backups`, which keeps the `most` newest. One writer at a time. */
export async function backUp(path: string, bytes: Uint8Array, most: number): Promise<void> {
  const folder = folderOf(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await namesIn(folder);
  const number = Number(pattern.exec(names[0] ?? "")?.[1] ?? 0) + 1;
  const name = `${String(number).padStart(6, "0")}-${contentId(bytes)}`;
  await chmod(path, 0o600);
  // A hard link needs no copy and keeps the time of the write; not every file system has links.
  await link(path, join(folder, name)).catch(() => copyWhole(path, folder, name));
  for (const old of names.slice(most - 1)) await rm(join(folder, old), { force: true });
}

// Of a copy that a kill interrupts, the next one writes over what is left.
async function copyWhole(path: string, folder: string, name: string): Promise<void> {
  const draft = join(folder, "draft");
  await copyFile(path, draft);
  await rename(draft, join(folder, name));
}

/** The versions of a file, the current one and its backups, newest first. */
export async function listVersions(path: string, limit: number): Promise<Version[]> {
  const current = await readMaybe(path);
  const folder = folderOf(path);
  const kept = (await namesIn(folder)).map((name) => ({ id: nameToId(name), file: join(folder, name) }));
  const all = [...(current === null ? [] : [{ id: contentId(current), file: path }]), ...kept];
  return await Promise.all(
    all.slice(0, limit).map(async ({ id, file }) => ({ id, at: (await stat(file)).mtime.toISOString() })),
  );
}

/** The bytes of a version. */
export async function readVersion(path: string, id: string): Promise<Uint8Array | null> {
  const current = await readMaybe(path);
  if (current !== null && contentId(current) === id) return current;
  const folder = folderOf(path);
  const name = (await namesIn(folder)).find((kept) => nameToId(kept) === id);
  return name === undefined ? null : await readMaybe(join(folder, name));
}

function folderOf(path: string): string {
  return `${path}.backups`;
}

// Newest first.
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  return names
    .filter((name) => pattern.test(name))
    .sort()
    .reverse();
}

function nameToId(name: string): string {
  return pattern.exec(name)?.[2] ?? "";
}
