import type { TriggerOf } from "../../review/trigger.ts";
import { asking } from "../../scm/github/asking.ts";
import { permissions } from "../run/inputs.ts";
import type { Setting } from "../run/setting.ts";

/** Why someone may not use a command. They get no reply: strangers must not be able to make us write. */
export async function refusalOf(
  { asked, comment: { author } }: TriggerOf<"comment">,
  { client, repo, inputs }: Setting,
): Promise<string | undefined> {
  const { rest } = await client();
  const { data } = await asking(`asking what ${author} may do in the repository`, () =>
    rest.repos.getCollaboratorPermissionLevel({ ...repo, username: author }),
  );
  const needed = asked.verb === "apply" ? inputs.applyPermission : "write";
  const rank = (name: string | undefined) => permissions.findIndex((known) => known === name);
  // A custom role of an organization counts as the role it is based on; only `role_name` tells "maintain" apart.
  const level = Math.max(rank(data.permission), rank(data.role_name));
  if (level >= rank(needed)) return undefined;
  return `${author} is not allowed to: \`/dtm ${asked.verb}\` needs the permission "${needed}"`;
}
