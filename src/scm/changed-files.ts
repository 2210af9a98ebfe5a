import type { ChangedBy, PreviewFile } from "../core/plugin.ts";
import { blobSha, type FileContent } from "./blob.ts";
import type { CodeHost, HostedFile, RepositoryName } from "./code-host.ts";
import type { FileChanges } from "./git-data.ts";
import type { Repository } from "./repository.ts";

// Downloading everything is one request, but a long response.
const few = 10;
const mostAuthors = 10;

/** Where files are compared: a repository at a commit. Null: there is nothing yet. */
export interface Base {
  host: CodeHost;
  at: RepositoryName;
  commit: string | null;
}

/** The commit that a push to a branch starts from: of the branch, else of the default one. */
export async function baseOf(host: CodeHost, target: Repository): Promise<Base> {
  const own = await host.head(target, target.branch);
  if (own !== null) return { host, at: target, commit: own };
  const found = await host.describe(target);
  return { host, at: target, commit: found && (await host.head(target, found.defaultBranch)) };
}

/**
 * What a push would change, with the contents before and after. `ours` returns git's hash of what this tool has written
 * at a path; whatever else is there, or was deleted, has the last commit that changed it.
 */
export async function changedFiles(
  base: Base,
  changes: FileChanges,
  ours: (path: string) => string | undefined,
): Promise<PreviewFile[]> {
  const { host, at, commit } = base;
  const paths = Object.keys(changes);
  const there = commit === null ? new Map() : await host.files(at, commit, paths);
  const changed = Object.entries(changes).filter(([path, file]) => isChanged(file, there.get(path)));
  const before = await contentsOf(
    base,
    changed.flatMap(([path]) => (there.has(path) ? [path] : [])),
  );
  const theirs = changed.flatMap(([path]) => (there.get(path)?.sha === ours(path) ? [] : [path]));
  const authors = await authorsOf(base, theirs.slice(0, mostAuthors));
  return changed.map(([path, file]) => previewFile(path, file, before.get(path), authors.get(path)));
}

/** Whether a file, or its absence, differs from what is there. */
export function isChanged(file: FileContent | null, there: HostedFile | undefined): boolean {
  if (!file || !there) return Boolean(file) !== Boolean(there);
  const isExecutable = file.executable ?? false;
  return blobSha(file.content) !== there.sha || (there.executable ?? isExecutable) !== isExecutable;
}

function previewFile(
  path: string,
  file: FileContent | null,
  before: Uint8Array | undefined,
  changedBy: ChangedBy | undefined,
): PreviewFile {
  return {
    path,
    ...(before ? { before } : {}),
    ...(file ? { after: file.content } : {}),
    ...(file?.executable ? { executable: true } : {}),
    ...(changedBy ? { changedBy } : {}),
  };
}

async function contentsOf({ host, at, commit }: Base, paths: string[]): Promise<Map<string, Uint8Array>> {
  if (commit === null || paths.length === 0) return new Map();
  if (paths.length > few) {
    const { files } = await host.archive(at, commit);
    return new Map(paths.flatMap((path) => entry(path, files.get(path)?.content)));
  }
  const read = async (path: string) => entry(path, await host.read(at, commit, path));
  return new Map((await Promise.all(paths.map(read))).flat());
}

async function authorsOf({ host, at, commit }: Base, paths: string[]): Promise<Map<string, ChangedBy>> {
  if (commit === null) return new Map();
  const git = host.git(at);
  const authors = paths.map(async (path) => {
    const [last] = await git.log(commit, path, 1);
    return entry(path, last && { author: last.author, url: last.url, at: last.at });
  });
  return new Map((await Promise.all(authors)).flat());
}

function entry<T>(path: string, value: T | null | undefined): [string, T][] {
  return value === null || value === undefined ? [] : [[path, value]];
}
