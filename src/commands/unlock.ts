import { type Backend, type Holder, locked, whoIs } from "../core/backend.ts";
import { defineCommand } from "../core/command.ts";
import { UserError } from "../core/errors.ts";
import { text } from "../core/flag.ts";
import type { RunContext } from "../core/run-context.ts";
import { configFile, yes } from "./flags.ts";

const tries = 3;

export const unlock = defineCommand({
  name: "unlock",
  about: "remove the lock of a run that has ended without releasing it",
  more: "It shows who holds the lock, and asks. The lock of a workflow run that is still running is not removed.",
  flags: { configFile, yes, reason: text("TEXT", "why, for the log") },

  async run({ flags: { reason }, context }, host) {
    const { openStore } = await import("../stack/store.ts");
    const { oneLine } = await import("../report/escape.ts");
    const { backend } = await openStore(context, host);
    const held = await backend.lockedBy();
    if (!held) {
      host.print(`Nobody holds the lock on the state in ${backend.description}`);
      return 0;
    }
    const who = oneLine(whoIs(held.holder));
    if (held.holder) await refuseRunning(held.holder, context);
    await host.confirm(`Release the lock of ${who} on the state in ${backend.description}?`);
    await release(backend, held.holder?.id ?? null);
    host.print(`Released the lock of ${who}${reason === undefined ? "" : `: ${reason}`}`);
    return 0;
  },
});

// A run that loses its lock would be stopped in the middle of its work.
async function refuseRunning(holder: Holder, { home }: RunContext): Promise<void> {
  const { runStatusBy } = await import("../backends/liveness.ts");
  const status = await runStatusBy(home)(holder);
  if (status === undefined || status === "completed") return;
  const said = status.replaceAll("_", " ");
  throw new UserError("locked", `The run that holds the lock has not ended: its status is ${said}`, {
    hint: `Cancel it first${holder.url === undefined ? "" : ` (${holder.url})`}: it finishes its running tools and releases the lock itself.`,
  });
}

// A holder that renews its lock right now keeps it: only the lock that was shown is removed, so it is read again.
async function release(backend: Backend, id: string | null): Promise<void> {
  for (let i = 0; i < tries; i++) {
    await backend.unlock(id);
    const held = await backend.lockedBy();
    if (!held) return;
    if ((held.holder?.id ?? null) !== id) throw locked(backend.description, held.holder);
  }
  throw locked(backend.description, (await backend.lockedBy())?.holder ?? null);
}
