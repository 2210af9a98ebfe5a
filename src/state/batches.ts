/** Writes in batches, one at a time: requests during a write go into the next batch. */
export interface Batches {
  /** Resolves when the write with this request is done. `soon`: nobody waits for it, so it is held back briefly. */
  add: (reason: string, when: "now" | "soon") => Promise<void>;
  /** Ends the holding back. */
  flush: () => void;
  /** Resolves when no write is in progress or waiting; never rejects. */
  settled: () => Promise<void>;
}

interface Batch {
  reasons: string[];
  written: Promise<void>;
  isHeld: boolean;
  /** Ends the current holding back. */
  go?: () => void;
}

/** How long to hold back a write that nobody waits for, after one that took so long; in milliseconds. */
export function holdAfter(took: number): number {
  return Math.min(Math.max(9 * took, shortestHold), longestHold);
}

// Each write is the whole document, so those that nobody waits for take at most a tenth of the time. What a run has
// done is written well within the 7.5 seconds that GitHub gives it to stop.
const [shortestHold, longestHold] = [100, 5000];

/** Batches for a function that writes everything there is; it gets the reasons of a batch. */
export function makeBatches(write: (reasons: string[]) => Promise<void>): Batches {
  let last = Promise.resolve();
  let next: Batch | undefined;
  let took = 0;

  const run = async (batch: Batch, previous: Promise<void>): Promise<void> => {
    await quiet(previous);
    await hold(batch, holdAfter(took));
    next = undefined;
    const begun = performance.now();
    await write(batch.reasons).finally(() => (took = performance.now() - begun));
  };
  const begin = (): Batch => {
    const batch: Batch = { reasons: [], written: last, isHeld: true };
    next = batch;
    last = batch.written = run(batch, last);
    return batch;
  };
  const flush = (): void => {
    if (!next) return;
    next.isHeld = false;
    next.go?.();
  };
  return {
    add(reason, when) {
      const batch = next ?? begin();
      batch.reasons.push(reason);
      if (when === "now") flush();
      return batch.written;
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

// Whoever requested a write learns of its failure; whoever only comes after it does not.
function quiet(promise: Promise<void>): Promise<void> {
  return promise.catch(() => {});
}
