import { openStore, waitingFor } from "../stack.ts";
import type { Backend } from "../../core/backend.ts";
import type { Config } from "../../core/config.ts";
import { UserError } from "../../core/errors.ts";
import type { Host } from "../../core/events.ts";
import { type Claim, openState, type Tolerance } from "../../state/store.ts";
import type { ManualRequest } from "./index.ts";

/** A state that a person may change, with the store that holds it. */
export interface Editing extends AsyncDisposable {
  config: Config;
  backend: Backend;
  claim: Claim;
  damage: UserError | undefined;
}

/** Claims the state for a change by hand. */
export async function edit(request: ManualRequest, host: Host, tolerance: Tolerance = {}): Promise<Editing> {
  const { config, backend } = await openStore(request, host);
  const store = await openState(backend, undefined, tolerance);
  if (store.migrated)
    throw new UserError("state-invalid", `The state in ${backend.description} is DevStream's own document`, {
      hint: "Run `dtm apply` first: it takes the document over and hides the secrets that stand in it in clear.",
    });
  const holder = { ...request.run, operation: request.manual.verb };
  const claim = await store.claim(holder, request.lockTimeout, waitingFor(request, host));
  const { damage } = store;
  return { config, backend, claim, damage, [Symbol.asyncDispose]: () => claim[Symbol.asyncDispose]() };
}
