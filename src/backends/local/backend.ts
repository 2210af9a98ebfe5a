import { createHash } from "node:crypto";
import { rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import {
  type Backend,
  conflict,
  type Holder,
  type Lease,
  locked,
  type Stored,
  type Waiting,
} from "../../core/backend.ts";
import { UserError } from "../../core/errors.ts";
import { LocalOptions } from "./options.ts";
import { fileAt, onFiles, readMaybe, replaceFile, writeDurably } from "./files.ts";
import { backUp, listVersions, readVersion } from "./backups.ts";
import { isMeant } from "../holder.ts";
import { drop, type Mark, type Seen, take, whoHas } from "./lock-file.ts";
import { poll } from "../wait.ts";

const guardWait = 10_000;

/** The state as one file, replaced in one step; processes on one machine keep out of each other's way by lock files. */
export async function localBackend(options: LocalOptions, baseDir: string): Promise<Backend & Keeps> {
  const { stateFile, backups } = LocalOptions.parse(options);
  const path = await fileAt(resolve(baseDir, stateFile));
  const description = `file ${stateFile}`;
  // Of all that one run saves, only what was there before it is worth a place among the backups, and
  // that only if it is not kept by itself.
  let isFirst = true;
  return {
    description,
    read: () => onFiles(`Reading the state from ${description}`, () => read(path, description)),
    write: (bytes, expected) =>
      onFiles(`Writing the state to ${description}`, async () => {
        const version = await write({ path, description, backups: isFirst ? backups : 0 }, bytes, expected);
        isFirst = false;
        return version;
      }),
    lock: (holder, waitMs, waiting) =>
      onFiles(`Locking ${description}`, async () => {
        const lease = await lock({ path, description }, holder, waitMs, waiting);
        isFirst = true;
        return lease;
      }),
    lockedBy: () =>
      onFiles(`Looking at the lock of ${description}`, async () => {
        const seen = await whoHas(`${path}.lock`);
        return seen && { holder: holderOf(seen) };
      }),
    unlock: (only) => onFiles(`Unlocking ${description}`, () => unlock(`${path}.lock`, only)),
    history: (limit) => onFiles(`Listing the versions of ${description}`, () => listVersions(path, limit)),
    at: (id) => onFiles(`Reading a version of ${description}`, () => readVersion(path, id)),
    keep: (name, bytes) =>
      onFiles(`Keeping a copy of ${description}`, async () => {
        await keep(`${path}.${name}`, bytes);
        isFirst = false;
      }),
  };
}

/** Puts a copy of bytes beside the state, for stores that have no history. */
interface Keeps {
  keep(name: string, bytes: Uint8Array): Promise<void>;
}

async function read(path: string, description: string): Promise<Stored | null> {
  const bytes = await readMaybe(path);
  if (bytes === null) await needFolder(path, description);
  return bytes === null ? null : { bytes, version: versionOf(bytes) };
}

// Said when reading already: a plan must not promise what the first save cannot keep.
async function needFolder(path: string, description: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => null);
  if (folder?.isDirectory()) return;
  throw new UserError(
    "state-unavailable",
    `The folder ${dirname(path)} of the state (${description}) does not exist`,
    {
      hint: "Create it, or correct `config.state.options.stateFile`. A relative path starts from the folder of the configuration.",
    },
  );
}

function versionOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function write(
  { path, description, backups }: { path: string; description: string; backups: number },
  bytes: Uint8Array,
  expected: string | null,
): Promise<string> {
  await needFolder(path, description);
  return await guarded(`${path}.guard`, description, async () => {
    const now = await readMaybe(path);
    if ((now === null ? null : versionOf(now)) !== expected) throw conflict(description);
    if (now !== null && backups > 0) await backUp(path, now, backups);
    await replaceFile(path, bytes);
    return versionOf(bytes);
  });
}

// Comparing and replacing are two steps of a file system, so one process at a time does both.
async function guarded<T>(guard: string, description: string, work: () => Promise<T>): Promise<T> {
  const mark = await poll(() => take(guard), guardWait, 15);
  if (mark === null)
    throw new UserError(
      "state-unavailable",
      `Another process has been writing ${description} for ${guardWait / 1000} s`,
      {
        hint: `When no other \`dtm\` runs on this state, delete ${guard}.`,
      },
    );
  try {
    return await work();
  } finally {
    await rm(guard, { force: true });
  }
}

async function lock(
  { path, description }: { path: string; description: string },
  holder: Holder,
  waitMs: number,
  { held, signal }: Waiting = {},
): Promise<Lease> {
  await needFolder(path, description);
  const file = `${path}.lock`;
  const before = async (): Promise<void> => {
    const seen = await whoHas(file);
    if (seen !== null) held?.(holderOf(seen));
  };
  const mark = await poll(() => take(file, holder), waitMs, 100, { before, signal });
  if (mark === null) throw locked(description, holderOf(await whoHas(file)));
  return {
    renew: () => onFiles(`Checking the lock of ${description}`, () => check(file, mark, description)),
    release: () => onFiles(`Unlocking ${description}`, async () => void (await drop(file, mark))),
  };
}

async function check(file: string, mark: Mark, description: string): Promise<void> {
  const seen = await whoHas(file);
  if (seen === null || seen === "unreadable" || seen.token !== mark.token)
    throw locked(description, holderOf(seen));
}

async function unlock(file: string, only: string | null | undefined): Promise<Holder | null> {
  const seen = await whoHas(file);
  if (seen === null || !isMeant(holderOf(seen), only)) return null;
  if (seen !== "unreadable" && !(await drop(file, seen))) return null;
  if (seen === "unreadable") await rm(file, { force: true });
  return holderOf(seen);
}

function holderOf(seen: Seen): Holder | null {
  return seen === null || seen === "unreadable" ? null : seen.holder;
}

// An older copy is never lost: the same bytes need no second one, others get a name of their own.
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  const version = versionOf(bytes);
  for (const name of [path, `${path}.${version.slice(0, 12)}`]) {
    const there = await readMaybe(name);
    if (there === null) return await writeDurably(name, bytes, "wx");
    if (versionOf(there) === version) return;
  }
}
