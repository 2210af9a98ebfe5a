import { randomUUID } from "node:crypto";

import type { Backend, Holder } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import type { State } from "../core/state.ts";
import { makeBatches } from "./batches.ts";
import { land } from "./land.ts";
import { serializeState } from "./serialize.ts";

/** Writes a document after each change; changes during a write go out with the next one. */
export interface Saver {
  /** `soon`: nobody waits for it, so its write is held back briefly to include more. */
  save: (change: (state: State) => void, why: string, when?: "now" | "soon") => Promise<void>;
  /** Ends the holding back. */
  flush: () => void;
  /** Resolves when no write is in progress or waiting; never rejects. */
  settled: () => Promise<void>;
}

/** Holds the live document: each write takes the current one. */
export interface LiveDocument {
  state: State;
}

interface SaverOptions {
  holder: Holder;
  delays: readonly number[];
  /** The version at which the document was read. */
  version: string | null;
  /** Runs before each write; if it fails, so does the write. */
  before: () => Promise<void>;
  /** Called for each write that landed, with the time it began (milliseconds since 1970). */
  saved: (serial: number, since: number) => void;
}

/** A saver for a document that was read at `version`. It runs one write at a time. */
export function makeSaver(backend: Backend, document: LiveDocument, options: SaverOptions): Saver {
  const write = makeWriter(backend, document, options);
  let dead: UserError | undefined;
  const batches = makeBatches(async (reasons) => {
    if (dead) throw dead;
    try {
      await write(reasons);
    } catch (error) {
      if (error instanceof UserError && error.code === "state-conflict") dead = error;
      throw error;
    }
  });
  return {
    async save(change, why, when = "now") {
      if (dead) throw dead;
      change(document.state);
      await batches.add(why, when);
    },
    flush: batches.flush,
    settled: batches.settled,
  };
}

function makeWriter(
  backend: Backend,
  document: LiveDocument,
  { holder, delays, before, saved, version }: SaverOptions,
) {
  let expected = version;
  // The backend may have what was read, the last write that landed, or a later one whose response was lost.
  const ours = new Set([document.state.writeId]);
  return async (reasons: string[]): Promise<void> => {
    await before();
    const since = Date.now();
    // Numbered and serialized without a pause, so that no change comes between the two.
    const { serial, writeId, bytes, message, fence } = number(document.state, reasons, holder);
    ours.add(writeId);
    expected = await land(backend, { bytes, writeId, fence, expected, message, ours, delays });
    ours.clear();
    ours.add(writeId);
    saved(serial, since);
  };
}

function number(state: State, reasons: string[], holder: Holder) {
  const signature = signatureOf(reasons, holder);
  state.serial += 1;
  state.writeId = randomUUID();
  state.saved = signature;
  const { serial, writeId, fence } = state;
  return {
    serial,
    writeId,
    fence,
    bytes: serializeState(state),
    message: commitMessage(reasons, signature, serial),
  };
}

function signatureOf([first = "save", ...others]: string[], holder: Holder): NonNullable<State["saved"]> {
  const { operation, actor, host, url } = holder;
  return {
    at: new Date().toISOString(),
    by: `${operation} by ${actor ?? host ?? "someone"}`,
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
