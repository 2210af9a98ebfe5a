import type { Backend } from "../core/backend.ts";
import type { Config } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import type { RunContext } from "../core/run-context.ts";
import type { StateOwner } from "../core/state.ts";
import { type Claim, openState, type Tolerance } from "../state/store.ts";
import { anyState, ownStates } from "./owner.ts";
import { openStore, claimWatch } from "./store.ts";

/** A claimed state, with its backend. */
export interface StateEdit extends AsyncDisposable {
  config: Config;
  backend: Backend;
  claim: Claim;
  damage: UserError | undefined;
  /** The configuration that the state belonged to; undefined: none is recorded. */
  before: StateOwner | undefined;
  /** The configuration that it belongs to once it is saved. */
  owner: StateOwner;
}

/** Why to claim the state, and how long to wait for its lock. */
export interface EditOptions extends Omit<Tolerance, "own"> {
  operation: string;
  lockTimeout: number;
  /** Even if it belongs to another configuration. */
  evenOthers?: boolean;
}

/** Claims the state for a state command. */
export async function editState(
  context: RunContext,
  host: Host,
  { operation, lockTimeout, evenOthers = false, ...tolerance }: EditOptions,
): Promise<StateEdit> {
  const { config, backend } = await openStore(context, host);
  const own = evenOthers ? await anyState(context, config) : await ownStates(context, config);
  const store = await openState(backend, undefined, { ...tolerance, own });
  if (store.migrated)
    throw new UserError("state-invalid", `The state in ${backend.description} is DevStream's own document`, {
      hint: "Run `dtm apply` first: it migrates the document, and redacts the secrets in it.",
    });
  const holder = { ...context.holder, operation };
  const claim = await store.claim(holder, lockTimeout, claimWatch(context, host));
  const { damage, state } = store;
  const before = state?.owner;
  const owner = own.ownerAfter(before);
  return {
    config,
    backend,
    claim,
    damage,
    before,
    owner,
    [Symbol.asyncDispose]: () => claim[Symbol.asyncDispose](),
  };
}
