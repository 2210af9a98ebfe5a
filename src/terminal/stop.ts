const exits = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Aborted by the first signal, which asks the run to end in good order; the second ends the process at once. What was
 * begun then stands in the state's journal, and the next run goes on from there.
 */
export function stopSignal(process: NodeJS.Process, ending: () => void): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (!stop.signal.aborted) return stop.abort();
      ending();
      process.exit(exits[signal]);
    });
  return stop.signal;
}
