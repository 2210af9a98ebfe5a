import { randomUUID } from "node:crypto";

import type { Backend, Holder, Lease, Stored, Waiting } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import type { State } from "../core/state.ts";
import { isNewer, parseState } from "./document.ts";
import { paced } from "./pace.ts";
import { makeSaver } from "./saver.ts";
import { refuseEmptied } from "./versions.ts";

/** An open state: as it was read, and the way to the right to change it. */
export interface Store {
  /** Null: there is none yet. */
  readonly state: State | null;
  /** It is DevStream's own document, in which secrets may stand in clear; the first save replaces it by ours. */
  readonly migrated: boolean;
  /** What is wrong with a document that cannot be read, where that was let pass. */
  readonly damage: UserError | undefined;
  /**
   * Takes the lock, waiting up to `waitMs`, and reads the state again; `waiting.held` hears of each holder once, then
   * once a minute. Throws `locked`.
   */
  claim(holder: Holder, waitMs: number, waiting?: Waiting): Promise<Claim>;
}

/** The right to change a state. Disposing waits for what is under way and gives the lock back; it never throws. */
export interface Claim extends AsyncDisposable {
  /** The live document: what was saved, and changes that are about to be. */
  readonly state: State;
  /**
   * Changes the document at once and resolves when the store has it. Changes that fall together are written together;
   * one that is to be saved `soon` is held back a little to that end.
   * After a `state-conflict` the claim is dead: this and every later save is refused with it.
   */
  save: (change: (state: State) => void, why: string, when?: "now" | "soon") => Promise<void>;
  /** Saves now what was to be saved soon. */
  flush: () => void;
  /** Hears of each write that landed. */
  onSaved?: (serial: number) => void;
  /** Hears that the lock could not be given back; without it, that becomes a warning of the process. */
  onReleaseFailed?: (error: unknown) => void;
}

// How long to wait before each new try of a write that the store did not answer, in milliseconds.
const defaultDelays = [250, 1000, 4000];

/** What is opened all the same: a state that goes on elsewhere; one that cannot be read, which then counts as none. */
export interface Tolerance {
  evenMoved?: boolean;
  evenDamaged?: boolean;
}

/**
 * Opens the state that a backend holds. Throws `state-invalid` for what it cannot read, and `state-moved` for one that
 * goes on elsewhere.
 */
export async function openState(
  backend: Backend,
  delays = defaultDelays,
  { evenMoved = false, evenDamaged = false }: Tolerance = {},
): Promise<Store> {
  const open = async () => {
    const loaded = await load(backend, evenDamaged);
    if (!evenMoved) refuseMoved(loaded.state, backend.description);
    return loaded;
  };
  const { state, migrated, damage } = await open();
  return {
    state,
    migrated,
    damage,
    async claim(holder, waitMs, { held, ...waiting } = {}) {
      const lease = await backend.lock(holder, waitMs, { ...waiting, held: held && paced(held) });
      try {
        return makeClaim(backend, lease, await open(), { holder, delays });
      } catch (error) {
        await release(lease);
        throw error;
      }
    },
  };
}

interface LoadedState {
  stored: Stored | null;
  state: State | null;
  migrated: boolean;
  damage?: UserError;
}

async function load(backend: Backend, evenDamaged: boolean): Promise<LoadedState> {
  const stored = await backend.read();
  const nothing = { stored, state: null, migrated: false };
  if (!stored) return nothing;
  try {
    const parsed = await parseState(stored.bytes, backend.description);
    if (parsed.state === null) await refuseEmptied(backend);
    return { stored, ...parsed };
  } catch (error) {
    if (evenDamaged && error instanceof UserError && !isNewer(stored.bytes))
      return { ...nothing, damage: error };
    throw error;
  }
}

function refuseMoved(state: State | null, where: string): void {
  if (!state?.movedTo) return;
  const { at, ...settings } = state.movedTo;
  throw new UserError(
    "state-moved",
    `The state in ${where} was moved on ${at}, so nothing is read or saved here any more`,
    {
      hint: `It goes on where \`config.state\` is ${JSON.stringify(settings)}: write that into the configuration, or take the newer commit of it.`,
    },
  );
}

function makeClaim(
  backend: Backend,
  lease: Lease,
  { stored, state, migrated }: LoadedState,
  by: { holder: Holder; delays: number[] },
): Claim {
  const claimed: State = state ?? {
    version: 2,
    lineage: randomUUID(),
    serial: 0,
    fence: 0,
    writeId: "",
    tools: {},
  };
  claimed.fence += 1;
  let foreign = migrated ? stored?.bytes : undefined;
  const saver = makeSaver(backend, claimed, {
    ...by,
    version: stored?.version ?? null,
    before: async () => {
      if (foreign) await backend.keep?.("devstream-backup", foreign);
      foreign = undefined;
    },
    saved: (serial) => claim.onSaved?.(serial),
  });
  const claim: Claim = {
    state: claimed,
    save: saver.save,
    flush: saver.flush,
    async [Symbol.asyncDispose]() {
      await saver.settled();
      await release(lease, claim.onReleaseFailed);
    },
  };
  return claim;
}

// What the run came to matters more than a lock that stays behind: that one is seen, and taken over, by the next run.
async function release(lease: Lease, onFailed = warn): Promise<void> {
  try {
    await lease.release();
  } catch (error) {
    onFailed(error);
  }
}

function warn(error: unknown): void {
  process.emitWarning(
    `The lock of the state was not given back: ${error instanceof Error ? error.message : String(error)}`,
  );
}
