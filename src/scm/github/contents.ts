import { askingMaybe } from "./asking.ts";
import { bodyOf, unread } from "./body.ts";
import type { Remote } from "./remote.ts";

// GitHub's limit.
const limit = 100 * 1024 * 1024;

/** The content of a file at a branch or commit; null: it does not exist. */
export async function fileAt(
  { rest, at, name }: Remote,
  ref: string,
  path: string,
): Promise<Uint8Array | null> {
  const call = () =>
    rest.repos.getContent({ ...at, path, ref, mediaType: { format: "raw" }, request: unread });
  return await askingMaybe(`reading ${path} of ${name}`, () => bodyOf(call, limit));
}

/** The hash of a file's content at a branch or commit; null: there is no such file. */
export async function shaAt({ rest, at, name }: Remote, ref: string, path: string): Promise<string | null> {
  const found = await askingMaybe(`reading ${path} of ${name}`, () =>
    rest.repos.getContent({ ...at, path, ref, mediaType: { format: "object" } }),
  );
  return found && !Array.isArray(found.data) && found.data.type === "file" ? found.data.sha : null;
}
