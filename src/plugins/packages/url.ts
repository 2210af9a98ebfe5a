import { bodyOf, request } from "./http.ts";
import { type Fetched, type Fetching, notFetched, type Wanted } from "./source.ts";

/** Downloads an archive. Its version is in its name, or else it has none. */
export async function fetchUrl(wanted: Wanted, { progress }: Pick<Fetching, "progress">): Promise<Fetched> {
  const response = await request(wanted, wanted.source);
  if (!response.ok)
    throw notFetched(
      wanted,
      `${new URL(response.url).host} answered ${response.status}`,
      response.status === 404 || response.status === 410
        ? "Check the address. If the file is gone, name another one and run `dtm init`."
        : "The address must be one that can be read without signing in.",
    );
  const bytes = await bodyOf(wanted, response, progress);
  return { version: versionIn(wanted.source) ?? "unversioned", bytes };
}

function versionIn(url: string): string | undefined {
  const file = new URL(url).pathname.split("/").at(-1) ?? "";
  return /(\d+\.\d+\.\d+(?:-[\w.]+?)?)\.(?:tgz|tar\.gz)$/.exec(file)?.[1];
}
