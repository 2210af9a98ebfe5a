import { asking } from "../../scm/github/asking.ts";
import { type Inputs, permissions } from "../run/inputs.ts";
import type { Setting } from "../run/setting.ts";

/** Why a person lacks a role in the repository; undefined: they have it, or more. */
export async function roleProblem(
  login: string,
  needed: Inputs["applyPermission"],
  { client, repo }: Pick<Setting, "client" | "repo">,
): Promise<string | undefined> {
  const { rest } = await client();
  const { data } = await asking(`asking what ${login} may do in the repository`, () =>
    rest.repos.getCollaboratorPermissionLevel({ ...repo, username: login }),
  );
  const rank = (name: string | undefined) => permissions.findIndex((known) => known === name);
  // A custom role of an organization counts as the role it is based on; only `role_name` tells "maintain" apart.
  const level = Math.max(rank(data.permission), rank(data.role_name));
  return level >= rank(needed) ? undefined : `${login} does not have the permission "${needed}"`;
}
