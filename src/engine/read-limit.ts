const limit = 120_000;

/** An abort signal that ends with an outer one, or when a read takes too long. */
export interface ReadLimit extends Disposable {
  signal: AbortSignal;
  /** Rejects when the read has to end. */
  stopped: Promise<never>;
}

/**
 * Limits one read to two minutes. Not `AbortSignal.any` with `AbortSignal.timeout`, since those stay alive until the
 * time is over, ten thousand of them.
 */
export function limitRead(outer: AbortSignal): ReadLimit {
  const inner = new AbortController();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  // For whoever awaits it; nobody does if there was nothing to read with.
  stopped.catch(() => {});
  const stop = () => {
    reject(new Error(`read did not end within ${limit / 1000} s`));
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
