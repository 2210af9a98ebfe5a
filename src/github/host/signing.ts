import type { Signing } from "../../review/kept-plan.ts";
import type { Setting } from "../run/setting.ts";

/** What reviewed plans on a pull request are signed with; undefined: there is no state key. */
export function signingOn(
  pull: number,
  setting: Pick<Setting, "repository" | "stateKey">,
): Promise<Signing | undefined> {
  return signingAt(`${setting.repository}#${pull}`, setting);
}

/** What plans in drift issues are signed with. When one is written, its number is not known yet. */
export function signingOfDrift(
  setting: Pick<Setting, "repository" | "stateKey">,
): Promise<Signing | undefined> {
  return signingAt(`${setting.repository} drift`, setting);
}

async function signingAt(
  place: string,
  { stateKey }: Pick<Setting, "stateKey">,
): Promise<Signing | undefined> {
  if (stateKey === "") return undefined;
  const [{ readStateKeys }, { signerFor }] = await Promise.all([
    import("../../core/state-key.ts"),
    import("../../review/signature.ts"),
  ]);
  const signer = signerFor(readStateKeys(stateKey));
  return signer && { signer, place };
}
