import { UserError } from "../../core/errors.ts";
import { fullName, type Repository } from "./access.ts";
import { asking, askingMaybe } from "./asking.ts";

/** What GitHub says of a repository. After a renaming, name and owner are the new ones. */
export interface Described {
  owner: string;
  name: string;
  cloneUrl: string;
  defaultBranch: string;
}

/** What a repository is; null: there is none, or none that the token may see. */
export async function describeRepository(repo: Repository): Promise<Described | null> {
  const at = { owner: repo.owner, repo: repo.name };
  const found = await askingMaybe(`looking for ${fullName(repo)}`, () => repo.client.rest.repos.get(at));
  return found && described(found.data);
}

/** Creates a repository without commits, for the token's user or in an organization. */
export async function createRepository(repo: Repository, isPrivate: boolean): Promise<Described> {
  const { repos } = repo.client.rest;
  const options = { name: repo.name, private: isPrivate };
  const own = await isOwn(repo);
  const create = own
    ? async () => (await repos.createForAuthenticatedUser(options)).data
    : async () => (await repos.createInOrg({ org: repo.owner, ...options })).data;
  try {
    return described(await asking(`creating ${fullName(repo)}`, create));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // An answer that got lost on its way: it was asked again and refused, because the first request had done it.
    const made = error.code === "scm-rejected" ? await describeRepository(repo) : null;
    if (made) return made;
    if (own || error.code !== "scm-not-found") throw error;
    throw new UserError(
      "scm-not-found",
      `${repo.owner} is neither the token's own user nor an organization it may use, so ${fullName(repo)} cannot be created`,
      {
        hint: "Check the owner. For an organization, the token must be allowed to create repositories in it.",
        cause: error,
      },
    );
  }
}

/** Deletes a repository with all its history. One that is not there is fine. */
export async function deleteRepository(repo: Repository): Promise<void> {
  const at = { owner: repo.owner, repo: repo.name };
  await askingMaybe(`deleting ${fullName(repo)}`, () => repo.client.rest.repos.delete(at));
}

// An App has no account of its own: what it creates is an organization's.
async function isOwn(repo: Repository): Promise<boolean> {
  try {
    const me = await asking("asking whose token this is", () => repo.client.rest.users.getAuthenticated());
    return me.data.login.toLowerCase() === repo.owner.toLowerCase();
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
