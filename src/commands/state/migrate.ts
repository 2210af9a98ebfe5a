import { addressOf, openBackend, settingsFromUrl } from "../../backends/index.ts";
import { storeAddress } from "../stack.ts";
import { messageOf, UserError } from "../../core/errors.ts";
import type { Host } from "../../core/events.ts";
import { movedText } from "../../report/state.ts";
import { copyState } from "../../state/copy.ts";
import { edit } from "./claim.ts";
import type { ManualRequest } from "./index.ts";

/**
 * `dtm state migrate`: copies the state to another store while both are locked, makes sure of the copy, and marks the
 * old document, so that a run that knows only the old place stops. The configuration is left to the person.
 */
export async function migrateState(request: ManualRequest, host: Host): Promise<string> {
  const settings = settingsFromUrl(request.manual.to ?? "");
  await using editing = await edit(request, host);
  const { config, backend: source, claim } = editing;
  if (claim.state.serial === 0)
    throw new UserError("state-invalid", `There is no state in ${source.description} yet`, {
      hint: "Nothing has to be copied: write the new place into `config.state` of the configuration.",
    });
  const place = { ...config, github: request.github };
  if ((await storeAddress(request, host)) === (await addressOf(settings, place)))
    throw new UserError("bad-arguments", `The state is in ${source.description} already`);
  const target = await openBackend(settings, place);
  const { run, lockTimeout, signal } = request;
  const lease = await target.lock({ ...run, operation: "migrate" }, lockTimeout, { signal });
  try {
    await copyState(source, target, claim.state);
    await claim.save((state) => {
      state.movedTo = { ...settings, at: new Date().toISOString() };
    }, `moved to ${target.description}`);
  } finally {
    // What came of it matters more than a lock that stays behind.
    await lease.release().catch((error: unknown) => {
      const message = `The lock of ${target.description} was not given back: ${messageOf(error)}`;
      host.report({ type: "warning", message });
    });
  }
  return movedText(source.description, target.description, settings);
}
