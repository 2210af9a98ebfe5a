import { readUpTo } from "../../confined.ts";
import { retry } from "../../wait.ts";

/**
 * The setting that makes the client return the unread body, so that bytes stay bytes and their number can be limited.
 */
export const unread = { parseSuccessResponseBody: false };

/**
 * The bytes of a response; null: there are more than `most`, and reading stops there. `call` must pass `unread`. The
 * client retries until a response begins; a response that breaks off later is requested once more here.
 */
export async function bodyOf(
  call: () => Promise<{ data: unknown }>,
  most: number,
): Promise<Uint8Array | null> {
  const attempt = async () => readUpTo(most, (await call()).data as ReadableStream<Uint8Array>);
  return await retry(attempt, (error) => error instanceof TypeError, [1000]);
}
