import type { Holder } from "../core/backend.ts";
import type { Home } from "../core/run-context.ts";
import type { CodeHost } from "../scm/code-host.ts";
import { isGone } from "./process.ts";

/** Whether a holder has ended; null: a lock that does not name its holder. If in doubt: false. */
export type IsOver = (holder: Holder | null) => Promise<boolean>;

/** Asks the home about a CI run, and this machine about its own processes. */
export function livenessBy(home: Home | undefined): IsOver {
  const statusOf = runStatusBy(home);
  return async (holder) => {
    if (holder === null) return false;
    if (!holder.id.startsWith("local:")) return (await statusOf(holder)) === "completed";
    if (holder.host === undefined || holder.pid === undefined) return false;
    return await isGone({ host: holder.host, pid: holder.pid });
  };
}

/** Asks the home for the status of a holder's CI run, such as `in_progress`; undefined: no such run, or not known. */
export function runStatusBy(home: Home | undefined): (holder: Holder) => Promise<string | undefined> {
  let opened: Promise<CodeHost> | undefined;
  return async ({ id }) => {
    if (!home || !id.startsWith(`${home.host}:`)) return undefined;
    opened ??= import("../scm/open.ts").then(({ openHome }) => openHome(home));
    return await (await opened).runStatus(id.slice(home.host.length + 1));
  };
}
