import { UserError } from "../core/errors.ts";
import type { Backend } from "../core/backend.ts";
import type { State } from "../core/state.ts";
import { readOurs } from "../state/versions.ts";

/** The state that a backend has, with the bytes it is stored as. Throws `state-invalid` where there is none yet. */
export async function storedState(backend: Backend): Promise<{ state: State; bytes: Uint8Array }> {
  const stored = await backend.read();
  if (!stored)
    throw new UserError("state-invalid", `There is no state in ${backend.description} yet`, {
      hint: "The first `dtm apply` makes one.",
    });
  return { state: await readOurs(stored.bytes, backend.description), bytes: stored.bytes };
}
