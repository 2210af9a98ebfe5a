import { messageOf, UserError } from "../core/errors.ts";
import type { HttpRequest } from "../core/plugin.ts";
import { connectionFailure } from "../network/failure.ts";
import { until } from "../wait.ts";

const limit = 60_000;
const pauses = [500, 2000];

/**
 * `fetch` for plugins: 60 s per attempt, two retries of temporary failures if the request may be repeated. Returns any
 * response below 500, and the last one.
 */
export function httpFor(signal: AbortSignal) {
  return async (url: string, { repeat, ...init }: HttpRequest = {}): Promise<Response> => {
    const isEnough = (end: Response | Lost) =>
      "error" in end ? end.isLasting || signal.aborted : end.status < 500;
    const waits = mayRepeat(init, repeat) ? pauses : [];
    const end = await until(() => attempt(url, init, signal), isEnough, waits, { signal });
    if ("error" in end) throw end.error;
    return end;
  };
}

// A POST or PATCH whose response was lost may have taken effect.
function mayRepeat({ method = "GET", headers }: RequestInit, repeat: boolean | undefined): boolean {
  if (repeat !== undefined) return repeat;
  return !["POST", "PATCH"].includes(method.toUpperCase()) || new Headers(headers).has("idempotency-key");
}

interface Lost {
  error: UserError;
  /** Another attempt would fail as well. */
  isLasting: boolean;
}

async function attempt(url: string, init: RequestInit, signal: AbortSignal): Promise<Response | Lost> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]) });
  } catch (error) {
    const known = connectionFailure(error, url);
    const why = known?.why ?? messageOf(error instanceof Error && error.cause ? error.cause : error);
    const more = { hint: known?.hint ?? hintFor(init.method), cause: error };
    return {
      error: new UserError("download-failed", `${url} could not be fetched: ${why}`, more),
      isLasting: known?.isLasting ?? false,
    };
  }
}

function hintFor(method = "GET"): string {
  const hint = "Check the URL, and whether this machine can reach it.";
  return method.toUpperCase() === "GET" ? hint : `${hint} The request may have taken effect anyway.`;
}
