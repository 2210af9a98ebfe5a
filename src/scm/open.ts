import type { Context, PluginEnv } from "../core/plugin.ts";
import type { CodeHost, CodeHostAccess, Surroundings } from "./code-host.ts";
import { hosts } from "./hosts.ts";
import type { Repository } from "./repository.ts";

/** Variables of the environment that code hosts read, for the `env` of plugins. */
export const hostEnv: PluginEnv = Object.fromEntries(
  Object.values(hosts).flatMap(({ access }) => Object.entries(access?.env ?? {})),
);

/** Reaches the code host of a repository. Public repositories can be read without a token. */
export async function openHost(
  repository: Repository,
  ctx: Surroundings,
  token = repository.token,
): Promise<CodeHost> {
  const access = accessOf(repository);
  return await access.open({ apiUrl: access.apiUrl(repository, ctx), token, signal: ctx.signal });
}

/** Whether two repositories are on one server, so that a token of one is good for the other. */
export function isSameServer(a: Repository, b: Repository, ctx: Pick<Context, "env">): boolean {
  return a.scmType === b.scmType && accessOf(a).apiUrl(a, ctx) === accessOf(b).apiUrl(b, ctx);
}

function accessOf({ scmType }: Repository): CodeHostAccess {
  const { access, title } = hosts[scmType];
  if (!access) throw new Error(`the options of a plugin let a repository on ${title} pass`);
  return access;
}
