const limit = 120_000;

/** An abort signal that ends with an outer one, or when a call takes too long. */
export interface TimeLimit extends Disposable {
  signal: AbortSignal;
  /** Rejects when the call has to end. */
  stopped: Promise<never>;
}

/**
 * Limits one read or preview to two minutes. Not `AbortSignal.any` with `AbortSignal.timeout`, since those stay alive until the
 * time is over, ten thousand of them.
 */
export function limitTime(outer: AbortSignal, verb: "read" | "preview"): TimeLimit {
  const inner = new AbortController();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  // For whoever awaits it; nobody does if there was nothing to call.
  stopped.catch(() => {});
  const stop = () => {
    reject(new Error(`${verb} did not end within ${limit / 1000} s`));
    inner.abort();
  };
  const timer = setTimeout(stop, limit);
  if (outer.aborted) stop();
  outer.addEventListener("abort", stop);
  const dispose = () => {
    clearTimeout(timer);
    outer.removeEventListener("abort", stop);
  };
  return { signal: inner.signal, stopped, [Symbol.dispose]: dispose };
}
