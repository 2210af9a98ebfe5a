import { setTimeout as sleep } from "node:timers/promises";

import { messageOf, UserError } from "../core/errors.ts";

const limit = 60_000;
const waits = [500, 2000];

/** `fetch` for plugins: 60 s for each try, two more tries where the failure may pass. Any answer below 500 is returned. */
export function httpFor(signal: AbortSignal) {
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    for (const wait of [...waits, undefined]) {
      const response = await attempt(url, init, signal, wait === undefined);
      if (response && (response.status < 500 || wait === undefined)) return response;
      await sleep(wait, undefined, { signal });
    }
    throw new UserError("download-failed", `${url} could not be fetched`);
  };
}

async function attempt(
  url: string,
  init: RequestInit,
  signal: AbortSignal,
  last: boolean,
): Promise<Response | undefined> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]) });
  } catch (error) {
    if (!last && !signal.aborted) return undefined;
    const cause = error instanceof Error && error.cause ? messageOf(error.cause) : messageOf(error);
    throw new UserError("download-failed", `${url} could not be fetched: ${cause}`, {
      hint: "Check the address, and that this machine may reach it.",
      cause: error,
    });
  }
}
