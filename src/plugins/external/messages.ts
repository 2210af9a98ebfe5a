import { UserError } from "../../core/errors.ts";
import { isObject, type JsonObject } from "../../core/json.ts";
import type { Calls } from "./calls.ts";
import { lineReader } from "./lines.ts";
import { mostBytes } from "./protocol.ts";
import { fromWire } from "./wire.ts";

/** Where the messages of a plugin go. */
export interface Receiver {
  /** The plugin's name. */
  name: string;
  calls: Calls;
  /** Takes a text for the log of a call, or of none. */
  say: (text: string, id?: unknown) => void;
  /** Takes the answer to a ping. */
  pong: () => void;
  /** Takes a failure that nobody waits for. */
  failed: (text: string) => void;
}

/** The number of all pings. */
export const pingId = 0;

/** Reads what a plugin prints on standard output: messages, and anything else, which is its log. */
export function messageReader(to: Receiver): (chunk: Buffer) => void {
  return lineReader(mostBytes, {
    line: (line) => readLine(line, to),
    tooLong(start, end) {
      const limit = `${mostBytes / 1e6} MB`;
      const id = isMessage(`${start}${end}`) ? (idIn(start) ?? idIn(end)) : undefined;
      if (id === undefined) return to.say(`${start}… (a line of more than ${limit})`);
      refuse(id, `the plugin ${to.name} sent more than ${limit} in one answer`, to);
    },
  });
}

// Text without a line end may come before a message.
function readLine(line: string, to: Receiver): void {
  const at = line.search(/^\s*\{|\{\s*"jsonrpc"/);
  const message = at < 0 ? undefined : parsed(line.slice(at));
  if (message?.["jsonrpc"] !== "2.0") return readText(line, to);
  if (at > 0) to.say(line.slice(0, at));
  receive(message, to);
}

function readText(line: string, to: Receiver): void {
  const id = isMessage(line) ? idIn(line) : undefined;
  if (to.calls.find(id)) refuse(id, `the plugin ${to.name} sent an answer that is not JSON`, to);
  else to.say(line);
}

function isMessage(line: string): boolean {
  return line.trimStart().startsWith("{") && line.includes('"jsonrpc"');
}

function receive(message: JsonObject, to: Receiver): void {
  const { id, method, params } = message;
  if (typeof method === "string") return notify(method, isObject(params) ? params : {}, to);
  if (id === pingId) return to.pong();
  // A second answer to a call has nobody left to go to.
  to.calls.settle(id, (call) => {
    if ("error" in message) call.fail(fromWire(message["error"]));
    else if ("result" in message) call.done(message["result"]);
    else
      call.fail(failure(`the plugin ${to.name} answered ${call.method} with neither a result nor an error`));
  });
}

function notify(method: string, { id, text, fraction }: Record<string, unknown>, to: Receiver): void {
  const call = to.calls.find(id);
  if (call) call.heard = performance.now();
  if (method === "log") to.say(String(text), id);
  if (method === "progress")
    call?.progress?.(String(text), typeof fraction === "number" ? fraction : undefined);
  if (method === "failed") to.failed(String(text));
}

function refuse(id: number | undefined, message: string, { calls }: Receiver): void {
  calls.settle(id, ({ fail }) => fail(failure(message)));
}

function failure(message: string): UserError {
  return new UserError("plugin-failed", message, {
    hint: "This is a bug in the plugin; report it to its authors.",
  });
}

function parsed(text: string): JsonObject | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return isObject(message) ? (message as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function idIn(text: string): number | undefined {
  const found = /"id":\s?(\d+)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
