const exits = { SIGINT: 130, SIGTERM: 143 } as const;

// Long enough for a Helm release; a plugin that does not end by itself must not hold the lock for ever.
const limit = 10 * 60_000;

/**
 * Aborted by the first signal, which asks the run to end in good order; the second ends the process at once, and so
 * does a run that goes on for ten minutes. What was begun then stands in the state's journal, and the next run goes on
 * from there.
 */
export function stopSignal(
  process: Pick<NodeJS.Process, "on" | "exit">,
  ending: () => void,
  limitMs = limit,
): AbortSignal {
  const stop = new AbortController();
  const end = (signal: keyof typeof exits): void => {
    ending();
    process.exit(exits[signal]);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (stop.signal.aborted) return end(signal);
      setTimeout(end, limitMs, signal).unref();
      stop.abort();
    });
  return stop.signal;
}
