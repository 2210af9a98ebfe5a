// A terminal that goes away, such as a dropped SSH connection, sends SIGHUP.
const exits = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

// Long enough for a Helm release. A plugin that does not end by itself must not hold the lock forever.
const limit = 10 * 60_000;

/**
 * Aborted by the first signal, which asks the run to stop cleanly. The second signal ends the process at once, and so
 * does a run that takes more than ten minutes to stop. What had begun is in the state's journal, and the next run
 * resumes from there.
 */
export function stopSignal(
  process: Pick<NodeJS.Process, "on" | "exit">,
  ending: () => void,
  limitMs = limit,
): AbortSignal {
  const stop = new AbortController();
  // Not the one that a plugin finds there.
  const exit = process.exit.bind(process);
  const end = (signal: keyof typeof exits): void => {
    ending();
    exit(exits[signal]);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (stop.signal.aborted) return end(signal);
      setTimeout(end, limitMs, signal).unref();
      stop.abort();
    });
  return stop.signal;
}
