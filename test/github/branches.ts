import { fixed } from "./forward.ts";
import { repoOf, type Handler } from "./world.ts";

/** Branches with their heads; only this module knows which are protected. */
export const listBranches: Handler = fixed((branch, call, world) => {
  branch["protected"] = repoOf(call, world).protected.has(String(branch["name"]));
});

/** One branch with its whole commit; the emulator returns only the hash. */
export const getBranch: Handler = fixed(async (branch, call, world) => {
  const repo = repoOf(call, world);
  const name = String(branch["name"]);
  const { sha } = branch["commit"] as { sha: string };
  const api = `${world.url}/repos/${repo.name}/branches/${name}`;
  const isProtected = repo.protected.has(name);
  Object.assign(branch, {
    commit: await world.upstream.ask("GET", `/repos/${repo.name}/commits/${sha}`),
    protected: isProtected,
    protection: { enabled: isProtected },
    protection_url: `${api}/protection`,
    _links: { self: api, html: `${world.url}/${repo.name}/tree/${name}` },
  });
});
