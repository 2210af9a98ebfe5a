import { messageOf, UserError } from "../../core/errors.ts";
import type { DownloadOnce } from "../archives.ts";
import type { FileContent } from "../blob.ts";
import { unpack } from "../zip.ts";
import { asking, askingMaybe } from "./asking.ts";
import { bodyOf, unread } from "./body.ts";
import type { Remote } from "./remote.ts";

const limit = 100 * 1024 * 1024;

/** Downloads all files of a repository at a branch, tag or commit, by path. Symbolic links are left out. */
export async function downloadFiles(remote: Remote, ref: string, once: DownloadOnce) {
  const what = `${remote.name} at ${ref}`;
  const commit = await commitOf(remote, ref, what);
  const files = await once(`${remote.name} ${commit}`, () => filesOf(remote, commit, what));
  return { commit, files };
}

// A branch can move at any time, and the archive would not tell which commit it has.
async function commitOf({ rest, at }: Remote, ref: string, what: string): Promise<string> {
  if (/^[0-9a-f]{40}$/.test(ref)) return ref;
  const found = await askingMaybe(
    `downloading ${what}`,
    () => rest.repos.getCommit({ ...at, ref, mediaType: { format: "sha" } }),
    [422],
  );
  // In that format, the response is just the hash.
  if (found) return found.data as unknown as string;
  throw new UserError("scm-not-found", `GitHub found nothing while downloading ${what}`, {
    hint: `There is no branch, tag or commit ${ref}. Check \`branch\`.`,
  });
}

async function filesOf(remote: Remote, ref: string, what: string): Promise<Map<string, FileContent>> {
  const call = () => remote.rest.repos.downloadZipballArchive({ ...remote.at, ref, request: unread });
  const bytes = await asking(`downloading ${what}`, () => bodyOf(call, limit));
  if (!bytes)
    throw new UserError("download-failed", `The archive of ${what} is larger than ${limit >> 20} MB`, {
      hint: "A template repository should contain only sources.",
    });
  try {
    return await unpack(bytes);
  } catch (error) {
    throw new UserError("download-failed", `The archive of ${what} cannot be used: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
