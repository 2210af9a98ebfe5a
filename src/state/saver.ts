import { randomUUID } from "node:crypto";

import type { Backend, Holder } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import type { State } from "../core/state.ts";
import { serializeState } from "./document.ts";
import { land } from "./land.ts";

/** Writes a document after each change of it; what changes while a write is under way goes out with the next. */
export interface Saver {
  /** `soon`: nobody waits for it, so its write is held back a little to take more along. */
  save: (change: (state: State) => void, why: string, when?: "now" | "soon") => Promise<void>;
  /** Ends the holding back. */
  flush: () => void;
  /** Resolves when no write is under way or waiting; never rejects. */
  settled(): Promise<void>;
}

interface SaverOptions {
  holder: Holder;
  delays: number[];
  /** The version that the document was read at. */
  version: string | null;
  /** Runs ahead of each write; when it fails, so does the write. */
  before: () => Promise<void>;
  saved: (serial: number) => void;
}

interface Batch {
  reasons: string[];
  landed: Promise<void>;
  /** Nobody waits for it. */
  isHeld: boolean;
  /** Ends the holding back that is under way. */
  go?: () => void;
}

// At most half of the time goes into writes that nobody waits for, and few of them: each writes the whole document.
const [shortestHold, longestHold] = [100, 1000];

/** A saver for a document that was read at `version`. Of its writes one at a time is under way. */
export function makeSaver(backend: Backend, state: State, options: SaverOptions): Saver {
  const write = makeWriter(backend, state, options);
  let last = Promise.resolve();
  let next: Batch | undefined;
  let dead: UserError | undefined;
  let took = 0;

  async function run(batch: Batch, previous: Promise<void>): Promise<void> {
    await quiet(previous);
    await hold(batch, Math.min(Math.max(took, shortestHold), longestHold));
    next = undefined;
    if (dead) throw dead;
    const begun = performance.now();
    try {
      await write(batch.reasons);
    } catch (error) {
      if (error instanceof UserError && error.code === "state-conflict") dead = error;
      throw error;
    } finally {
      took = performance.now() - begun;
    }
  }

  function join(why: string): Promise<void> {
    if (!next) {
      next = { reasons: [], landed: last, isHeld: true };
      last = next.landed = run(next, last);
    }
    next.reasons.push(why);
    return next.landed;
  }

  function flush(): void {
    if (!next) return;
    next.isHeld = false;
    next.go?.();
  }

  return {
    async save(change, why, when = "now") {
      if (dead) throw dead;
      change(state);
      const landed = join(why);
      if (when === "now") flush();
      await landed;
    },
    flush,
    settled() {
      flush();
      return quiet(last);
    },
  };
}

async function hold(batch: Batch, milliseconds: number): Promise<void> {
  if (!batch.isHeld) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    batch.go = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

function makeWriter(
  backend: Backend,
  state: State,
  { holder, delays, before, saved, version }: SaverOptions,
) {
  let expected = version;
  // What is there may be what was read, the last that landed, or one of those since whose answers got lost.
  const ours = new Set([state.writeId]);
  return async (reasons: string[]): Promise<void> => {
    await before();
    state.serial += 1;
    state.writeId = randomUUID();
    state.saved = signatureOf(reasons, holder);
    // Numbered and turned into bytes without a pause, so that no change falls between the two.
    const { serial, writeId } = state;
    const [bytes, message] = [serializeState(state), commitMessage(reasons, state.saved, serial)];
    ours.add(writeId);
    expected = await land(backend, { bytes, writeId, expected, message, ours, delays });
    ours.clear();
    ours.add(writeId);
    saved(serial);
  };
}

function signatureOf([first = "save", ...others]: string[], holder: Holder): NonNullable<State["saved"]> {
  const { operation, actor, host, url } = holder;
  return {
    at: new Date().toISOString(),
    by: `${operation} by ${actor ?? host ?? "somebody"}`,
    why: others.length === 0 ? first : `${first} (and ${others.length} more)`,
    ...(url === undefined ? {} : { url }),
  };
}

function commitMessage(
  [, ...others]: string[],
  { by, why, url }: NonNullable<State["saved"]>,
  serial: number,
): string {
  return [
    why,
    "",
    ...others.map((other) => `* ${other}`),
    ...(others.length > 0 ? [""] : []),
    `${by}, serial ${serial}`,
    ...(url ? [url] : []),
  ].join("\n");
}

// Those who saved hear of a failure; whoever only comes after it does not.
function quiet(promise: Promise<void>): Promise<void> {
  return promise.catch(() => {});
}
