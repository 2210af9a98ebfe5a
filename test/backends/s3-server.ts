import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A small S3 of our own that honours conditions; the npm servers do not. The real one is in test/servers. */
export interface S3Server {
  url: string;
  objects: Map<string, { bytes: Buffer; etag: string }>;
  /** Answers the next requests instead; `after`: the request has its effect first. */
  faults: Fault[];
  close(): Promise<void>;
}

/** One answer that goes wrong. `code` is S3's name for it. */
export interface Fault {
  method: string;
  status: number;
  code: string;
  after?: boolean;
}

/** Starts it with one bucket named `bucket`. `ignoresConditions`: as many servers do. */
export async function startS3({ ignoresConditions = false } = {}): Promise<S3Server> {
  const objects: S3Server["objects"] = new Map();
  const faults: Fault[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, { objects, faults, ignoresConditions });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    objects,
    faults,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

interface Store extends Pick<S3Server, "objects" | "faults"> {
  ignoresConditions: boolean;
}

async function answer(request: IncomingMessage, response: ServerResponse, store: Store): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const fault = takeFault(store.faults, request.method);
  if (fault && !fault.after) return fail(response, fault.status, fault.code);
  const { status, code, body, etag } = serve(request, Buffer.concat(chunks), store);
  if (fault) return fail(response, fault.status, fault.code);
  if (code !== undefined) return fail(response, status, code);
  response.writeHead(status, etag === undefined ? {} : { etag });
  response.end(body);
}

interface Answer {
  status: number;
  code?: string;
  body?: Buffer;
  etag?: string;
}

function serve(request: IncomingMessage, bytes: Buffer, { objects, ignoresConditions }: Store): Answer {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
  const key = path.replace(/^\/bucket\//, "");
  if (key === path) return { status: 404, code: "NoSuchBucket" };
  const there = objects.get(key);
  const { "if-match": wanted, "if-none-match": none } = ignoresConditions ? {} : request.headers;
  if (wanted !== undefined && !there) return { status: 404, code: "NoSuchKey" };
  if ((wanted !== undefined && wanted !== there?.etag) || (none === "*" && there))
    return { status: 412, code: "PreconditionFailed" };
  switch (request.method ?? "") {
    case "PUT": {
      const etag = `"${createHash("md5").update(bytes).digest("hex")}"`;
      objects.set(key, { bytes, etag });
      return { status: 200, etag };
    }
    case "DELETE":
      objects.delete(key);
      return { status: 204 };
    case "GET":
      return there
        ? { status: 200, body: there.bytes, etag: there.etag }
        : { status: 404, code: "NoSuchKey" };
    default:
      return { status: 405, code: "MethodNotAllowed" };
  }
}

function takeFault(faults: Fault[], method = ""): Fault | undefined {
  const at = faults.findIndex((fault) => fault.method === method);
  return at < 0 ? undefined : faults.splice(at, 1)[0];
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(
    `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}, said the test</Message></Error>`,
  );
}
