import { UserError } from "../../core/errors.ts";
import { fullName, type Repository } from "./access.ts";
import { asking, askingMaybe, statusOf } from "./asking.ts";

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
export async function headOf(repo: Repository, branch: string): Promise<Head | null> {
  const found = await askingMaybe(`reading the branch ${branch} of ${fullName(repo)}`, () =>
    repo.client.rest.repos.getBranch({ ...at(repo), branch }),
  );
  return found && { commit: found.data.commit.sha, tree: found.data.commit.commit.tree.sha };
}

/** Whether a repository has no commits. */
export async function isEmpty(repo: Repository): Promise<boolean> {
  const { data } = await asking(`listing the branches of ${fullName(repo)}`, () =>
    repo.client.rest.repos.listBranches({ ...at(repo), per_page: 1 }),
  );
  return data.length === 0;
}

/** Those of the paths that are files of a tree. */
export async function listedAt(repo: Repository, head: Head, paths: string[]): Promise<Map<string, Listed>> {
  const { data } = await asking(`listing the files of ${fullName(repo)}`, () =>
    repo.client.rest.git.getTree({ ...at(repo), tree_sha: head.tree, recursive: "1" }),
  );
  // GitHub cuts the list of a huge repository short; then each file is asked for.
  if (data.truncated) return readFiles(repo, head.commit, paths);
  const files = data.tree.filter((entry) => entry.type !== "tree" && paths.includes(entry.path));
  return new Map(files.map(({ path, sha, mode }) => [path, { sha, mode }]));
}

/** Those of the paths that are files at a branch or commit, with the names of their contents. */
export async function readFiles(
  repo: Repository,
  ref: string,
  paths: string[],
): Promise<Map<string, Listed>> {
  const read = async (path: string) => {
    const found = await askingMaybe(`reading ${path} of ${fullName(repo)}`, () =>
      repo.client.rest.repos.getContent({ ...at(repo), path, ref, mediaType: { format: "object" } }),
    );
    const file = found && !Array.isArray(found.data) && found.data.type === "file" ? found.data : null;
    return file ? [[path, { sha: file.sha }] as const] : [];
  };
  return new Map((await Promise.all(paths.map(read))).flat());
}

/** Creates a branch at a commit. False: there is one of that name. */
export async function createBranch(repo: Repository, branch: string, sha: string): Promise<boolean> {
  const ref = `refs/heads/${branch}`;
  const make = () => repo.client.rest.git.createRef({ ...at(repo), ref, sha });
  return unlessRejected(`creating the branch ${branch} of ${fullName(repo)}`, make, /already exists/i);
}

/** Moves a branch forward. Otherwise says why GitHub refused: somebody was faster, or the branch is protected. */
export async function moveBranch(
  repo: Repository,
  branch: string,
  sha: string,
): Promise<UserError | undefined> {
  const move = () =>
    repo.client.rest.git.updateRef({ ...at(repo), ref: `heads/${branch}`, sha, force: false });
  try {
    await asking(`pushing to the branch ${branch} of ${fullName(repo)}`, move);
    return undefined;
  } catch (error) {
    if (error instanceof UserError && error.code === "scm-rejected") return error;
    throw error;
  }
}

/** Deletes a branch. One that is not there is fine. */
export async function deleteBranch(repo: Repository, branch: string): Promise<void> {
  const remove = () => repo.client.rest.git.deleteRef({ ...at(repo), ref: `heads/${branch}` });
  await unlessRejected(`deleting the branch ${branch} of ${fullName(repo)}`, remove, /not exist/i);
}

/** Owner and name as GitHub's API spells them. */
export function at(repo: Repository): { owner: string; repo: string } {
  return { owner: repo.owner, repo: repo.name };
}

// GitHub answers 422 to whatever it does not like; its words are all that tells one reason from another.
async function unlessRejected(
  doing: string,
  call: () => Promise<unknown>,
  expected: RegExp,
): Promise<boolean> {
  try {
    await asking(doing, call);
    return true;
  } catch (error) {
    const isExpected =
      error instanceof UserError && statusOf(error.cause) === 422 && expected.test(error.message);
    if (isExpected) return false;
    throw error;
  }
}
