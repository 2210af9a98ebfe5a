import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A small server on loopback. */
export interface Served {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** Every request: `GET /path`. */
  requests: string[];
  close(): Promise<void>;
}

/** Starts a server that answers with `answer`. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse, url: string) => void,
): Promise<Served> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response, served.url);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const served: Served = { url: `http://127.0.0.1:${port}`, requests, close };
  return served;
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, value: unknown, headers: object = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(value));
}
