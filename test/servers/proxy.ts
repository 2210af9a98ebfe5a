import { once } from "node:events";
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";

/** A proxy as companies have them: the only one who knows where the names lead. */
export interface TestProxy {
  url: string;
  /** `CONNECT host:443` of each tunnel, and method and URL of each plain request. */
  seen: string[];
  close(): Promise<void>;
}

/** Starts it with the port on this machine that each host name leads to. `answer`: the status that it refuses with. */
export async function startProxy(
  ports: Record<string, number>,
  { user, answer }: { user?: string; answer?: number } = {},
): Promise<TestProxy> {
  const seen: string[] = [];
  const statusFor = ({ method, url, headers }: IncomingMessage): number => {
    seen.push(`${method} ${url}`);
    if (answer !== undefined) return answer;
    const given = `Basic ${Buffer.from(user ?? "").toString("base64")}`;
    return user !== undefined && headers["proxy-authorization"] !== given ? 407 : 200;
  };
  const server = createServer((request, response) => {
    const status = statusFor(request);
    if (status === 200) pass(request, response, ports);
    else response.writeHead(status).end();
  });
  server.on("connect", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const status = statusFor(request);
    if (status === 200) tunnel(ports[request.url?.split(":")[0] ?? ""] ?? 0, socket, head);
    else socket.end(`HTTP/1.1 ${status} no\r\n\r\n`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function tunnel(port: number, socket: Duplex, head: Buffer): void {
  const onward = connect(port, "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on("error", () => socket.destroy());
  socket.on("error", () => onward.destroy());
}

function pass(request: IncomingMessage, response: ServerResponse, ports: Record<string, number>): void {
  const { hostname, pathname, search } = new URL(request.url ?? "");
  const { method, headers } = request;
  const target = { host: "127.0.0.1", port: ports[hostname], path: `${pathname}${search}`, method, headers };
  const onward = ask(target, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.pipe(onward);
}
