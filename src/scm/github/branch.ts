import { asking, askingMaybe } from "./asking.ts";
import { shaAt } from "./contents.ts";
import type { Remote } from "./remote.ts";

/** The newest commit of a branch and its tree. */
export interface Head {
  commit: string;
  tree: string;
}

/** A file as a tree lists it. Without a mode where only the content is known. */
export interface Listed {
  sha: string;
  mode?: string;
}

/** The head of a branch; null: there is no such branch. */
export async function headOf({ rest, at, name }: Remote, branch: string): Promise<Head | null> {
  const found = await askingMaybe(`reading the branch ${branch} of ${name}`, () =>
    rest.repos.getBranch({ ...at, branch }),
  );
  return found && { commit: found.data.commit.sha, tree: found.data.commit.commit.tree.sha };
}

/** Whether a repository has no commits. */
export async function isEmpty({ rest, at, name }: Remote): Promise<boolean> {
  const { data } = await asking(`listing the branches of ${name}`, () =>
    rest.repos.listBranches({ ...at, per_page: 1 }),
  );
  return data.length === 0;
}

/** Those of the paths that are files of a tree. */
export async function listedAt(remote: Remote, head: Head, paths: string[]): Promise<Map<string, Listed>> {
  const { rest, at, name } = remote;
  const { data } = await asking(`listing the files of ${name}`, () =>
    rest.git.getTree({ ...at, tree_sha: head.tree, recursive: "1" }),
  );
  // GitHub cuts the list of a huge repository short; then each file is asked for.
  if (data.truncated) return readFiles(remote, head.commit, paths);
  const files = data.tree.filter((entry) => entry.type !== "tree" && paths.includes(entry.path));
  return new Map(files.map(({ path, sha, mode }) => [path, { sha, mode }]));
}

/** Those of the paths that are files at a branch or commit, with the hashes of their contents. */
export async function readFiles(remote: Remote, ref: string, paths: string[]): Promise<Map<string, Listed>> {
  const found = await Promise.all(paths.map(async (path) => ({ path, sha: await shaAt(remote, ref, path) })));
  return new Map(found.flatMap(({ path, sha }) => (sha === null ? [] : [[path, { sha }]])));
}
