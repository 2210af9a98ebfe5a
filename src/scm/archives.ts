import { sha256 } from "../core/bytes.ts";
import type { FileContent } from "./blob.ts";
import type { Server } from "./code-host.ts";

type Files = Map<string, FileContent>;

/** Downloads the files of a commit, or returns those that were downloaded before. `what` names repository and commit. */
export type DownloadOnce = (what: string, download: () => Promise<Files>) => Promise<Files>;

// At most 64 MB: four archives, each of which may be a quarter of that.
const most = 4;
const mostBytes = 16_000_000;

const kept = new Map<string, Promise<Files>>();

/**
 * Keeps what was downloaded last in this process: a commit never changes, and a preview, the verb after it, and all
 * tools with one template need the same one. Another token has no access to it.
 */
export function downloadOnce({ apiUrl, token = "" }: Server): DownloadOnce {
  return (what, download) => {
    const key = sha256(JSON.stringify([apiUrl, token, what]));
    const files = kept.get(key) ?? download();
    keep(key, files);
    return files;
  };
}

function keep(key: string, files: Promise<Files>): void {
  kept.delete(key);
  kept.set(key, files);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  files.then(
    (found) => sizeOf(found) > mostBytes && kept.delete(key),
    () => kept.delete(key),
  );
}

function sizeOf(files: Files): number {
  return [...files.values()].reduce((sum, { content }) => sum + content.length, 0);
}
