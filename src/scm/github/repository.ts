import { UserError } from "../../core/errors.ts";
import { asking, askingMaybe } from "./asking.ts";
import type { Remote } from "./remote.ts";

/** What GitHub says of a repository. After a renaming, name and owner are the new ones. */
export interface Described {
  owner: string;
  name: string;
  cloneUrl: string;
  defaultBranch: string;
}

/** What a repository is; null: there is none, or none that the token may see. */
export async function describeRepository(remote: Remote): Promise<Described | null> {
  const found = await askingMaybe(`looking for ${remote.name}`, () => remote.rest.repos.get(remote.at));
  return found && described(found.data);
}

/** Creates a repository without commits, for the token's user or in an organization. */
export async function createRepository(remote: Remote, isPrivate: boolean): Promise<Described> {
  const { repos } = remote.rest;
  const options = { name: remote.at.repo, private: isPrivate };
  const own = await isOwn(remote);
  const create = own
    ? async () => (await repos.createForAuthenticatedUser(options)).data
    : async () => (await repos.createInOrg({ org: remote.at.owner, ...options })).data;
  try {
    return described(await asking(`creating ${remote.name}`, create));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // An answer that got lost on its way: it was asked again and refused, because the first request had done it.
    const made = error.code === "scm-rejected" ? await describeRepository(remote) : null;
    if (made) return made;
    if (own || error.code !== "scm-not-found") throw error;
    throw new UserError(
      "scm-not-found",
      `${remote.at.owner} is neither the token's own user nor an organization it may use, so ${remote.name} cannot be created`,
      {
        hint: "Check the owner. For an organization, the token must be allowed to create repositories in it.",
        cause: error,
      },
    );
  }
}

/** Deletes a repository with all its history. One that is not there is fine. */
export async function deleteRepository(remote: Remote): Promise<void> {
  await askingMaybe(`deleting ${remote.name}`, () => remote.rest.repos.delete(remote.at));
}

// An App has no account of its own: what it creates is an organization's.
async function isOwn(remote: Remote): Promise<boolean> {
  try {
    const me = await asking("asking whose token this is", () => remote.rest.users.getAuthenticated());
    return me.data.login.toLowerCase() === remote.at.owner.toLowerCase();
  } catch (error) {
    if (error instanceof UserError && error.code === "scm-forbidden") return false;
    throw error;
  }
}

function described(data: {
  name: string;
  owner: { login: string };
  clone_url: string;
  default_branch: string;
}): Described {
  return {
    owner: data.owner.login,
    name: data.name,
    cloneUrl: data.clone_url,
    defaultBranch: data.default_branch,
  };
}
