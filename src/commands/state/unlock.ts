import { openStore } from "../stack.ts";
import { type Backend, type Holder, locked, whoIs } from "../../core/backend.ts";
import { UserError } from "../../core/errors.ts";
import type { Host } from "../../core/events.ts";
import { oneLine } from "../../report/escape.ts";
import type { ManualRequest } from "./index.ts";

const tries = 3;

/** `dtm unlock`: takes away the lock of the holder that was shown, and of no other. */
export async function unlockState(request: ManualRequest, host: Host): Promise<string> {
  const { backend } = await openStore(request, host);
  const held = await backend.lockedBy();
  if (!held) return `Nobody holds the lock of the state in ${backend.description}`;
  const who = oneLine(whoIs(held.holder));
  if (held.holder) await refuseRunning(held.holder, request);
  await host.confirm(`Take the lock of the state in ${backend.description} away from ${who}?`);
  await release(backend, held.holder?.id ?? null);
  const { reason } = request.manual;
  return `Took the lock away from ${who}${reason === undefined ? "" : `: ${reason}`}`;
}

// Without its lock, a run that goes on would be fenced off in the midst of what it does.
async function refuseRunning(holder: Holder, { github }: ManualRequest): Promise<void> {
  const { runStatusBy } = await import("../../backends/liveness.ts");
  const status = await runStatusBy(github)(holder);
  if (status === undefined || status === "completed") return;
  const said = status.replaceAll("_", " ");
  throw new UserError("locked", `The run that holds the lock is not over, GitHub says: ${said}`, {
    hint: `Cancel it first${holder.url === undefined ? "" : ` (${holder.url})`}: it finishes what it has under way, and gives the lock back itself.`,
  });
}

// A holder that renews its lock at this moment still has it: only what was seen is taken away, so it is looked at again.
async function release(backend: Backend, id: string | null): Promise<void> {
  for (let i = 0; i < tries; i++) {
    await backend.unlock(id);
    const held = await backend.lockedBy();
    if (!held) return;
    if ((held.holder?.id ?? null) !== id) throw locked(backend.description, held.holder);
  }
  throw locked(backend.description, (await backend.lockedBy())?.holder ?? null);
}
