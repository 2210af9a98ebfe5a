import { blobSha, gitSha } from "../blob.ts";
import { asking, askingOnce } from "./asking.ts";
import { defaultBranchOf, type Head, headOf, isEmpty } from "./head.ts";
import { createRef, deleteRef } from "./refs.ts";
import type { Remote } from "./remote.ts";

/** The file in a repository's first commit. While it is the only one, what was to be pushed is still missing. */
export const placeholder = ".dtm-placeholder";

// Its text must not change: repositories that an earlier version began are recognized by it.
const text = Buffer.from("This file goes away with the next commit.\n");
const entry = Buffer.concat([Buffer.from(`100644 ${placeholder}\0`), Buffer.from(blobSha(text), "hex")]);
const begunTree = gitSha("tree", entry);

/**
 * Makes the first commit of an empty repository, on its default branch. GitHub stores git data only if there is a
 * commit, and its contents API, which can make the first one, accepts a single file.
 */
export async function beginHistory(remote: Remote): Promise<void> {
  const { rest, at, name } = remote;
  const file = { path: placeholder, message: "begin", content: text.toString("base64") };
  await askingOnce(
    `making the first commit of ${name}`,
    async () => Boolean(await rest.repos.createOrUpdateFileContents({ ...at, ...file })),
    async () => ((await isEmpty(remote)) ? null : true),
  );
}

/** Whether a branch has only the first commit, and still waits for what was to be pushed. */
export function isBegun(head: Head): boolean {
  return head.tree === begunTree;
}

/** Makes a branch the default one if that has only its first commit, and deletes the old default. */
export async function makeDefault(remote: Remote, branch: string): Promise<void> {
  const main = await defaultBranchOf(remote);
  const head = main === branch ? null : await headOf(remote, main);
  if (!head || !isBegun(head)) return;
  await createRef(remote, `heads/${branch}`, head.commit);
  await asking(`making ${branch} the default branch of ${remote.name}`, () =>
    remote.rest.repos.update({ ...remote.at, default_branch: branch }),
  );
  await deleteRef(remote, `heads/${main}`);
}
