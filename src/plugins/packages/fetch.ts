import { type Fetched, type Fetching, placeOf, type Wanted } from "./source.ts";

/** Fetches a package from where it is. Nothing in it is executed. */
export async function fetchPackage(wanted: Wanted, how: Fetching): Promise<Fetched> {
  const { kind } = placeOf(wanted.source);
  switch (kind) {
    case "npm":
      return (await import("./npm.ts")).fetchNpm(wanted, how);
    case "url":
      return (await import("./url.ts")).fetchUrl(wanted, how);
    case "oci":
      return (await import("./oci.ts")).fetchOci(wanted, how);
    default:
      return kind satisfies never;
  }
}
