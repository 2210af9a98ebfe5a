import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import { type Backend, conflict, type StoredState } from "../../core/backend.ts";
import { sha256 } from "../../core/bytes.ts";
import { UserError } from "../../core/errors.ts";
import { firstWrite, keepCopy } from "../copies.ts";
import { livenessBy } from "../liveness.ts";
import { lockOver } from "../lock.ts";
import { backUp, listVersions, readVersion } from "./backups.ts";
import { createFile, fileAt, onFiles, readMaybe, replaceFile } from "./files.ts";
import { LocalOptions } from "./options.ts";
import { exclusively, fileRegister } from "./register.ts";
import { sweep } from "./sweep.ts";

const guardWait = 20_000;

/** Keeps the state in one file, replaced atomically. Lock files keep the processes of one machine apart. */
export async function localBackend(
  options: LocalOptions,
  baseDir: string,
  statusOf = livenessBy(undefined),
): Promise<Backend & Required<Pick<Backend, "keep">>> {
  const { stateFile, backups } = LocalOptions.parse(options);
  const file: StateFile = {
    path: await fileAt(resolve(baseDir, stateFile)),
    description: `file ${stateFile}`,
  };
  const { path, description } = file;
  const register = fileRegister(`${path}.lock`, description);
  const lock = lockOver({ register, description, statusOf, pollMs: 100, seconds: 40 });
  const first = firstWrite(async (...asked) => {
    await needFolder(file);
    const lease = await lock.lock(...asked);
    await sweep(path, register.path);
    return lease;
  });
  return {
    description,
    read: () => onFiles(`Reading the state from ${description}`, () => read(file)),
    write: (bytes, expected) =>
      onFiles(`Writing the state to ${description}`, async () => {
        const version = await write(file, bytes, expected, first.isNext() ? backups : 0);
        first.pass();
        return version;
      }),
    ...lock,
    lock: first.lock,
    history: (limit) => onFiles(`Listing the versions of ${description}`, () => listVersions(path, limit)),
    at: (id) => onFiles(`Reading a version of ${description}`, () => readVersion(path, id)),
    keep: (name, bytes) =>
      onFiles(`Keeping a copy of ${description}`, async () => {
        await keepCopy(copies, `${path}.${name}`, bytes);
        // A kept copy is not needed among the backups.
        first.pass();
      }),
  };
}

interface StateFile {
  path: string;
  description: string;
}

async function read(file: StateFile): Promise<StoredState | null> {
  const bytes = await readMaybe(file.path);
  if (bytes === null) await needFolder(file);
  return bytes === null ? null : { bytes, version: sha256(bytes) };
}

// Checked on reading already: a plan must not promise an apply whose first save would fail.
async function needFolder({ path, description }: StateFile): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => null);
  if (folder?.isDirectory()) return;
  throw new UserError(
    "state-unavailable",
    `The folder ${dirname(path)} of the state (${description}) does not exist`,
    {
      hint: "Create it, or correct `config.state.options.stateFile`. A relative path starts at the folder of the configuration.",
    },
  );
}

// To compare and to replace are two steps in a file system, so one process at a time does both.
async function write(
  file: StateFile,
  bytes: Uint8Array,
  expected: string | null,
  backups: number,
): Promise<string> {
  const { path, description } = file;
  await needFolder(file);
  const guard = fileRegister(`${path}.guard`, description);
  const version = await exclusively(guard, guardWait, async () => {
    const now = await readMaybe(path);
    if ((now === null ? null : sha256(now)) !== expected) throw conflict(description);
    if (now !== null && backups > 0) await backUp(path, now, backups);
    await replaceFile(path, bytes);
    return sha256(bytes);
  });
  if (version !== null) return version;
  throw new UserError(
    "state-unavailable",
    `Another process has been writing ${description} for ${guardWait / 1000} s`,
    { hint: `If no other \`dtm\` uses this state, delete ${guard.path}.` },
  );
}

const copies = {
  separator: ".",
  read: readMaybe,
  create: createFile,
};
