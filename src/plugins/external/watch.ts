import { UserError } from "../../core/errors.ts";
import type { Calls, Waiting } from "./calls.ts";
import { memoryOf } from "./memory.ts";

/** How long things may take, in milliseconds, and how much memory a plugin may use. */
export interface Limits {
  /** A call that gives no sign of life for as long has failed. */
  silence: Record<"effect" | "other", number>;
  /** How long a canceled call may take to end. */
  grace: Record<"effect" | "other", number>;
  /** How long a plugin that answers pings may not answer. */
  blocked: number;
  /** How often all this is looked at. */
  every: number;
  bytes: number;
}

/** A Helm release may say nothing for many minutes. Reads and previews have a shorter limit in the engine. */
export const usualLimits: Limits = {
  silence: { effect: 30 * 60_000, other: 130_000 },
  grace: { effect: 30_000, other: 5000 },
  blocked: 60_000,
  every: 500,
  bytes: 1_500_000_000,
};

/** What is watched. */
export interface Watched {
  pid: number | undefined;
  calls: Calls;
  limits: Limits;
  cancel: (id: number, call: Waiting) => void;
  /** Ends the process, and says why. */
  kill: (why: string) => void;
  ping: () => void;
}

/** Watches a process while it works. */
export interface Watch {
  /** From now on, it is pinged. */
  pinging(): void;
  pong(): void;
  stop(): void;
}

/** Ends a process that hangs, does not stop when it should, or takes too much memory. */
export function watch(watched: Watched): Watch {
  const { calls, limits, kill } = watched;
  let isPinging = false;
  let pinged: number | undefined;
  const look = async (): Promise<void> => {
    for (const [id, call] of calls.all()) lookAt(id, call, watched);
    if (pinged !== undefined && performance.now() - pinged > limits.blocked) kill(blocked(limits));
    if (calls.all().length === 0) return;
    if (isPinging && pinged === undefined) {
      pinged = performance.now();
      watched.ping();
    }
    const bytes = watched.pid === undefined ? undefined : await memoryOf(watched.pid);
    if (bytes !== undefined && bytes > limits.bytes)
      kill(`it used more than ${limits.bytes / 1e6} MB of memory`);
  };
  const timer = setInterval(() => void look(), limits.every);
  timer.unref();
  return {
    pinging: () => void (isPinging = true),
    pong: () => void (pinged = undefined),
    stop: () => clearInterval(timer),
  };
}

function lookAt(id: number, call: Waiting, { limits, cancel, kill }: Watched): void {
  const now = performance.now();
  const kind = ["create", "update", "delete"].includes(call.method) ? "effect" : "other";
  if (call.canceled !== undefined && now - call.canceled > limits.grace[kind])
    return kill(`${call.method} did not end when it was canceled`);
  if (call.canceled !== undefined || now - call.heard <= limits.silence[kind]) return;
  cancel(id, call);
  const seconds = Math.round(limits.silence[kind] / 1000);
  call.fail(new UserError("plugin-failed", `${call.method} gave no sign of life for ${seconds} s`));
}

function blocked({ blocked: ms }: Limits): string {
  return `its code has been busy for ${Math.round(ms / 1000)} s without a pause, as in an endless loop`;
}
