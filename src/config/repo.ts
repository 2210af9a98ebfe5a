import { isDeferred } from "../core/deferred.ts";
import { type Entry, mapData, type MapData, scalarData } from "./data.ts";
import type { Repo } from "./schema.ts";
import type { Mark } from "./source.ts";

const fields = [
  "owner", "org", "name", "branch", "scmType", "token", "apiURL", "url", "baseURL",
  "sshPrivateKey", "nameSpace", "visibility", "workPath", "needAuth",
] as const; // prettier-ignore

/** Repository options as plugins take them: only the fields that have a value. */
export function repoOptions(repo: Repo, data: MapData): MapData {
  const entries = new Map<string, Entry>();
  for (const field of fields) {
    const value = field === "nameSpace" ? (repo.nameSpace ?? repo.namespace) : repo[field];
    if (value === undefined || value === "" || value === false) continue;
    const at = data.entries.get(field) ?? data.entries.get(field.toLowerCase());
    const mark: Mark = at?.value.at ?? data.at;
    entries.set(field, { key: at?.key ?? data.at, value: scalarData(mark, value) });
  }
  return mapData(data.at, entries);
}

/** The address to clone a repository from; undefined if neither `url` nor `scmType` determines it. */
export function cloneUrl(repo: Repo): string | undefined {
  const { url, scmType, name = "", baseURL } = repo;
  const owner = repo.org || repo.owner || "";
  if (url)
    return /git@|http/.test(url) || isDeferred(url.slice(0, url.indexOf("/") + 1 || undefined))
      ? url
      : `https://${url}`;
  if (scmType === "github") return `https://github.com/${owner}/${name}`;
  if (scmType === "gitlab") return `${baseURL || "https://gitlab.com"}/${owner}/${name}.git`;
  return undefined;
}
