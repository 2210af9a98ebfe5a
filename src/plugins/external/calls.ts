/** Who a call works for. */
export interface CallHow {
  signal?: AbortSignal;
  log?: (text: string) => void;
  progress?: (text: string, fraction?: number) => void;
}

/** A call that waits for its answer. Times are those of `performance.now()`. */
export interface Waiting extends CallHow {
  method: string;
  done: (result: unknown) => void;
  fail: (error: Error) => void;
  /** When it last gave a sign of life. */
  heard: number;
  canceled?: number;
}

/** The calls to one process that wait for their answers. */
export interface Calls {
  add(method: string, how: CallHow): { id: number; call: Waiting; end: Promise<unknown> };
  /** The call with the number that a plugin sent, which may be anything. */
  find(id: unknown): Waiting | undefined;
  /** Ends a call; nothing happens if it has ended already. */
  settle(id: unknown, how: (call: Waiting) => void): void;
  failAll(error: Error): void;
  all(): [number, Waiting][];
}

/** An empty list of calls; `busy` is told when the first call begins, and when the last one has ended. */
export function makeCalls(busy: (isBusy: boolean) => void): Calls {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const find = (id: unknown) => (typeof id === "number" ? waiting.get(id) : undefined);
  const settle: Calls["settle"] = (id, how) => {
    const call = find(id);
    if (!call) return;
    waiting.delete(id as number);
    how(call);
    if (waiting.size === 0) busy(false);
  };
  return {
    find,
    settle,
    all: () => [...waiting],
    add(method, how) {
      const { promise: end, resolve: done, reject: fail } = Promise.withResolvers<unknown>();
      const call = { ...how, method, done, fail, heard: performance.now() };
      if (waiting.size === 0) busy(true);
      waiting.set((last += 1), call);
      return { id: last, call, end };
    },
    failAll(error) {
      for (const id of waiting.keys()) settle(id, ({ fail }) => fail(error));
    },
  };
}
