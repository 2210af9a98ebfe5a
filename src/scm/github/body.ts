import { retry } from "../../wait.ts";

/** The setting with which the client hands over the unread body: bytes stay bytes, and their number can be watched. */
export const unread = { parseSuccessResponseBody: false };

/**
 * The bytes of an answer; null: there are more than `most`, of which no more is read then. `call` must ask with `unread`.
 * The client tries again by itself until an answer begins; an answer that is cut off later is asked for once more here.
 */
export async function bodyOf(
  call: () => Promise<{ data: unknown }>,
  most: number,
): Promise<Uint8Array | null> {
  const attempt = async () => readUpTo(most, (await call()).data as ReadableStream<Uint8Array>);
  return await retry(attempt, (error) => error instanceof TypeError, [1000]);
}

async function readUpTo(most: number, stream: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
