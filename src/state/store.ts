import { randomUUID } from "node:crypto";

import type { Backend, Holder, Lease, StoredState, LockWait } from "../core/backend.ts";
import { messageOf, UserError } from "../core/errors.ts";
import type { State, StateOwner } from "../core/state.ts";
import { isNewer, parseState, saveOf } from "./document.ts";
import { checkLease } from "./lease-check.ts";
import { paced } from "./pace.ts";
import { type LiveDocument, makeSaver } from "./saver.ts";
import { refuseEmptied } from "./versions.ts";

/** An open state as it was read, and the way to claim it. */
export interface Store {
  /** Null: there is none yet. */
  readonly state: State | null;
  /** It is DevStream's own document, which may have secrets in clear; the first save replaces it by ours. */
  readonly migrated: boolean;
  /** What is wrong with a document that cannot be read, if that was allowed. */
  readonly damage: UserError | undefined;
  /**
   * Takes the lock, waiting up to `waitMs`, and reads the state again. `held` is called once per holder, then once a
   * minute. Throws `locked`.
   */
  claim(holder: Holder, waitMs: number, watch?: ClaimWatch): Promise<Claim>;
}

/** What a claim reports. */
export interface ClaimWatch extends LockWait {
  /** Called for each save that landed. */
  saved?: ((serial: number) => void) | undefined;
  /** Called if the lock could not be released; without it, that becomes a warning of the process. */
  releaseFailed?: ((error: unknown) => void) | undefined;
}

/** The right to change a state. Disposing waits for writes in progress and releases the lock; it never throws. */
export interface Claim extends AsyncDisposable {
  /** The live document: what was saved, and changes that are about to be. */
  readonly state: State;
  /** Replaces the live document, which the next save writes. */
  replace: (state: State) => void;
  /**
   * Changes the document at once, and resolves when the backend has it. Changes close together are written together,
   * and one that is to be saved `soon` is held back briefly for that. After a `state-conflict` the claim is dead: this
   * and every later save fails with it.
   */
  save: (change: (state: State) => void, why: string, when?: "now" | "soon") => Promise<void>;
  /** Saves now what was to be saved soon. */
  flush: () => void;
  /**
   * Makes sure, before an effect, that the lock is still ours. Throws `locked` if it is not, and always from then on.
   * The backend is asked only if 15 seconds have passed since it last confirmed the lock, or since a save landed.
   */
  confirm: () => Promise<void>;
}

// How long to wait before each new attempt of a request that the backend did not answer, in milliseconds.
const defaultDelays: readonly number[] = [250, 1000, 4000];

/** Which states a run may use. */
export interface OwnerCheck {
  /** What a state that it saves belongs to, if it belonged to `before`. */
  ownerAfter: (before: StateOwner | undefined) => StateOwner;
  /** Throws if a state with this owner belongs to another configuration. */
  refuse: (owner: StateOwner, description: string) => void;
}

/** How to open a state. */
export interface Tolerance {
  /** Even if it was moved. */
  evenMoved?: boolean;
  /** Even if it cannot be read; then it counts as none. */
  evenDamaged?: boolean;
  /** For how many milliseconds a confirmed lock counts. */
  confirmEvery?: number;
  /** Missing: the states of every configuration can be used, and stay theirs. */
  own?: OwnerCheck;
}

/**
 * Opens the state in a backend. Throws `state-invalid` if it cannot be read, and `state-moved` if it continues
 * elsewhere.
 */
export async function openState(
  backend: Backend,
  delays = defaultDelays,
  { evenMoved = false, evenDamaged = false, confirmEvery = 15_000, own }: Tolerance = {},
): Promise<Store> {
  const open = async () => {
    const loaded = await load(backend, evenDamaged);
    if (!evenMoved) refuseMoved(loaded.state, backend.description);
    if (loaded.state?.owner) own?.refuse(loaded.state.owner, backend.description);
    return loaded;
  };
  const { state, migrated, damage } = await open();
  return {
    state,
    migrated,
    damage,
    async claim(holder, waitMs, watch = {}) {
      const { held, signal } = watch;
      const waiting: LockWait = { held: held && paced(held), keep: true, ...(signal ? { signal } : {}) };
      const lease = await backend.lock(holder, waitMs, waiting);
      try {
        const options = { holder, delays, confirmEvery, watch, own };
        return makeClaim(backend, lease, await open(), options);
      } catch (error) {
        await release(lease, watch.releaseFailed);
        throw error;
      }
    },
  };
}

interface LoadedState {
  stored: StoredState | null;
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
    `The state in ${where} was moved on ${at}, so it is no longer read or saved here`,
    {
      hint: `It continues at \`config.state: ${JSON.stringify(settings)}\`: write that into the configuration, or use its newer commit.`,
    },
  );
}

interface ClaimOptions {
  holder: Holder;
  delays: readonly number[];
  confirmEvery: number;
  watch: ClaimWatch;
  own: OwnerCheck | undefined;
}

function makeClaim(backend: Backend, lease: Lease, loaded: LoadedState, options: ClaimOptions): Claim {
  const { holder, delays, confirmEvery, watch, own } = options;
  const document: LiveDocument = { state: claimed(loaded, own) };
  const check = checkLease(lease, { every: confirmEvery, delays });
  const saver = makeSaver(backend, document, {
    holder,
    delays,
    version: loaded.stored?.version ?? null,
    before: backUp(backend, loaded),
    saved(serial, since) {
      check.saved(since);
      watch.saved?.(serial);
    },
  });
  return {
    get state() {
      return document.state;
    },
    replace: (state) => void (document.state = state),
    save: saver.save,
    flush: saver.flush,
    confirm: check.confirm,
    async [Symbol.asyncDispose]() {
      await saver.settled();
      await release(lease, watch.releaseFailed);
    },
  };
}

// A document that cannot be read may still tell under which lease it was saved.
function claimed({ stored, state }: LoadedState, own: OwnerCheck | undefined): State {
  const fence = (state?.fence ?? (stored && saveOf(stored.bytes)?.fence) ?? 0) + 1;
  const empty = { version: 2, lineage: randomUUID(), serial: 0, writeId: "", tools: {} } as const;
  const owned = own ? { owner: own.ownerAfter(state?.owner) } : {};
  return { ...(state ?? empty), ...owned, fence };
}

// A document that is not ours is kept next to the state, once, before it is overwritten.
function backUp(backend: Backend, { stored, migrated }: LoadedState): () => Promise<void> {
  let foreign = migrated ? stored?.bytes : undefined;
  return async () => {
    if (foreign) await backend.keep?.("devstream-backup", foreign);
    foreign = undefined;
  };
}

// The outcome of the run matters more than a leftover lock, which the next run will see and take over.
async function release(lease: Lease, failed: (error: unknown) => void = warn): Promise<void> {
  try {
    await lease.release();
  } catch (error) {
    failed(error);
  }
}

function warn(error: unknown): void {
  process.emitWarning(`The lock on the state was not released: ${messageOf(error)}`);
}
