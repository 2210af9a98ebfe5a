import { asking } from "./asking.ts";
import { headOf } from "./branch.ts";
import { shaAt } from "./contents.ts";
import { createRef, deleteRef } from "./refs.ts";
import type { Remote } from "./remote.ts";

/** The file of a repository's first commit. While it is there, what was to be pushed is not there yet. */
export const placeholder = ".dtm-placeholder";

/**
 * Gives a repository without commits its first one, on the branch that is wanted. GitHub stores git data only where
 * there is a commit already, and its contents API, which makes the first one, takes a single file.
 */
export async function beginHistory(remote: Remote, branch: string): Promise<void> {
  await asking(`making the first commit of ${remote.name}`, () =>
    remote.rest.repos.createOrUpdateFileContents({
      ...remote.at,
      path: placeholder,
      message: "begin",
      content: Buffer.from("This file goes away with the next commit.\n").toString("base64"),
    }),
  );
  await makeDefault(remote, branch);
}

/** Makes a branch the default one where that has nothing but its first commit; the other one goes away. */
export async function makeDefault(remote: Remote, branch: string): Promise<void> {
  const { repos } = remote.rest;
  const { data } = await asking(`looking for ${remote.name}`, () => repos.get(remote.at));
  const main = data.default_branch;
  const head = main === branch ? null : await headOf(remote, main);
  if (!head || !(await isBegun(remote, head.commit))) return;
  await createRef(remote, `heads/${branch}`, head.commit);
  await asking(`making ${branch} the default branch of ${remote.name}`, () =>
    repos.update({ ...remote.at, default_branch: branch }),
  );
  await deleteRef(remote, `heads/${main}`);
}

/** Whether a branch or commit still waits for what was to be pushed after the first commit. */
export async function isBegun(remote: Remote, ref: string): Promise<boolean> {
  return (await shaAt(remote, ref, placeholder)) !== null;
}
