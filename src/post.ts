// Runs only if the main step began an apply and was killed before it could release the lock; see scripts/bundle.ts.
import { openAction } from "./github/run/open.ts";
import type { Run } from "./github/run/stacks.ts";
import { useProxies } from "./network/use-proxies.ts";

const action = await openAction(process);
try {
  await useProxies(process.env, action.host.secrets);
  for (const run of await action.left()) await giveBack(run);
  await action.end(1);
} catch (error) {
  await action.host.failed(error);
}

async function giveBack({ request, host }: Run): Promise<void> {
  try {
    const holder = await (await import("./main.ts")).releaseLock(request.context, host);
    if (!holder) return;
    host.print(`Released the lock on the state, which this run had taken at ${holder.at}.`);
    await host.interrupted();
  } catch (error) {
    await host.failed(error);
  }
}
