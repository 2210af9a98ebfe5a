import type { HostedFile } from "../code-host.ts";
import { askingMaybe } from "./asking.ts";
import { shaAt } from "./contents.ts";
import type { Remote } from "./remote.ts";

// Listing all files is one request, but a long response.
const few = 3;

/** Those of the paths that are files at a branch or commit. */
export async function filesAt(
  remote: Remote,
  ref: string,
  paths: readonly string[],
): Promise<Map<string, HostedFile>> {
  return paths.length > few ? await listedAt(remote, ref, paths) : await eachAt(remote, ref, paths);
}

/** The same from the list of all files, with their modes. */
export async function listedAt(
  remote: Remote,
  ref: string,
  paths: readonly string[],
): Promise<Map<string, HostedFile>> {
  const { rest, at, name } = remote;
  const found = await askingMaybe(`listing the files of ${name}`, () =>
    rest.git.getTree({ ...at, tree_sha: ref, recursive: "1" }),
  );
  // GitHub truncates the list of a huge repository; then each file is requested.
  if (found?.data.truncated) return await eachAt(remote, ref, paths);
  const wanted = new Set(paths);
  const files = found?.data.tree.filter(({ type, path }) => type !== "tree" && wanted.has(path)) ?? [];
  return new Map(files.map(({ path, sha, mode }) => [path, { sha, executable: mode === "100755" }]));
}

async function eachAt(
  remote: Remote,
  ref: string,
  paths: readonly string[],
): Promise<Map<string, HostedFile>> {
  const found = await Promise.all(paths.map(async (path) => ({ path, sha: await shaAt(remote, ref, path) })));
  return new Map(found.flatMap(({ path, sha }) => (sha === null ? [] : [[path, { sha }]])));
}
