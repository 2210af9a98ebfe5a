import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A small S3 server of our own that honors conditional requests; the servers on npm do not. The real one is in
 * test/servers.
 */
export interface S3Server {
  url: string;
  objects: Map<string, { bytes: Buffer; etag: string }>;
  /** Every version of each object, newest first. */
  versions: Map<string, Kept[]>;
  /** Answers the next requests instead; `after`: the request takes effect first. */
  faults: Fault[];
  /** The requests so far, each as `PUT key`. */
  requests: string[];
  close(): Promise<void>;
}

interface Kept {
  id: string;
  bytes: Buffer;
  etag: string;
  at: string;
}

/** One wrong answer. `code` is S3's name for it. */
export interface Fault {
  method: string;
  status: number;
  code: string;
  after?: boolean;
}

/** Starts it with one bucket named `bucket`. Many real servers do what `ignoresConditions` does. */
export async function startS3({ ignoresConditions = false, isVersioned = true } = {}): Promise<S3Server> {
  const objects: S3Server["objects"] = new Map();
  const versions: S3Server["versions"] = new Map();
  const faults: Fault[] = [];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(
      `${request.method} ${decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname)}`,
    );
    void answer(request, response, { objects, versions, faults, ignoresConditions, isVersioned });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    objects,
    versions,
    faults,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

interface Store extends Pick<S3Server, "objects" | "versions" | "faults"> {
  isVersioned: boolean;
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

function serve(request: IncomingMessage, bytes: Buffer, store: Store): Answer {
  const { objects, versions, ignoresConditions, isVersioned } = store;
  const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://x");
  const path = decodeURIComponent(pathname);
  const key = path.replace(/^\/bucket\//, "");
  if (/^\/bucket\/?$/.test(path) && query.has("versions")) return list(query.get("prefix") ?? "", store);
  if (/^\/bucket\/?$/.test(path) && query.has("list-type"))
    return listNames(query.get("prefix") ?? "", store);
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
      const kept: Kept = {
        id: isVersioned ? randomUUID() : "null",
        bytes,
        etag,
        at: new Date().toISOString(),
      };
      versions.set(key, [kept, ...(isVersioned ? (versions.get(key) ?? []) : [])]);
      return { status: 200, etag };
    }
    case "DELETE":
      objects.delete(key);
      return { status: 204 };
    case "GET":
      if (query.has("versionId")) return version(query.get("versionId") ?? "", versions.get(key) ?? []);
      return there
        ? { status: 200, body: there.bytes, etag: there.etag }
        : { status: 404, code: "NoSuchKey" };
    default:
      return { status: 405, code: "MethodNotAllowed" };
  }
}

function version(id: string, kept: Kept[]): Answer {
  const found = kept.find((one) => one.id === id);
  return found
    ? { status: 200, body: found.bytes, etag: found.etag }
    : { status: 404, code: "NoSuchVersion" };
}

function list(prefix: string, { versions }: Store): Answer {
  const names = [...versions.keys()].filter((name) => name.startsWith(prefix)).sort();
  const items = names.flatMap((name) =>
    (versions.get(name) ?? []).map(
      ({ id, at }) =>
        `<Version><Key>${name}</Key><VersionId>${id}</VersionId><LastModified>${at}</LastModified></Version>`,
    ),
  );
  const body = `<?xml version="1.0"?><ListVersionsResult><Name>bucket</Name>${items.join("")}</ListVersionsResult>`;
  return { status: 200, body: Buffer.from(body) };
}

function listNames(prefix: string, { objects, versions }: Store): Answer {
  const items = [...objects]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, { etag }]) => {
      const at = versions.get(name)?.[0]?.at ?? "";
      return `<Contents><Key>${name}</Key><LastModified>${at}</LastModified><ETag>${etag}</ETag></Contents>`;
    });
  const body = `<?xml version="1.0"?><ListBucketResult>${items.join("")}</ListBucketResult>`;
  return { status: 200, body: Buffer.from(body) };
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
