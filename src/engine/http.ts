import { messageOf, UserError } from "../core/errors.ts";
import { until } from "../wait.ts";

const limit = 60_000;
const pauses = [500, 2000];

/** `fetch` for plugins: 60 s per attempt, two retries of temporary failures. Returns any response below 500. */
export function httpFor(signal: AbortSignal) {
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const isEnough = (end: Response | UserError) =>
      end instanceof UserError ? signal.aborted : end.status < 500;
    const end = await until(() => attempt(url, init, signal), isEnough, pauses, { signal });
    if (end instanceof UserError) throw end;
    return end;
  };
}

async function attempt(url: string, init: RequestInit, signal: AbortSignal): Promise<Response | UserError> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]) });
  } catch (error) {
    const cause = error instanceof Error && error.cause ? messageOf(error.cause) : messageOf(error);
    return new UserError("download-failed", `${url} could not be fetched: ${cause}`, {
      hint: "Check the URL, and whether this machine can reach it.",
      cause: error,
    });
  }
}
