import { addressOf, openBackend, settingsFromUrl } from "../backends/index.ts";
import { messageOf, UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import type { RunContext } from "../core/run-context.ts";
import { movedText } from "../report/state.ts";
import { copyState } from "../state/copy.ts";
import { editState } from "./edit-state.ts";
import { storeAddress } from "./store.ts";

/**
 * Copies the state to another backend while both are locked, checks the copy, and marks the old document, so that a run
 * that only knows the old backend stops. The user edits the configuration, and is told how.
 */
export async function moveState(
  to: string,
  lockTimeout: number,
  context: RunContext,
  host: Host,
): Promise<string> {
  const settings = settingsFromUrl(to);
  await using editing = await editState(context, host, { operation: "migrate", lockTimeout });
  const { config, backend: source, claim } = editing;
  if (claim.state.serial === 0)
    throw new UserError("state-invalid", `There is no state in ${source.description} yet`, {
      hint: "There is nothing to copy: write the new place into `config.state` in the configuration.",
    });
  const { home, holder, signal } = context;
  const place = { ...config, home };
  if ((await storeAddress(context, host)) === (await addressOf(settings, place)))
    throw new UserError("bad-arguments", `The state is already in ${source.description}`);
  const target = await openBackend(settings, place);
  const lease = await target.lock({ ...holder, operation: "migrate" }, lockTimeout, {
    signal,
    keep: true,
  });
  try {
    await copyState(source, target, claim.state);
    await claim.save((state) => {
      state.movedTo = { ...settings, at: new Date().toISOString() };
    }, `moved to ${target.description}`);
  } finally {
    // The result matters more than a leftover lock.
    await lease.release().catch((error: unknown) => {
      const message = `The lock on ${target.description} was not released: ${messageOf(error)}`;
      host.report({ type: "warning", message });
    });
  }
  return movedText(source.description, target.description, settings);
}
