import { UserError } from "../core/errors.ts";
import type { Backend } from "../core/backend.ts";
import type { State } from "../core/state.ts";
import { readOurs } from "../state/versions.ts";

/** The state in a backend, with its bytes. Throws `state-invalid` if there is none yet. */
export async function storedState(backend: Backend): Promise<{ state: State; bytes: Uint8Array }> {
  const stored = await backend.read();
  if (!stored)
    throw new UserError("state-invalid", `There is no state in ${backend.description} yet`, {
      hint: "The first `dtm apply` creates one.",
    });
  return { state: await readOurs(stored.bytes, backend.description), bytes: stored.bytes };
}
