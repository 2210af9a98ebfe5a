import { setMaxListeners } from "node:events";

import type { Request } from "../commands/index.ts";
import type { Host } from "../core/events.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { type Protection, protectRun } from "../process/protect.ts";
import { askedFormat } from "../report/formats.ts";
import { terminalHost } from "./host.ts";
import { stopSignal } from "./stop.ts";

/** A process that was started as `dtm`. */
interface TerminalRun {
  host: Host;
  /** Throws `bad-arguments`. */
  request: () => Request;
  end: Protection["end"];
}

/** Opens the process that was started as `dtm`. */
export function openTerminal(process: NodeJS.Process): TerminalRun {
  const { stdin, stderr, env, pid } = process;
  const stop = stopSignal(process, () => host.clear());
  const {
    answer: stdout,
    signal: failed,
    end,
  } = protectRun(process, {
    redact: (text) => host.secrets.redact(text),
    warn: (message) => host.report({ type: "warning", message }),
    keepsAnswer: true,
  });
  const signal = AbortSignal.any([stop, failed]);
  // Every tool at work listens to it; Node 20 warns at the eleventh.
  setMaxListeners(0, signal);
  const read = attempt(() => readArguments(process.argv.slice(2), { cwd: process.cwd(), env, pid, signal }));
  const given = askedFormat((name) => process.argv.includes(`--${name}`));
  const { format, yes, debug } = read.value ?? { format: given, yes: false, debug: false };
  const host = terminalHost({ stdin, stdout, stderr, format, yes, debug, env, signal: stop });
  const stateKey = env["DTM_STATE_KEY"] ?? "";
  for (const key of stateKey.split("\n")) host.secrets.add(key);
  // No process or plugin that this one starts needs it.
  delete env["DTM_STATE_KEY"];
  return { host, request: () => withStateKey(requestOf(read), stateKey), end };
}

type Attempt = { value: Arguments; error?: never } | { value?: never; error: unknown };

// The host shows wrong arguments, so it has to exist first.
function attempt(read: () => Arguments): Attempt {
  try {
    return { value: read() };
  } catch (error) {
    return { error };
  }
}

function requestOf(read: Attempt): Request {
  if (read.value) return read.value.request;
  throw read.error;
}

function withStateKey(request: Request, stateKey: string): Request {
  return { ...request, context: { ...request.context, stateKey } };
}
