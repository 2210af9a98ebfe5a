import { randomUUID } from "node:crypto";

import type { Backend, Holder } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import type { State } from "../core/state.ts";
import { serializeState } from "./document.ts";
import { land } from "./land.ts";

/** Writes a document after each change of it; what changes while a write is under way goes out with the next. */
export interface Saver {
  save: (change: (state: State) => void, why: string) => Promise<void>;
  /** Resolves when no write is under way or waiting; never rejects. */
  settled(): Promise<void>;
}

interface Saving {
  holder: Holder;
  delays: number[];
  /** The version that the document was read at. */
  version: string | null;
  /** Runs ahead of each write; when it fails, so does the write. */
  before: () => Promise<void>;
  saved: (serial: number) => void;
}

interface Group {
  reasons: string[];
  landed: Promise<void>;
}

/** A saver for a document that was read at `version`. Of its writes one at a time is under way. */
export function makeSaver(backend: Backend, state: State, saving: Saving): Saver {
  const write = makeWriter(backend, state, saving);
  let last = Promise.resolve();
  let next: Group | undefined;
  let dead: UserError | undefined;

  async function run(group: Group, previous: Promise<void>): Promise<void> {
    await quiet(previous);
    next = undefined;
    if (dead) throw dead;
    try {
      await write(group.reasons);
    } catch (error) {
      if (error instanceof UserError && error.code === "state-conflict") dead = error;
      throw error;
    }
  }

  function join(why: string): Promise<void> {
    if (!next) {
      next = { reasons: [], landed: last };
      last = next.landed = run(next, last);
    }
    next.reasons.push(why);
    return next.landed;
  }

  return {
    async save(change, why) {
      if (dead) throw dead;
      change(state);
      await join(why);
    },
    settled: () => quiet(last),
  };
}

function makeWriter(backend: Backend, state: State, { holder, delays, before, saved, version }: Saving) {
  let expected = version;
  // What is there may be what was read, the last that landed, or one of those since whose answers got lost.
  const ours = new Set([state.writeId]);
  return async (reasons: string[]): Promise<void> => {
    await before();
    state.serial += 1;
    state.writeId = randomUUID();
    // Numbered and turned into bytes without a pause, so that no change falls between the two.
    const { serial, writeId } = state;
    const [bytes, message] = [serializeState(state), told(reasons, holder, serial)];
    ours.add(writeId);
    expected = await land(backend, { bytes, writeId, expected, message, ours, delays });
    ours.clear();
    ours.add(writeId);
    saved(serial);
  };
}

function told(reasons: string[], { operation, actor, host, url }: Holder, serial: number): string {
  const [first = "save", ...others] = reasons;
  const title = others.length === 0 ? first : `${first} (and ${others.length} more)`;
  const by = `${operation} by ${actor ?? host ?? "somebody"}, serial ${serial}`;
  return [
    title,
    "",
    ...others.map((why) => `* ${why}`),
    ...(others.length > 0 ? [""] : []),
    by,
    ...(url ? [url] : []),
  ].join("\n");
}

// Those who saved hear of a failure; whoever only comes after it does not.
function quiet(promise: Promise<void>): Promise<void> {
  return promise.catch(() => {});
}
