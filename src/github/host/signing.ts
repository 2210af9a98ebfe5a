import type { Signing } from "../../review/kept-plan.ts";
import type { Setting } from "../run/setting.ts";

/** What reviewed plans on a pull request are signed with; undefined: there is no state key. */
export async function signingOn(
  pull: number,
  { repository, stateKey }: Pick<Setting, "repository" | "stateKey">,
): Promise<Signing | undefined> {
  if (stateKey === "") return undefined;
  const [{ readStateKeys }, { signerFor }] = await Promise.all([
    import("../../core/state-key.ts"),
    import("../../review/signature.ts"),
  ]);
  const signer = signerFor(readStateKeys(stateKey));
  return signer && { signer, place: `${repository}#${pull}` };
}
