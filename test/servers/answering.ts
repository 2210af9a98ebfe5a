import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An answer to every request. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** Starts a server that gives one answer to every request, until it is told another. */
export async function startAnswering(first: Answer = {}) {
  let answer = first;
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
    response.end(answer.body ?? "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (next: Answer) => void (answer = next),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
