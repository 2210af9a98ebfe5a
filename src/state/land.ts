import { setTimeout as sleep } from "node:timers/promises";

import type { Backend } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import { saveOf } from "./document.ts";

/** One write of a state. */
export interface Write {
  bytes: Uint8Array;
  /** The id inside the bytes, by which they are recognised later. */
  writeId: string;
  expected: string | null;
  message: string;
  /** Ids of what this write may be based on: of the state as it was read or last written here, and of writes that failed
   * and may land, or have landed, all the same. */
  ours: ReadonlySet<string>;
  /** How long to wait before each new try, in milliseconds. */
  delays: number[];
}

/**
 * Brings a write to its end: gives the new version, or throws when it did not land. An error alone does not tell,
 * since an answer can be lost on its way back; so the store is read, and the id in it does.
 */
export async function land(backend: Backend, write: Write): Promise<string> {
  const { bytes, message, writeId, ours } = write;
  const delays = [...write.delays];
  let { expected } = write;
  let corrected = 0;
  for (;;) {
    try {
      return await backend.write(bytes, expected, message);
    } catch (error) {
      const found = await look(backend);
      if (found?.writeId === writeId) return found.version;
      // Ours, by another version than we were told: a server that never tells the same twice ends this.
      if (found && ours.has(found.writeId) && found.version !== expected && corrected < 3) {
        expected = found.version;
        corrected += 1;
        continue;
      }
      const delay = delays.shift();
      if (delay === undefined || !passes(error)) throw naming(error, found);
      await sleep(delay * (0.5 + Math.random()));
    }
  }
}

type StoredSave = NonNullable<ReturnType<typeof saveOf>> & { version: string };

// A store that does not answer says nothing about the write; the error of the write is the one that is told.
async function look(backend: Backend): Promise<StoredSave | undefined> {
  const stored = await backend.read().catch(() => null);
  const save = stored ? saveOf(stored.bytes) : undefined;
  return stored && save ? { ...save, version: stored.version } : undefined;
}

// Who wrote in between is in what they wrote.
function naming(error: unknown, found: StoredSave | undefined): unknown {
  if (!(error instanceof UserError) || error.code !== "state-conflict" || !found?.saved) return error;
  const { by, at, url } = found.saved;
  const message = `${error.message}: ${by}, ${at}${url ? `, ${url}` : ""}`;
  return new UserError(error.code, message, { ...(error.hint ? { hint: error.hint } : {}), cause: error });
}

function passes(error: unknown): boolean {
  return error instanceof UserError && ["state-unavailable", "scm-unavailable"].includes(error.code);
}
