import { UserError } from "../../core/errors.ts";
import type { Description, Visibility } from "../code-host.ts";
import { ownLogin } from "./account.ts";
import { askingMaybe, askingOnce } from "./asking.ts";
import type { Remote } from "./remote.ts";
import { repeatable } from "./repeat.ts";

/** The description of a repository; null: there is none, or the token cannot see it. */
export async function describeRepository(remote: Remote): Promise<Description | null> {
  const found = await askingMaybe(`looking for ${remote.name}`, () => remote.rest.repos.get(remote.at));
  return found && described(found.data);
}

/** Creates a repository without commits, for the token's user or in an organization. */
export async function createRepository(remote: Remote, visibility: Visibility): Promise<Description> {
  const { repos } = remote.rest;
  const options = { name: remote.at.repo, private: visibility !== "public", request: repeatable };
  // An App has no account of its own, so it creates repositories in an organization.
  const own = (await ownLogin(remote))?.toLowerCase() === remote.at.owner.toLowerCase();
  const create = own
    ? async () => described((await repos.createForAuthenticatedUser(options)).data)
    : async () => described((await repos.createInOrg({ org: remote.at.owner, ...options })).data);
  try {
    return await askingOnce(`creating ${remote.name}`, create, () => describeRepository(remote));
  } catch (error) {
    if (own || !(error instanceof UserError) || error.code !== "scm-not-found") throw error;
    throw new UserError(
      "scm-not-found",
      `${remote.at.owner} is neither the token's user nor an organization that it can use, so ${remote.name} cannot be created`,
      {
        hint: "Check the owner. For an organization, the token must be allowed to create repositories in it.",
        cause: error,
      },
    );
  }
}

/** Deletes a repository with its whole history. Succeeds if there is none. */
export async function deleteRepository(remote: Remote): Promise<void> {
  const found = await describeRepository(remote);
  if (!found) return;
  refuseRenamed(remote, found);
  await askingMaybe(`deleting ${remote.name}`, () => remote.rest.repos.delete(remote.at));
}

/** Refuses to destroy a repository under its former name: GitHub follows it, also for a delete. */
export function refuseRenamed(
  { name: former, at }: Remote,
  { owner, name }: Pick<Description, "owner" | "name">,
): void {
  const asked = `${at.owner}/${at.repo.replace(/\.git$/i, "")}`.toLowerCase();
  const now = `${owner}/${name}`;
  if (asked === now.toLowerCase()) return;
  throw new UserError(
    "scm-not-found",
    `${former} is ${now} now, and a repository is not deleted under a former name`,
    {
      hint: `To manage it under its new name, remove the tool from the state with \`dtm state rm\`, and name ${now} in the file, with \`lifecycle: { adopt: true }\`.`,
    },
  );
}

function described(data: {
  name: string;
  owner: { login: string };
  clone_url: string;
  default_branch: string;
}): Description {
  return {
    owner: data.owner.login,
    name: data.name,
    cloneUrl: data.clone_url,
    defaultBranch: data.default_branch,
  };
}
