import Config from "@npmcli/config";
import all from "@npmcli/config/lib/definitions/index.js";

import { isOfRun } from "../../core/deferred.ts";

/**
 * What `.npmrc` files and `npm_config_…` variables say: registries of scopes, tokens, proxies, certificates. Read as npm
 * reads them, from a folder, the home folder and the global one.
 */
export async function npmOptions(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Record<string, unknown>> {
  // A file in the repository may name any variable, and any registry to send it to.
  const open = Object.fromEntries(Object.entries(env).filter(([name]) => !isOfRun(name)));
  // npm looks for its own built-in settings there; we have none.
  const npmPath = folder;
  const config = new Config({ ...all, npmPath, argv: [], cwd: folder, env: open, warn: false });
  await config.load();
  return {
    ...config.flat,
    // A plugin is pinned by a lock file of its own, so nothing old may answer.
    preferOnline: true,
    retry: { retries: 2, factor: 2, minTimeout: 300, maxTimeout: 3_000 },
  };
}
