import type { Holder } from "../core/backend.ts";
import { UserError } from "../core/errors.ts";
import type { Home } from "../core/run-context.ts";
import type { CodeHost } from "../scm/code-host.ts";
import { type ProcessId, processStatus } from "./process.ts";
import type { Entry } from "./register.ts";

/**
 * What is known about the holder of a lock. `running` and `gone` are certain. `ended`: its home says so, but its
 * process may have lost the connection to it. `unknown`: nobody here can tell.
 */
export type HolderStatus = "running" | "gone" | "ended" | "unknown";

/** Finds out about the holder of a lock. */
export type StatusOf = (entry: Pick<Entry, "holder" | "owner" | "seconds">) => Promise<HolderStatus>;

// A run that waits looks at the lock every few seconds; its home need not be asked each time.
const freshMs = 10_000;

/** Asks this machine about its own processes, and the home about CI runs. */
export function livenessBy(home: Home | undefined): StatusOf {
  const runStatus = runStatusBy(home);
  let last: { id: string; at: number; status: HolderStatus } | undefined;
  return async ({ holder, owner = processOf(holder), seconds }) => {
    const seen = owner ? await processStatus(owner) : "elsewhere";
    // Of two processes with one number, only the holder renews the lease.
    if (seen === "perhaps") return seconds === undefined ? "running" : "unknown";
    if (seen !== "elsewhere") return seen;
    if (!holder) return "unknown";
    if (last?.id === holder.id && performance.now() - last.at < freshMs) return last.status;
    last = { id: holder.id, at: performance.now(), status: statusOf(await runStatus(holder)) };
    return last.status;
  };
}

/**
 * Asks the home for the status of a holder's CI run, such as `in_progress`; undefined: no such run, or not known.
 */
export function runStatusBy(home: Home | undefined): (holder: Holder) => Promise<string | undefined> {
  let opened: Promise<CodeHost> | undefined;
  return async ({ id }) => {
    if (!home || !id.startsWith(`${home.host}:`)) return undefined;
    opened ??= import("../scm/open.ts").then(({ openHome }) => openHome(home));
    try {
      return await (await opened).runStatus(id.slice(home.host.length + 1));
    } catch (error) {
      // A home that does not answer tells nothing about the run.
      if (error instanceof UserError) return undefined;
      throw error;
    }
  };
}

function statusOf(run: string | undefined): HolderStatus {
  if (run === "completed") return "ended";
  return run === "in_progress" ? "running" : "unknown";
}

// What locks that are not renewed, and those of earlier versions, say about their process.
function processOf(holder: Holder | null): ProcessId | undefined {
  const { id = "", host, pid } = holder ?? {};
  return id.startsWith("local:") && host !== undefined && pid !== undefined ? { host, pid } : undefined;
}
