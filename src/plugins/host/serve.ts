import { UserError } from "../../core/errors.ts";
import type { Json, JsonObject } from "../../core/json.ts";
import type { Context } from "../../core/plugin.ts";
import { callPlugin } from "../../process/calls.ts";
import type { ExecHost } from "../../process/exec.ts";
import { lineReader } from "../external/lines.ts";
import {
  type Answer,
  type DescribeParams,
  type IdentityParams,
  mostBytes,
  type VerbMethod,
  type VerbParams,
} from "../external/protocol.ts";
import { toWire } from "../external/wire.ts";
import { contextFor } from "./context.ts";
import { type Definition, loadDefinition } from "./load.ts";
import { resultOf } from "./result.ts";

/** What the process of a plugin in JavaScript has. */
export interface PluginHost {
  /** The plugin's file. */
  path: string;
  stdin: NodeJS.ReadStream;
  /** Writes a message. */
  write: (text: string) => void;
  http: (signal: AbortSignal) => Context["http"];
  exec: (host: ExecHost) => Context["exec"];
}

/** One call of the run. */
interface Call {
  id: number;
  method: string;
  params: JsonObject;
  signal: AbortSignal;
  tell: (method: "log" | "progress", params: object) => void;
}

/** Serves the plugin protocol for a plugin in a file of JavaScript. */
export function serve(host: PluginHost): void {
  const running = new Map<number, AbortController>();
  const handle = handler(host);
  const send = (message: object): void => host.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  // Nothing but the plugin keeps the process alive while it works, so that a promise that never settles is noticed.
  const hold = () => void (running.size === 0 ? host.stdin.ref() : host.stdin.unref());
  const answer = async (id: number, method: string, params: JsonObject): Promise<void> => {
    const stop = new AbortController();
    running.set(id, stop);
    hold();
    const tell: Call["tell"] = (kind, more) => send({ method: kind, params: { id, ...more } });
    const end = await endOf(handle, { id, method, params, signal: stop.signal, tell });
    running.delete(id);
    hold();
    host.write(`${textOf({ jsonrpc: "2.0", id, ...end })}\n`);
  };
  const receive = (text: string): void => {
    const { id, method, params } = JSON.parse(text) as { id?: number; method: string; params: JsonObject };
    if (method === "ping") return send({ id, result: null });
    if (method === "cancel") return running.get(Number(params["id"]))?.abort();
    if (id !== undefined) void answer(id, method, params);
  };
  host.stdin.on("data", lineReader(Number.MAX_SAFE_INTEGER, { line: receive, tooLong: () => {} }));
}

type Handler = (call: Call) => Promise<unknown>;

async function endOf(handle: Handler, call: Call): Promise<Pick<Answer, "result" | "error">> {
  const say = (text: string) => call.tell("log", { text });
  try {
    const result = await callPlugin({ tool: toolIn(call.params), say }, () => handle(call));
    return { result: (result ?? null) as Json };
  } catch (error) {
    return { error: toWire(error) };
  }
}

function handler(host: PluginHost): Handler {
  let definition: Definition | undefined;
  return async (call) => {
    const { method } = call;
    const params: unknown = call.params;
    if (method === "describe") {
      definition = await loadDefinition(host.path, params as DescribeParams);
      return definition.manifest;
    }
    if (!definition) throw new Error("`describe` has to come first");
    if (method === "identity") return { identities: (params as IdentityParams).of.map(definition.identify) };
    if (isVerb(method)) return callVerb(method, call, definition, host);
    throw new Error(`there is no method ${method}`);
  };
}

function isVerb(method: string): method is VerbMethod {
  return ["preview", "read", "create", "update", "delete"].includes(method);
}

async function callVerb(
  verb: VerbMethod,
  { params, signal, tell }: Call,
  { plugin, optionsOf }: Definition,
  host: PluginHost,
): Promise<Json> {
  const context = contextFor({
    plugin,
    params: params as unknown as VerbParams,
    optionsOf,
    signal,
    host,
    tell,
  });
  const returned: unknown = await plugin[verb]?.(
    context as Parameters<NonNullable<typeof plugin.preview>>[0],
  );
  return resultOf(returned, plugin.name, verb);
}

function toolIn({ tool }: JsonObject): string {
  const { name = "the plugin", instanceID } = (tool ?? {}) as Partial<VerbParams["tool"]>;
  return instanceID === undefined ? name : `${name}.${instanceID}`;
}

// The run would refuse a longer one, too, but could say less.
function textOf(answer: Answer): string {
  const text = JSON.stringify(answer);
  if (text.length <= mostBytes) return text;
  const message = `the answer is larger than ${mostBytes / 1e6} MB`;
  return textOf({ jsonrpc: "2.0", id: answer.id, error: toWire(new UserError("plugin-failed", message)) });
}
