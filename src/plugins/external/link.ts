import type { ChildProcess } from "node:child_process";
import type { Socket } from "node:net";

import { UserError } from "../../core/errors.ts";
import { killGroup } from "../../process/kill-group.ts";
import { type CallHow, type Calls, makeCalls, type Waiting } from "./calls.ts";
import type { Launched } from "./launch.ts";
import { lineReader } from "./lines.ts";
import { limitedLog } from "./log-limit.ts";
import { messageReader, pingId } from "./messages.ts";
import { mostBytes } from "./protocol.ts";
import { usualLimits, watch } from "./watch.ts";

/** Calls to one process of a plugin. */
export interface Link {
  /** Throws what the plugin answers, or `plugin-failed` if it cannot answer. */
  call(method: string, params: object, how?: CallHow): Promise<unknown>;
  /** Whether the process has ended, so that another one is needed. */
  hasEnded(): boolean;
  /** From now on, a process that does not answer `ping` for a while hangs. */
  pinging(): void;
  /** Ends the process with everything that it started. */
  end(): void;
}

/** What a process says that belongs to no call. */
export interface Strays {
  say: (text: string) => void;
  /** Something failed that nobody waits for. */
  failed: (text: string) => void;
}

/** Opens the link to a process that was just started. `name` is the plugin's. */
export function openLink(name: string, launched: Launched, strays: Strays, limits = usualLimits): Link {
  const { child, clean } = launched;
  const calls = makeCalls((isBusy) => hold(child, isBusy));
  const send = sender(child);
  const cancel = (id: number, call: Waiting): void => {
    if (call.canceled !== undefined) return;
    call.canceled = performance.now();
    send({ method: "cancel", params: { id } });
  };
  let ended: string | undefined;
  const finish = (why: string): void => {
    if (ended !== undefined) return;
    ended = why;
    watching.stop();
    open.delete(link);
    killGroup(child);
    clean();
    calls.failAll(failure(name, why));
  };
  const ping = () => send({ id: pingId, method: "ping", params: {} });
  const watching = watch({ pid: child.pid, calls, limits, cancel, kill: finish, ping });
  const say = limitedLog((text, id) => logOf(calls, id, strays)(text));
  const receiver = { name, calls, say, pong: () => watching.pong(), failed: strays.failed };
  child.stdout?.on("data", messageReader(receiver));
  child.stderr?.on(
    "data",
    lineReader(mostBytes, { line: (line) => say(line), tooLong: (start) => say(start) }),
  );
  whenEnded(child, finish);
  hold(child, false);
  const link: Link = {
    async call(method, params, { signal, ...how } = {}) {
      if (ended !== undefined) throw failure(name, ended);
      const { id, call, end } = calls.add(method, how);
      send({ id, method, params });
      const stop = () => cancel(id, call);
      if (signal?.aborted) stop();
      signal?.addEventListener("abort", stop);
      return end.finally(() => signal?.removeEventListener("abort", stop));
    },
    hasEnded: () => ended !== undefined,
    pinging: () => watching.pinging(),
    end: () => finish("the run is over"),
  };
  endWithProcess(link);
  return link;
}

const open = new Set<Link>();

// However this process ends, no plugin is left.
function endWithProcess(link: Link): void {
  if (!process.listeners("exit").includes(endAll)) process.on("exit", endAll);
  open.add(link);
}

function endAll(): void {
  for (const link of open) link.end();
}

// Together: the calls of tools that are worked on at once often come together.
function sender({ stdin }: ChildProcess): (message: object) => void {
  let queue: string[] = [];
  // Why it cannot be written is known from the end of the process.
  stdin?.on("error", () => {});
  return (message) => {
    if (queue.push(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`) > 1) return;
    queueMicrotask(() => {
      stdin?.write(queue.join(""));
      queue = [];
    });
  };
}

function whenEnded(child: ChildProcess, finish: (why: string) => void): void {
  child.once("error", (error) => finish(startFailure(error)));
  child.once("exit", (code, signal) => {
    const why = signal === null ? `it ended with exit code ${code ?? ""}` : `it was ended by ${signal}`;
    // What it has started may keep its output open; what it wrote last is still on its way.
    killGroup(child);
    child.once("close", () => finish(why));
    setTimeout(finish, 1000, why).unref();
  });
}

// What a plugin prints outside the protocol belongs to whatever it works on.
function logOf(calls: Calls, id: unknown, { say }: Strays): (text: string) => void {
  const [first] = calls.all();
  return calls.find(id)?.log ?? first?.[1].log ?? say;
}

// A run does not wait for a plugin that has nothing to do.
function hold(child: ChildProcess, isBusy: boolean): void {
  const parts = [child, child.stdin, child.stdout, child.stderr] as (Pick<Socket, "ref" | "unref"> | null)[];
  for (const part of parts) {
    if (isBusy) part?.ref();
    else part?.unref();
  }
}

function failure(name: string, why: string): UserError {
  return new UserError("plugin-failed", `the process of the plugin ${name} failed: ${why}`, {
    hint: "This is a bug in the plugin; report it to its authors.",
  });
}

function startFailure({ code, message }: NodeJS.ErrnoException): string {
  if (code === "EACCES") return "its file is not executable; run `chmod +x` on it";
  if (code === "ENOENT") return "its file, or the interpreter that its first line names, does not exist";
  return `it could not be started: ${message}`;
}
