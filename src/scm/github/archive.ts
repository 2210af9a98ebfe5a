import { messageOf, UserError } from "../../core/errors.ts";
import type { FileContent } from "../blob.ts";
import { unpack } from "../zip.ts";
import { asking } from "./asking.ts";
import type { Remote } from "./remote.ts";

const limit = 100 * 1024 * 1024;

/** Downloads all files of a repository at a branch, tag or commit, by path. Symbolic links are left out. */
export async function downloadFiles(remote: Remote, ref: string): Promise<Map<string, FileContent>> {
  const what = `${remote.name} at ${ref}`;
  const { data } = await asking(`downloading ${what}`, () =>
    remote.rest.repos.downloadZipballArchive({
      ...remote.at,
      ref,
      // With this setting the client hands over the unread body, so that its size can be watched.
      request: { parseSuccessResponseBody: false },
    }),
  );
  const bytes = await readUpTo(limit, data as ReadableStream<Uint8Array>);
  if (!bytes)
    throw new UserError("download-failed", `The archive of ${what} is larger than ${limit >> 20} MB`, {
      hint: "A template repository should hold sources only.",
    });
  try {
    return await unpack(bytes);
  } catch (error) {
    throw new UserError("download-failed", `The archive of ${what} cannot be used: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** All bytes of a stream; null when there are more than `most`, of which no more is read then. */
export async function readUpTo(most: number, stream: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
