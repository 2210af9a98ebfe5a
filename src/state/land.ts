import type { Backend } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import { jittered, until } from "../wait.ts";
import { saveOf } from "./document.ts";

/** One write of a state. */
export interface Write {
  bytes: Uint8Array;
  /** The ID in the bytes, by which they are recognized later. */
  writeId: string;
  /** The fence in the bytes: this write is never repeated over a state that was saved under a newer lease. */
  fence: number;
  expected: string | null;
  message: string;
  /**
   * The IDs that this write may replace: of the state as it was read or last written here, and of failed writes that
   * may still land, or have landed.
   */
  ours: ReadonlySet<string>;
  /** How long to wait before each new attempt, in milliseconds. */
  delays: readonly number[];
}

/**
 * Completes a write: returns the new version, or throws if it did not land. An error alone does not tell, since a
 * response can be lost on its way back, so the backend is read and the ID in it decides. Whatever the error, a state
 * with a newer fence ends this with `state-conflict`.
 */
export async function land(backend: Backend, write: Write): Promise<string> {
  const attempt = { ...write };
  const end = await until(
    () => tryWrite(backend, attempt),
    (seen) => "version" in seen || !mayPass(seen.error),
    write.delays.map(jittered),
  );
  if ("error" in end) throw end.error;
  return end.version;
}

const mostCorrections = 3;

// Writes until the backend has told the version to replace: our own last write may have another one than we were told.
async function tryWrite(backend: Backend, attempt: Write): Promise<{ version: string } | { error: unknown }> {
  const { bytes, message, writeId, ours } = attempt;
  for (let corrections = 0; ; corrections += 1) {
    try {
      return { version: await backend.write(bytes, attempt.expected, message) };
    } catch (error) {
      const found = await look(backend);
      if (found?.writeId === writeId) return { version: found.version };
      if (found && found.fence > attempt.fence) return { error: outrun(backend, attempt, found, error) };
      const isOurs = found && ours.has(found.writeId) && found.version !== attempt.expected;
      // A server that never reports the same version twice ends this.
      if (!isOurs || corrections === mostCorrections) return { error: naming(error, found) };
      attempt.expected = found.version;
    }
  }
}

type StoredSave = NonNullable<ReturnType<typeof saveOf>> & { version: string };

// A backend that does not answer tells nothing about the write; the error of the write is the one that is reported.
async function look(backend: Backend): Promise<StoredSave | undefined> {
  const stored = await backend.read().catch(() => null);
  const save = stored ? saveOf(stored.bytes) : undefined;
  return stored && save ? { ...save, version: stored.version } : undefined;
}

// Even if a server has lost its conditions, or the state looks like ours, there is no reason to try again.
function outrun({ description }: Backend, { fence }: Write, found: StoredSave, cause: unknown): unknown {
  const message = `The state in ${description} was saved under a newer lock (fence ${found.fence}, here ${fence})`;
  const hint = "Nothing was overwritten. Run the command again: it starts from the newer state.";
  return naming(new UserError("state-conflict", message, { hint, cause }), found);
}

// Whoever saved in between is named in what they saved.
function naming(error: unknown, found: StoredSave | undefined): unknown {
  if (!(error instanceof UserError) || error.code !== "state-conflict" || !found?.saved) return error;
  const { by, at, url } = found.saved;
  const message = `${error.message}: ${by}, ${at}${url ? `, ${url}` : ""}`;
  return new UserError(error.code, message, { ...(error.hint ? { hint: error.hint } : {}), cause: error });
}

/** Whether a failure may be temporary: the backend did not answer. */
export function mayPass(error: unknown): boolean {
  return error instanceof UserError && ["state-unavailable", "scm-unavailable"].includes(error.code);
}
