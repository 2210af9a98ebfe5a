import { createHash, createSign, generateKeyPairSync } from "node:crypto";

import { json, serve, type Served } from "./serve.ts";

/** A static npm registry. */
export interface NpmRegistry extends Served {
  publish(
    name: string,
    version: string,
    archive: Buffer,
    how?: { signed?: "well" | "badly"; claims?: boolean },
  ): void;
  unpublish(name: string, version: string): void;
  /** Sends other bytes for a version than its metadata says. */
  replace(name: string, version: string, archive: Buffer): void;
}

interface Version {
  archive: Buffer;
  sent: Buffer;
  signed?: "well" | "badly" | undefined;
  /** Its metadata claims a provenance that the registry does not have. */
  claims?: boolean | undefined;
}

/** Starts a registry; with a `token`, it answers 401 to everybody else, and with `signs` it has a key for signatures. */
export async function npmRegistry(how: { token?: string; signs?: boolean } = {}): Promise<NpmRegistry> {
  const packages = new Map<string, Map<string, Version>>();
  const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const publicKey = keys.publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const sign = (text: string) => createSign("SHA256").update(text).sign(keys.privateKey, "base64");
  const served = await serve((request, response, url) => {
    const path = decodeURIComponent(request.url ?? "");
    if (how.token !== undefined && request.headers.authorization !== `Bearer ${how.token}`)
      return json(response, 401, { error: "unauthorized" });
    if (path === "/-/npm/v1/keys")
      return how.signs
        ? json(response, 200, { keys: [{ keyid: "test", key: publicKey, expires: null }] })
        : json(response, 404, {});
    if (path.startsWith("/-/npm/v1/attestations/")) return json(response, 200, { attestations: [] });
    const [, name = "", version] = /^\/((?:@[^/]+\/)?[^/]+)(?:\/-\/(.+)\.tgz)?$/.exec(path) ?? [];
    const versions = packages.get(name);
    if (!versions) return json(response, 404, { error: "not found" });
    if (version === undefined) return json(response, 200, packument(name, versions, url, sign));
    const found = versions.get(version);
    if (!found) return json(response, 404, { error: "not found" });
    response.writeHead(200, { "content-type": "application/octet-stream" });
    response.end(found.sent);
  });
  return {
    ...served,
    publish(name, version, archive, { signed, claims } = {}) {
      const versions = packages.get(name) ?? new Map<string, Version>();
      packages.set(name, versions.set(version, { archive, sent: archive, signed, claims }));
    },
    unpublish: (name, version) => void packages.get(name)?.delete(version),
    replace(name, version, archive) {
      const found = packages.get(name)?.get(version);
      if (found) found.sent = archive;
    },
  };
}

function packument(
  name: string,
  versions: Map<string, Version>,
  url: string,
  sign: (text: string) => string,
): object {
  const latest = [...versions.keys()].at(-1);
  const all = [...versions].map(([version, { archive, signed, claims }]) => {
    const integrity = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
    const text = signed === "badly" ? "another text" : `${name}@${version}:${integrity}`;
    const signatures = signed ? { signatures: [{ keyid: "test", sig: sign(text) }] } : {};
    const provenance = { predicateType: "https://slsa.dev/provenance/v1" };
    const attestations = { url: `${url}/-/npm/v1/attestations/${name}@${version}`, provenance };
    const claimed = claims ? { attestations } : {};
    const dist = { tarball: `${url}/${name}/-/${version}.tgz`, integrity, ...signatures, ...claimed };
    return [version, { name, version, dist }] as const;
  });
  return { name, "dist-tags": latest === undefined ? {} : { latest }, versions: Object.fromEntries(all) };
}
