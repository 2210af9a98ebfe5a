import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

import type { Backend, Lease } from "../core/backend.ts";
import type { StateSettings } from "../core/config.ts";
import type { Place } from "./define.ts";

/** What the thread that renews a lease gets. */
export interface RenewerData {
  settings: StateSettings;
  place: Place;
  token: string;
  /** The time between two renewals, in milliseconds. */
  every: number;
}

/**
 * Renews each lease that is taken to be kept. A thread of its own does it, with a connection of its own: a plugin that
 * blocks this thread, such as by calling a program and waiting for it, lets no lease expire. It ends with the process.
 */
export function keepingLeases(backend: Backend, settings: StateSettings, place: Place): Backend {
  return {
    ...backend,
    async lock(holder, waitMs, waiting) {
      const lease = await backend.lock(holder, waitMs, waiting);
      if (!waiting?.keep || lease.seconds === undefined) return lease;
      // Of the place, only what every backend may use: a configuration cannot be sent to a thread.
      const { baseDir, stack, home } = place;
      // Three renewals may fail.
      const every = (lease.seconds * 1000) / 4;
      const stop = renewing(lease, { settings, place: { baseDir, stack, home }, token: lease.token, every });
      return {
        ...lease,
        async release() {
          // A renewal that comes after the release is refused.
          await Promise.all([stop(), lease.release()]);
        },
      };
    },
  };
}

function renewing(lease: Lease, data: RenewerData): () => Promise<unknown> {
  const worker = new Worker(renewer(), { workerData: data });
  worker.unref();
  let timer: NodeJS.Timeout | undefined;
  // Where threads are not allowed, this thread has to do.
  worker.once("error", () => {
    timer = setInterval(() => void lease.renew().catch(() => {}), data.every);
    timer.unref();
  });
  return async () => {
    await worker.terminate();
    clearInterval(timer);
  };
}

// In the bundle, an entry of its own, beside all code.
function renewer(): string {
  const [bundled = "", source = ""] = ["renewer.js", "renewer.ts"].map((name) =>
    join(import.meta.dirname, name),
  );
  return existsSync(bundled) ? bundled : source;
}
