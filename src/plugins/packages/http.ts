import { readUpTo } from "../../confined.ts";
import { messageOf, UserError } from "../../core/errors.ts";
import { connectionFailure } from "../../network/failure.ts";
import { isLoopback } from "./loopback.ts";
import { mostPacked, notFetched, type Wanted } from "./source.ts";

const timeLimit = 300_000;

/** A request for a package. Redirects are followed, but never to a connection that is not encrypted. */
export async function request(wanted: Wanted, url: string, init: RequestInit = {}): Promise<Response> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeLimit) });
    const { protocol, hostname, host } = new URL(response.url);
    if (protocol === "https:" || isLoopback(hostname)) return response;
    throw notFetched(
      wanted,
      `it was redirected to ${host} without encryption`,
      "Ask whoever runs the server to redirect to https://.",
    );
  } catch (error) {
    throw error instanceof UserError ? error : unanswered(wanted, url, error);
  }
}

/** The body of a response, up to the largest size of an archive. */
export async function bodyOf(
  wanted: Wanted,
  response: Response,
  progress: (fraction: number) => void = () => undefined,
): Promise<Buffer> {
  const size = Number(response.headers.get("content-length"));
  try {
    const bytes = await readUpTo(mostPacked, counted(response.body, size, progress));
    if (bytes) return Buffer.from(bytes);
  } catch (error) {
    throw unanswered(wanted, response.url, error);
  }
  throw notFetched(
    wanted,
    `it is larger than ${mostPacked / 1e6} MB`,
    "A plugin is bundled into few files; tell its authors.",
  );
}

async function* counted(
  body: Response["body"],
  size: number,
  progress: (fraction: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of body ?? []) {
    done += chunk.length;
    if (size > 0) progress(Math.min(1, done / size));
    yield chunk;
  }
}

function unanswered(wanted: Wanted, url: string, error: unknown): UserError {
  const { host } = new URL(url);
  const found = connectionFailure(error, url);
  return notFetched(
    wanted,
    `${host} did not answer: ${found?.why ?? messageOf(error)}`,
    found?.hint ?? "Run it again.",
    error,
  );
}
