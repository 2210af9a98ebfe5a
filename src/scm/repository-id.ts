import type { About } from "../core/plugin.ts";
import type { Description, Surroundings } from "./code-host.ts";
import { hosts } from "./hosts.ts";
import type { Repository } from "./repository.ts";

/**
 * The one name of a repository, however its options are spelled: `github.com/acme/shop`. Code hosts do not tell the cases
 * of letters apart. The branch is no part of it.
 */
export function repositoryId(repository: Repository, ctx: Pick<Surroundings, "env">): string {
  const { owner, name } = repository;
  return `${serverOf(repository, ctx)}/${owner}/${name.replace(/\.git$/i, "")}`.toLowerCase();
}

/** A repository as people know it, with its page. */
export function aboutRepository(
  { owner, name, cloneUrl }: Pick<Description, "owner" | "name" | "cloneUrl">,
  { scmType }: Pick<Repository, "scmType">,
): About {
  const url = cloneUrl.replace(/\.git$/, "");
  return { kind: `${hosts[scmType].title} repository`, name: `${owner}/${name}`, url };
}

// The server that the run itself is on has one name, whether the options name it or leave it out.
function serverOf(repository: Repository, ctx: Pick<Surroundings, "env">): string {
  const { scmType, baseURL, url } = repository;
  const { access } = hosts[scmType];
  if (!access) return URL.parse(baseURL ?? url)?.host ?? "";
  const { apiURL: _, ...unnamed } = { ...repository, url: "" };
  const [api, usual] = [access.apiUrl(repository, ctx), access.apiUrl(unnamed, ctx)].map(plainUrl);
  return api === usual ? `${scmType}.com` : (api ?? "");
}

// The API of one server is below another path or host than its pages.
function plainUrl(apiUrl: string): string {
  const { host, pathname } = new URL(apiUrl);
  const path = pathname.replace(/\/+$/, "").replace(/\/api\/v\d+$/, "");
  return `${host.replace(/^api\.(?=github\.com$|.*\.ghe\.com$)/, "")}${path}`;
}
