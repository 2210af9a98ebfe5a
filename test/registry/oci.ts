import { createHash } from "node:crypto";

import { json, serve, type Served } from "./serve.ts";

/** A static registry of the OCI distribution specification, whose tokens come from the same server. */
export interface OciRegistry extends Served {
  /** `127.0.0.1:PORT` */
  host: string;
  /** Returns the digest of the manifest. */
  push(repository: string, tag: string, layers: Buffer[]): string;
  /** Sends other bytes than a digest promises. */
  replace(digest: string, bytes: Buffer): void;
}

/** Starts a registry. Everybody needs a token, which only `login` (`user:password`) gets if it is set. */
export async function ociRegistry(login?: string): Promise<OciRegistry> {
  const blobs = new Map<string, Buffer>();
  const tags = new Map<string, string>();
  const put = (bytes: Buffer) => {
    const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    blobs.set(digest, bytes);
    return digest;
  };
  const served = await serve((request, response, url) => {
    const { pathname, searchParams } = new URL(request.url ?? "", url);
    const { authorization } = request.headers;
    if (pathname === "/token") {
      const isKnown =
        login === undefined || authorization === `Basic ${Buffer.from(login).toString("base64")}`;
      return isKnown
        ? json(response, 200, { token: `for ${searchParams.get("scope")}` })
        : json(response, 401, {});
    }
    const [, repository = "", kind, reference = ""] =
      /^\/v2\/(.+)\/(manifests|blobs)\/(.+)$/.exec(pathname) ?? [];
    const scope = `repository:${repository}:pull`;
    if (authorization !== `Bearer for ${scope}`)
      return json(
        response,
        401,
        {},
        {
          "www-authenticate": `Bearer realm="${url}/token",service="test",scope="${scope}"`,
        },
      );
    const digest = kind === "manifests" ? (tags.get(`${repository}:${reference}`) ?? reference) : reference;
    const bytes = blobs.get(digest);
    if (!bytes) return json(response, 404, {});
    response.writeHead(200, { "content-length": bytes.length });
    response.end(bytes);
  });
  return {
    ...served,
    host: new URL(served.url).host,
    push(repository, tag, layers) {
      const described = layers.map((bytes) => ({ digest: put(bytes), size: bytes.length }));
      const digest = put(Buffer.from(JSON.stringify({ schemaVersion: 2, layers: described })));
      tags.set(`${repository}:${tag}`, digest);
      return digest;
    },
    replace: (digest, bytes) => void blobs.set(digest, bytes),
  };
}
