import pLimit from "p-limit";

import type { Backend, Version } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import type { State } from "../core/state.ts";
import { damaged, parseState } from "./document.ts";

/** A version and what is known about it; `serial` is missing if it is not a state of ours. */
export interface VersionInfo {
  id: string;
  at: string;
  serial?: number;
  why?: string;
  by?: string;
}

// IDs are searched for among this many, which is all that any backend lists.
const most = 1000;

/** The versions that a backend still has, newest first, starting with the current one. */
export async function listVersions(backend: Backend, limit: number): Promise<VersionInfo[]> {
  const atOnce = pLimit(5);
  const versions = await backend.history(limit);
  return await Promise.all(versions.map((version) => atOnce(() => describe(backend, version))));
}

/** The state at a version, which is given by its ID or the start of it. */
export async function stateAt(backend: Backend, id: string): Promise<{ id: string; state: State }> {
  const found = (await backend.history(most)).filter((version) => version.id.startsWith(id));
  const [version] = found;
  const exact = found.find((one) => one.id === id) ?? version;
  if (!exact || (found.length > 1 && exact.id !== id))
    throw new UserError(
      "bad-arguments",
      `"${id}" names ${exact ? "several versions" : "no version"} of the state`,
      {
        hint: "`dtm state history` lists them.",
      },
    );
  const bytes = await backend.at(exact.id);
  const where = `version ${exact.id} of ${backend.description}`;
  if (bytes === null) throw new UserError("state-invalid", `There is no state in ${where}`);
  return { id: exact.id, state: await readOurs(bytes, where) };
}

/** Reads a document that must be ours. Throws `state-invalid`, also for DevStream's own, which has secrets in clear. */
export async function readOurs(bytes: Uint8Array, where: string): Promise<State> {
  const { state, migrated } = await parseState(bytes, where);
  if (state && !migrated) return state;
  throw new UserError("state-invalid", `There is no state of dtm in ${where}`, {
    hint: migrated
      ? "It is DevStream's own document. `dtm apply` migrates it, and redacts the secrets in it."
      : "It is empty.",
  });
}

/** Refuses an empty document that has earlier versions with a state: it was truncated, and is not a new state. */
export async function refuseEmptied(backend: Backend): Promise<void> {
  // A backend without versions cannot tell.
  const versions = await listVersions(backend, 20).catch((error: unknown) => {
    if (error instanceof UserError) return [];
    throw error;
  });
  if (versions.some(({ serial }) => serial !== undefined))
    throw damaged(backend.description, "it is empty, but was not before");
}

async function describe(backend: Backend, { id, at, message }: Version): Promise<VersionInfo> {
  const state = await readable(backend, id);
  const saved = state?.saved;
  const why = message?.split("\n")[0] ?? saved?.why;
  return {
    id,
    at,
    ...(state ? { serial: state.serial } : {}),
    ...(why === undefined ? {} : { why }),
    // The message of a copy says what it is; whoever saved it wrote the original.
    ...(saved && saved.why === why ? { by: saved.by } : {}),
  };
}

// A version that cannot be read is still listed: it may be the very one that was damaged.
async function readable(backend: Backend, id: string): Promise<State | undefined> {
  const bytes = await backend.at(id);
  if (bytes === null) return undefined;
  try {
    const { state, migrated } = await parseState(bytes, id);
    return migrated ? undefined : (state ?? undefined);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
