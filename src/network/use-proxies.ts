import { messageOf, UserError } from "../core/errors.ts";
import type { Secrets } from "../core/secrets.ts";
import { proxiesIn } from "./proxy.ts";

/**
 * Makes every request of this process, those of plugins as well, use the proxies that its environment names. Without
 * any, nothing is loaded.
 */
export async function useProxies(env: NodeJS.ProcessEnv, secrets: Pick<Secrets, "add">): Promise<void> {
  const proxies = known(env);
  if (proxies.length === 0) return;
  for (const { url } of proxies)
    for (const secret of [url.password, decodeURIComponent(url.password)]) if (secret) secrets.add(secret);
  const { replaceClients } = await import("./clients.ts");
  replaceClients(env);
}

function known(env: NodeJS.ProcessEnv) {
  try {
    return proxiesIn(env);
  } catch (cause) {
    throw new UserError("bad-arguments", messageOf(cause), {
      hint: "Correct it, or remove it if requests need no proxy.",
      cause,
    });
  }
}
