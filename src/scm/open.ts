import type { Context, PluginEnv } from "../core/plugin.ts";
import type { Home } from "../core/run-context.ts";
import type { CodeHost, CodeHostAccess, Surroundings } from "./code-host.ts";
import { type HostName, hosts } from "./hosts.ts";
import type { Repository } from "./repository.ts";

/** Environment variables that code hosts read, for the `env` of plugins. */
export const hostEnv: PluginEnv = Object.fromEntries(
  Object.values(hosts).flatMap(({ access }) => Object.entries(access?.env ?? {})),
);

/** Opens the code host of a repository. Public repositories can be read without a token. */
export async function openHost(
  repository: Repository,
  ctx: Surroundings,
  token = repository.token,
): Promise<CodeHost> {
  const access = accessOf(repository.scmType);
  return await access.open({ apiUrl: access.apiUrl(repository, ctx), token, signal: ctx.signal });
}

/** Opens the code host that a run belongs to. */
export async function openHome({ host, apiUrl, token }: Home): Promise<CodeHost> {
  return await accessOf(host as HostName).open({ apiUrl, token });
}

/** The repository of a run, such as `github.com/acme/shop`; undefined: not known. */
export function homeRepository({ host, apiUrl, repository }: Home): string | undefined {
  if (repository === undefined || !URL.canParse(apiUrl)) return repository;
  return `${accessOf(host as HostName).serverOf(apiUrl)}/${repository}`;
}

/** Whether two repositories are on one server, so that a token for one works for the other. */
export function isSameServer(a: Repository, b: Repository, ctx: Pick<Context, "env">): boolean {
  return a.scmType === b.scmType && accessOf(a.scmType).apiUrl(a, ctx) === accessOf(b.scmType).apiUrl(b, ctx);
}

function accessOf(host: HostName): CodeHostAccess {
  const { access } = hosts[host];
  if (!access) throw new Error(`the code host ${host} cannot be used, and nobody refused it`);
  return access;
}
