import { fullName, type Repository } from "./access.ts";
import { at, createBranch, deleteBranch, headOf, readFiles } from "./branch.ts";
import { asking } from "./asking.ts";

/** The file of a repository's first commit. While it is there, what was to be pushed is not there yet. */
export const placeholder = ".dtm-placeholder";

/**
 * Gives a repository without commits its first one, on the branch that is wanted. GitHub stores git data only where
 * there is a commit already, and its contents API, which makes the first one, takes a single file.
 */
export async function beginHistory(repo: Repository, branch: string): Promise<void> {
  await asking(`making the first commit of ${fullName(repo)}`, () =>
    repo.client.rest.repos.createOrUpdateFileContents({
      ...at(repo),
      path: placeholder,
      message: "begin",
      content: Buffer.from("This file goes away with the next commit.\n").toString("base64"),
    }),
  );
  await makeDefault(repo, branch);
}

/** Makes a branch the default one where that has nothing but its first commit; the other one goes away. */
export async function makeDefault(repo: Repository, branch: string): Promise<void> {
  const { repos } = repo.client.rest;
  const { data } = await asking(`looking for ${fullName(repo)}`, () => repos.get(at(repo)));
  const main = data.default_branch;
  const head = main === branch ? null : await headOf(repo, main);
  if (!head || !(await isBegun(repo, head.commit))) return;
  await createBranch(repo, branch, head.commit);
  await asking(`making ${branch} the default branch of ${fullName(repo)}`, () =>
    repos.update({ ...at(repo), default_branch: branch }),
  );
  await deleteBranch(repo, main);
}

/** Whether a branch or commit still waits for what was to be pushed after the first commit. */
export async function isBegun(repo: Repository, ref: string): Promise<boolean> {
  return (await readFiles(repo, ref, [placeholder])).has(placeholder);
}
