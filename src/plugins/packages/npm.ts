import type { Wanted, Fetched, Fetching } from "./source.ts";
import { mostPacked, notFetched, placeOf } from "./source.ts";
import { readUpTo } from "../../confined.ts";
import { UserError } from "../../core/errors.ts";
import { integrityOf } from "./integrity.ts";
import { npmFailure } from "./npm-failure.ts";

type Options = Record<string, unknown>;

/** Fetches a package from its npm registry with npm's own library. None of its scripts run. */
export async function fetchNpm(wanted: Wanted, { folder, env, progress }: Fetching): Promise<Fetched> {
  const place = placeOf(wanted.source);
  const name = place.kind === "npm" ? place.name : "";
  const [{ default: pacote }, { default: registries }, { npmOptions }] = await Promise.all([
    import("pacote"),
    import("npm-registry-fetch"),
    import("./npm-options.ts"),
  ]);
  const options = await npmOptions(folder, env);
  const registry = registries.pickRegistry(name, options);
  try {
    const { version } = await pacote.manifest(`${name}@${wanted.version ?? "latest"}`, options);
    const exact = `${name}@${version}`;
    const bytes = await pacote.tarball.stream(
      exact,
      (stream) => readUpTo(mostPacked, counted(stream, progress)),
      options,
    );
    if (bytes === null) throw tooLarge(wanted);
    await verify(wanted, exact, { ...options, integrity: integrityOf(bytes) });
    return { version, bytes: Buffer.from(bytes) };
  } catch (error) {
    throw error instanceof UserError ? error : npmFailure(wanted, registry, error);
  }
}

async function verify(wanted: Wanted, exact: string, options: Options): Promise<void> {
  const [{ default: pacote }, { default: registries }] = await Promise.all([
    import("pacote"),
    import("npm-registry-fetch"),
  ]);
  const registry = registries.pickRegistry(exact.replace(/(?<=.)@.*$/, ""), options);
  const keys = await keysOf(registry, options);
  if (keys) Object.assign(options, keys);
  const isRequired = wanted.requireProvenance === true;
  if (!keys && !isRequired) return;
  const { dist } = await pacote.manifest(exact, {
    ...options,
    verifySignatures: keys !== undefined,
    verifyAttestations: isRequired,
    fullMetadata: true,
  });
  if (!isRequired || (await hasProvenance(dist?.attestations?.url, registry, options))) return;
  throw notFetched(
    wanted,
    `${exact} has no provenance, which \`require-provenance\` demands`,
    "Ask its authors to publish it with `npm publish --provenance`, or remove `require-provenance` if you trust it without.",
  );
}

// The metadata only claims it, and pacote verifies what is listed, even if that is nothing.
async function hasProvenance(url: string | undefined, registry: string, options: Options): Promise<boolean> {
  if (url === undefined || !URL.canParse(url)) return false;
  const { default: registries } = await import("npm-registry-fetch");
  const at = new URL(new URL(url).pathname, registry).href;
  const { attestations } = Object(await registries.json(at, { ...options, integrity: null })) as {
    attestations?: { predicateType?: unknown }[];
  };
  const isProvenance = ({ predicateType }: { predicateType?: unknown }) =>
    String(predicateType).startsWith("https://slsa.dev/provenance/");
  return Array.isArray(attestations) && attestations.some(isProvenance);
}

// Registries without signatures have no keys.
async function keysOf(registry: string, options: Options): Promise<Options | undefined> {
  const { default: registries } = await import("npm-registry-fetch");
  const { host, pathname } = new URL(registry);
  const found = await registries
    .json(`${registry.replace(/\/+$/, "")}/-/npm/v1/keys`, { ...options, integrity: null })
    .catch((error: unknown) => {
      if (/^E(?:400|401|403|404|405|501)$/.test(String((error as { code?: unknown }).code))) return undefined;
      throw error;
    });
  const { keys } = Object(found) as { keys?: { key: string }[] };
  if (!Array.isArray(keys) || keys.length === 0) return undefined;
  const pem = (key: string) => `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----`;
  return { [`//${host}${pathname}:_keys`]: keys.map((one) => ({ ...one, pemkey: pem(one.key) })) };
}

function tooLarge(wanted: Wanted): UserError {
  return notFetched(
    wanted,
    `it is larger than ${mostPacked / 1e6} MB`,
    "A plugin is bundled into few files; tell its authors.",
  );
}

// The registry does not say how large it is.
async function* counted(stream: AsyncIterable<Uint8Array>, progress: (fraction: number) => void) {
  progress(0);
  for await (const chunk of stream) yield chunk;
  progress(1);
}
