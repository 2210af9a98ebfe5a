import { UserError } from "../../core/errors.ts";
import { asking, askingMaybe, statusOf } from "./asking.ts";
import type { Remote } from "./remote.ts";
import { repeatable } from "./repeat.ts";

/** The commit that a ref points to; null: there is no such ref. Refs are named without `refs/`. */
export async function refAt(remote: Remote, ref: string): Promise<string | null> {
  const found = await askingMaybe(`reading ${named(remote, ref)}`, () =>
    remote.rest.git.getRef({ ...remote.at, ref }),
  );
  return found?.data.object.sha ?? null;
}

/** Creates a ref. False: it already exists. */
export function createRef(remote: Remote, ref: string, sha: string): Promise<boolean> {
  return unlessRefused(`creating ${named(remote, ref)}`, { 409: /./, 422: /already exists/i }, () =>
    remote.rest.git.createRef({ ...remote.at, ref: `refs/${ref}`, sha, request: repeatable }),
  );
}

/** Moves a ref forward. False: it does not point to an ancestor of the commit, or is gone. */
export function moveRef(remote: Remote, ref: string, sha: string): Promise<boolean> {
  return unlessRefused(
    `moving ${named(remote, ref)}`,
    { 409: /./, 422: /fast.?forward|does not exist/i },
    () => remote.rest.git.updateRef({ ...remote.at, ref, sha, force: false }),
  );
}

/** Deletes a ref. Succeeds if there is none. */
export async function deleteRef(remote: Remote, ref: string): Promise<void> {
  await unlessRefused(`deleting ${named(remote, ref)}`, { 422: /not exist/i }, () =>
    remote.rest.git.deleteRef({ ...remote.at, ref }),
  );
}

function named({ name }: Remote, ref: string): string {
  const branch = /^heads\/(.*)$/.exec(ref)?.[1];
  return `${branch === undefined ? `refs/${ref}` : `the branch ${branch}`} of ${name}`;
}

// GitHub answers 422 for a lost race and for what it rejects for good; only the message tells them apart.
async function unlessRefused(
  doing: string,
  refusals: Record<number, RegExp>,
  call: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await asking(doing, call);
    return true;
  } catch (error) {
    const status = error instanceof UserError ? statusOf(error.cause) : undefined;
    if (refusals[status ?? 0]?.test(String(error))) return false;
    throw error;
  }
}
