import type { Request } from "../commands/index.ts";
import type { Host } from "../core/events.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { askedFormat } from "../report/formats.ts";
import { terminalHost } from "./host.ts";
import { stopSignal } from "./stop.ts";

/** The host and the request of a process that was started as `dtm`. `request` throws `bad-arguments`. */
export function openTerminal(process: NodeJS.Process): { host: Host; request: () => Request } {
  const { stdin, stdout, stderr, env, pid } = process;
  for (const stream of [stdout, stderr]) stream.on("error", ignoreClosed);
  const signal = stopSignal(process, () => host.clear());
  const read = attempt(() => readArguments(process.argv.slice(2), { cwd: process.cwd(), env, pid, signal }));
  const given = askedFormat((name) => process.argv.includes(`--${name}`));
  const { format, yes, debug } = read.value ?? { format: given, yes: false, debug: false };
  const host = terminalHost({ stdin, stdout, stderr, format, yes, debug, env, signal });
  const stateKey = env["DTM_STATE_KEY"] ?? "";
  for (const key of stateKey.split("\n")) host.secrets.add(key);
  // No process or plugin that this one starts needs it.
  delete env["DTM_STATE_KEY"];
  return { host, request: () => withStateKey(requestOf(read), stateKey) };
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

// `dtm … | head` closes the pipe once it has seen enough; the work continues.
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
