import type { TriggerOf } from "../../review/trigger.ts";
import { roleProblem } from "../api/permission.ts";
import type { Setting } from "../run/setting.ts";

/** Why someone may not use a command. They get no reply: strangers must not be able to make us write. */
export async function refusalOf(
  { asked, comment: { author } }: TriggerOf<"comment">,
  setting: Setting,
): Promise<string | undefined> {
  const needed = asked.verb === "apply" ? setting.inputs.applyPermission : "write";
  if ((await roleProblem(author, needed, setting)) === undefined) return undefined;
  return `${author} is not allowed to: \`/dtm ${asked.verb}\` needs the permission "${needed}"`;
}
