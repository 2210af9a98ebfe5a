import type { About } from "../core/plugin.ts";
import type { Description, Surroundings } from "./code-host.ts";
import { hosts } from "./hosts.ts";
import type { Repository } from "./repository.ts";

/**
 * The identity of a repository, however its options are spelled: `github.com/acme/shop`. Code hosts ignore the case of
 * letters. The branch is not part of it.
 */
export function repositoryId(repository: Repository, ctx: Pick<Surroundings, "env">): string {
  const { owner, name } = repository;
  return `${serverOf(repository, ctx)}/${owner}/${name.replace(/\.git$/i, "")}`.toLowerCase();
}

/** A repository for people, with its page. */
export function aboutRepository(
  { owner, name, cloneUrl }: Pick<Description, "owner" | "name" | "cloneUrl">,
  { scmType }: Pick<Repository, "scmType">,
): About {
  const url = cloneUrl.replace(/\.git$/, "");
  return { kind: `${hosts[scmType].title} repository`, name: `${owner}/${name}`, url };
}

// The run's own server has one name, whether or not the options name it.
function serverOf(repository: Repository, ctx: Pick<Surroundings, "env">): string {
  const { scmType, baseURL, url } = repository;
  const { access } = hosts[scmType];
  if (!access) return URL.parse(baseURL ?? url)?.host ?? "";
  const { apiURL: _, ...unnamed } = { ...repository, url: "" };
  const [api, usual] = [access.apiUrl(repository, ctx), access.apiUrl(unnamed, ctx)].map((apiUrl) =>
    access.serverOf(apiUrl),
  );
  return api === usual ? `${scmType}.com` : (api ?? "");
}
