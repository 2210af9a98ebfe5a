import { isDeferred } from "../core/deferred.ts";
import { cloneUrlOf } from "../scm/repo-url.ts";
import { canonicalOptions, type Mistake, ownerless, resolveRepository } from "../scm/repository.ts";
import { type Entry, mapData, type MapData, scalarData } from "./data.ts";
import type { Repo } from "./schema.ts";

/** Repository options as plugins take them: only the keys that have a value. */
export function repoOptions(repo: Repo, data: MapData): MapData {
  const entries = new Map<string, Entry>();
  for (const [key, value] of Object.entries(canonicalOptions(repo))) {
    const at = data.entries.get(key) ?? data.entries.get(key.toLowerCase());
    entries.set(key, { key: at?.key ?? data.at, value: scalarData(at?.value.at ?? data.at, value) });
  }
  return mapData(data.at, entries);
}

/** The address to clone a repository from, or why it is not known. An address that is given is taken as it is. */
export function cloneUrl(repo: Repo): string | Mistake {
  const { url } = repo;
  if (url) return isDeferred(url.slice(0, url.indexOf("/") + 1 || undefined)) ? url : cloneUrlOf(url);
  const found = resolveRepository(repo);
  return "message" in found ? found : found.url || ownerless;
}
