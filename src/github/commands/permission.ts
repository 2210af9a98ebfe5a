import type { TriggerOf } from "../../review/trigger.ts";
import { asking } from "../../scm/github/asking.ts";
import { permissions } from "../run/inputs.ts";
import type { Setting } from "../run/setting.ts";

/** Why somebody may not give a command. They get no words: a stranger shall not make us write. */
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
  // A role that an organization made itself counts as the one it is built on; only `role_name` tells of "maintain".
  const level = Math.max(rank(data.permission), rank(data.role_name));
  if (level >= rank(needed)) return undefined;
  return `${author} may not: \`/dtm ${asked.verb}\` needs the permission "${needed}"`;
}
