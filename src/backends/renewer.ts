// A thread that renews one lease, until that is lost or the thread is ended.
import { setTimeout as sleep } from "node:timers/promises";
import { workerData } from "node:worker_threads";

import { UserError } from "../core/errors.ts";
import { useProxies } from "../network/use-proxies.ts";
import type { RenewerData } from "./keep.ts";

const { settings, place, token, every } = workerData as RenewerData;

const open = async () => {
  // A thread has clients of its own. It prints nothing, so it keeps no secrets from its output.
  await useProxies(process.env, { add: () => {} });
  // Most runs are over before the first renewal, and need no second backend.
  const { openBackend } = await import("./index.ts");
  return await (await openBackend(settings, place)).resume(token);
};

// A failed renewal is tried again soon. Meanwhile every save is conditional.
let lease: ReturnType<typeof open> | undefined;
for (let pause = every, isOurs = true; isOurs;) {
  await sleep(pause);
  try {
    lease ??= open();
    await (await lease).renew();
    pause = every;
  } catch (error) {
    lease = undefined;
    pause = every / 4;
    isOurs = !(error instanceof UserError && error.code === "locked");
  }
}
