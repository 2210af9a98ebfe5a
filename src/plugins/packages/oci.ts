import { sha256 } from "../../core/bytes.ts";
import { UserError } from "../../core/errors.ts";
import { bodyOf, request } from "./http.ts";
import { authorize } from "./oci-auth.ts";
import { type Fetched, type Fetching, notFetched, type Place, placeOf, type Wanted } from "./source.ts";

type Registry = Place & { kind: "oci" };

const manifestTypes = [
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

/**
 * Fetches a package from a registry of the OCI distribution specification: a manifest with one layer, which is the
 * archive. What is received must have the digest that was asked for.
 */
export async function fetchOci(
  wanted: Wanted,
  { env, progress }: Pick<Fetching, "env" | "progress">,
): Promise<Fetched> {
  const place = placeOf(wanted.source) as Registry;
  const from = `${place.base}/v2/${place.repository}`;
  const reference = wanted.digest ?? place.reference;
  const ask = asking(wanted, place, env);
  const answer = await ask(`${from}/manifests/${reference}`, { accept: manifestTypes.join(", ") });
  const manifest = await bodyOf(wanted, answer);
  const digest = `sha256:${sha256(manifest)}`;
  if (reference.startsWith("sha256:") && reference !== digest) throw differs(wanted, "manifest");
  const layer = layerOf(wanted, manifest);
  const bytes = await bodyOf(wanted, await ask(`${from}/blobs/${layer}`), progress);
  if (`sha256:${sha256(bytes)}` !== layer) throw differs(wanted, "layer");
  return { version: place.reference, bytes, digest };
}

function asking(wanted: Wanted, place: Registry, env: Fetching["env"]) {
  let token: string | undefined;
  const send = (url: string, headers: Record<string, string>) =>
    request(wanted, url, { headers: token === undefined ? headers : { ...headers, authorization: token } });
  return async (url: string, headers: Record<string, string> = {}): Promise<Response> => {
    let response = await send(url, headers);
    if (response.status === 401 && token === undefined) {
      token = await authorize(wanted, place, response, env);
      response = await send(url, headers);
    }
    if (response.ok) return response;
    throw refused(wanted, place, response.status);
  };
}

function layerOf(wanted: Wanted, manifest: Buffer): string {
  const { layers } = parsed(manifest) as { layers?: { digest?: unknown }[] };
  const [layer, ...more] = Array.isArray(layers) ? layers : [];
  if (typeof layer?.digest === "string" && /^sha256:[0-9a-f]{64}$/.test(layer.digest) && more.length === 0)
    return layer.digest;
  throw notFetched(
    wanted,
    "it is not an artifact with exactly one layer",
    "Push it as `oras push REGISTRY/NAME:TAG plugin.tgz`; images of containers are not plugins.",
  );
}

function parsed(bytes: Buffer): object {
  try {
    return Object(JSON.parse(bytes.toString("utf8"))) as object;
  } catch {
    return {};
  }
}

function refused(wanted: Wanted, { base, repository, reference }: Registry, status: number): UserError {
  const { host } = new URL(base);
  if (status === 401 || status === 403)
    return notFetched(
      wanted,
      `the registry ${host} refused it (${status})`,
      `Sign in with \`docker login ${host}\` or \`oras login ${host}\`, which write ~/.docker/config.json, and run \`dtm init\` again.`,
    );
  if (status === 404)
    return notFetched(
      wanted,
      `the registry ${host} has no ${repository} with ${wanted.digest ?? reference}`,
      `Check the name and the tag. If that version is gone, \`dtm init --upgrade ${wanted.name}\` takes what the tag means now.`,
    );
  return notFetched(wanted, `the registry ${host} answered ${status}`, "Run it again.");
}

function differs(wanted: Wanted, what: string): UserError {
  return new UserError(
    "plugin-integrity",
    `The plugin ${wanted.name} (${wanted.source}) was refused: the ${what} that the registry sent has another digest than it promised`,
    { hint: "Nothing of it was run. Check the registry, and what is between it and this machine." },
  );
}
