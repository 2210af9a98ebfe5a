import { asText, type FileContent, modeOf } from "../blob.ts";
import type { FileChanges, LoggedCommit } from "../git-data.ts";
import { asking } from "./asking.ts";
import type { Remote } from "./remote.ts";
import { repeatable } from "./repeat.ts";

/** The commits up to `sha` that touched a file, newest first. */
export async function commitLog(
  { rest, at, name }: Remote,
  sha: string,
  path: string,
  limit: number,
): Promise<LoggedCommit[]> {
  const found = [];
  const per_page = Math.min(limit, 100);
  for (let page = 1; found.length === (page - 1) * per_page && found.length < limit; page += 1) {
    const { data } = await asking(`listing the commits of ${path} of ${name}`, () =>
      rest.repos.listCommits({ ...at, sha, path, per_page, page }),
    );
    found.push(...data);
  }
  return found.slice(0, limit).map(({ sha: oid, commit, author, html_url: url }) => ({
    oid,
    at: commit.committer?.date ?? "",
    message: commit.message,
    author: author?.login ?? commit.author?.name ?? "",
    url,
  }));
}

/** The message of a commit, and its tree. */
export async function commitAt({ rest, at, name }: Remote, oid: string) {
  const { data } = await asking(`reading commit ${oid} of ${name}`, () =>
    rest.git.getCommit({ ...at, commit_sha: oid }),
  );
  return { tree: data.tree.sha, message: data.message };
}

/** Stores a commit, to which no ref points yet. */
export async function storeCommit(
  { rest, at, name }: Remote,
  commit: { message: string; tree: string; parents: string[] },
): Promise<string> {
  const { data } = await asking(`making a commit in ${name}`, () =>
    rest.git.createCommit({ ...at, ...commit, request: repeatable }),
  );
  return data.sha;
}

/** Stores a tree with these files changed and everything else as in `base`. */
export async function storeTree(remote: Remote, base: string | null, changes: FileChanges): Promise<string> {
  const { rest, at, name } = remote;
  const tree: TreeEntry[] = [];
  for (const [path, file] of Object.entries(changes)) tree.push(await entryFor(remote, path, file));
  const more = base === null ? {} : { base_tree: base };
  const { data } = await asking(`storing files in ${name}`, () =>
    rest.git.createTree({ ...at, ...more, tree, request: repeatable }),
  );
  return data.sha;
}

interface TreeEntry {
  path: string;
  mode: "100644" | "100755";
  type: "blob";
  /** null: the file is deleted. */
  sha?: string | null;
  content?: string;
}

async function entryFor(remote: Remote, path: string, file: FileContent | null): Promise<TreeEntry> {
  const entry = { path, mode: file ? modeOf(file) : "100644", type: "blob" } as const;
  if (!file) return { ...entry, sha: null };
  const text = asText(file.content);
  // Text goes into the tree request, which saves a request per file.
  return text === null
    ? { ...entry, sha: await storeBlob(remote, path, file.content) }
    : { ...entry, content: text };
}

async function storeBlob({ rest, at, name }: Remote, path: string, bytes: Uint8Array): Promise<string> {
  const content = Buffer.from(bytes).toString("base64");
  const { data } = await asking(`storing ${path} in ${name}`, () =>
    rest.git.createBlob({ ...at, content, encoding: "base64", request: repeatable }),
  );
  return data.sha;
}
