import { askingMaybe } from "./asking.ts";
import type { Remote } from "./remote.ts";

/** The content of a file at a branch or commit; null: there is none. */
export async function fileAt({ rest, at, name }: Remote, ref: string, path: string) {
  const found = await askingMaybe(`reading ${path} of ${name}`, () =>
    rest.repos.getContent({
      ...at,
      path,
      ref,
      mediaType: { format: "raw" },
      request: { parseSuccessResponseBody: false },
    }),
  );
  // With that setting the client hands over the unread body: bytes stay bytes, of up to 100 MB.
  return found === null ? null : await new Response(found.data as unknown as ReadableStream).bytes();
}

/** The hash of a file's content at a branch or commit; null: there is no such file. */
export async function shaAt({ rest, at, name }: Remote, ref: string, path: string): Promise<string | null> {
  const found = await askingMaybe(`reading ${path} of ${name}`, () =>
    rest.repos.getContent({ ...at, path, ref, mediaType: { format: "object" } }),
  );
  return found && !Array.isArray(found.data) && found.data.type === "file" ? found.data.sha : null;
}
