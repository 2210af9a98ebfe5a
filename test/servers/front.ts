import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as requestPlain,
  type ServerResponse,
} from "node:http";
import { request as requestTls } from "node:https";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/** A server in front of another one, whose answers can be made wrong. */
export interface Front {
  url: string;
  /** What goes wrong with the next matching requests, in this order; each once. */
  faults: Fault[];
  /** Every request, with the number of its bytes. */
  seen: { method: string; bytes: number }[];
  close(): Promise<void>;
}

/** One wrong answer. */
export interface Fault {
  method: RegExp;
  path: RegExp;
  /** `before`: the request is not passed on. `after`: it is, but its answer is lost. */
  when: "before" | "after";
  /**
   * A status; or the connection is cut, before a byte or halfway through; or the answer is late, or has a wrong ETag.
   */
  what: number | "reset" | "half" | "slow" | "etag";
}

/**
 * Starts it in front of `target`, whose certificate it does not check. Headers are passed on unchanged, so that
 * signatures stay valid.
 */
export async function startFront(target: string): Promise<Front> {
  const faults: Fault[] = [];
  const seen: Front["seen"] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    seen.push({ method: request.method ?? "", bytes: body.length });
    await serve(target, take(faults, request), { request, body }, response);
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    seen,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function serve(
  target: string,
  fault: Fault | undefined,
  { request, body }: { request: IncomingMessage; body: Buffer },
  response: ServerResponse,
): Promise<void> {
  const answer = fault?.when === "before" ? null : await pass(target, request, body).catch(() => null);
  if (typeof fault?.what === "number") {
    response.writeHead(fault.what, { "content-type": "text/html", "retry-after": "0" });
    response.end("<html>said the front</html>");
    return;
  }
  if (answer === null || fault?.what === "reset") return void response.destroy();
  if (fault?.what === "slow") await sleep(1500);
  if (fault?.what === "etag") answer.headers["etag"] = '"00000000000000000000000000000000"';
  response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length });
  if (fault?.what !== "half") return void response.end(answer.body);
  response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
}

function take(faults: Fault[], { method = "", url = "" }: IncomingMessage): Fault | undefined {
  const at = faults.findIndex((fault) => fault.method.test(method) && fault.path.test(url));
  return at < 0 ? undefined : faults.splice(at, 1)[0];
}

interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

async function pass(
  target: string,
  { method, url = "/", headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  const request = target.startsWith("https") ? requestTls : requestPlain;
  const asked = request(new URL(url, target), { method, headers, rejectUnauthorized: false });
  asked.end(body);
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  const { "transfer-encoding": _, ...kept } = answer.headers;
  return { status: answer.statusCode ?? 502, headers: kept, body: await buffer(answer) };
}
