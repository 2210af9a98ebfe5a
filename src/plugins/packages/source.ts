import { UserError } from "../../core/errors.ts";
import { isLoopback } from "./loopback.ts";

/** Where a package comes from. */
export type Place =
  | { kind: "npm"; name: string }
  | { kind: "url"; url: URL }
  | { kind: "oci"; base: string; repository: string; reference: string };

/** A package to fetch: what a configuration declares, and what its lock file has pinned of it. */
export interface Wanted {
  name: string;
  source: string;
  /** For npm: an exact version, a range or a tag. Missing: the latest. */
  version?: string | undefined;
  /** For OCI: the digest of the manifest, whatever its tag means by now. */
  digest?: string | undefined;
  requireProvenance?: boolean | undefined;
}

/** What was fetched. `bytes` is a gzipped tar archive. */
export interface Fetched {
  version: string;
  bytes: Buffer;
  digest?: string;
}

/** What fetching needs of the run. */
export interface Fetching {
  /** Where `.npmrc` is looked for. */
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
  progress: (fraction: number) => void;
}

/** The largest archive. Executables of Go have about 20 MB for each platform. */
export const mostPacked = 60_000_000;

/** Whether a source is a package to fetch; everything else is the path of a file. */
export function isPackage(source: string): boolean {
  return /^(?:npm|https?|oci):/.test(source);
}

/** Takes the source of a package apart. */
export function placeOf(source: string): Place {
  if (source.startsWith("npm:")) return { kind: "npm", name: source.slice("npm:".length) };
  if (!source.startsWith("oci:")) return { kind: "url", url: new URL(source) };
  const [, host = "", repository = "", tag, digest] =
    /^oci:\/\/([^/]+)\/([^:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(source) ?? [];
  const scheme = isLoopback(host.replace(/:\d+$/, "")) ? "http" : "https";
  return { kind: "oci", base: `${scheme}://${host}`, repository, reference: digest ?? tag ?? "latest" };
}

/** A package that could not be fetched. */
export function notFetched(wanted: Wanted, why: string, hint: string, cause?: unknown): UserError {
  const version = wanted.version === undefined ? "" : ` ${wanted.version}`;
  return new UserError(
    "download-failed",
    `The plugin ${wanted.name} (${wanted.source}${version}) could not be fetched: ${why}`,
    { hint, cause },
  );
}
