import { keyOf } from "../core/config.ts";
import type { ToolState } from "../core/state.ts";
import type { Applying } from "./apply.ts";
import { digestReferences, sealed } from "./vault.ts";

/**
 * Brings what an older key (or none) made up to the first key: secret outputs that are known, and digests of secrets
 * that are as they were. Saves only where there is something to rekey.
 */
export async function rekey(applying: Applying): Promise<void> {
  const { claim, sealer } = applying;
  const [key] = sealer.keys;
  if (key === undefined) return;
  const each = Object.values(claim.state.tools).map((tool) => rekeyed(tool, key, applying));
  const changes = (await Promise.all(each)).filter((change) => change !== undefined);
  if (changes.length === 0) return;
  await claim.save((state) => {
    for (const { tool, ...parts } of changes) if (state.tools[tool]) Object.assign(state.tools[tool], parts);
  }, `secrets brought under the state key ${key}`);
}

async function rekeyed(
  tool: ToolState,
  key: string,
  { vault, sealer, prepared, digests }: Applying,
): Promise<({ tool: string } & Pick<ToolState, "secrets" | "sealed">) | undefined> {
  const name = keyOf(tool);
  const known = Object.entries(tool.resource ? (vault.get(name) ?? {}) : {});
  const old = known.filter(([output]) => tool.sealed?.[output]?.key !== key);
  const fresh = freshDigests(tool.secrets, {
    ...prepared.get(name)?.desired.secrets,
    ...digestReferences(tool.options, (other) => vault.get(other), digests),
  });
  if (old.length === 0 && Object.keys(fresh).length === 0) return undefined;
  const made = await sealed(name, Object.fromEntries(old), sealer);
  return {
    tool: name,
    secrets: { ...tool.secrets, ...fresh },
    ...(tool.sealed || made.sealed ? { sealed: { ...tool.sealed, ...made.sealed } } : {}),
  };
}

function freshDigests(
  recorded: Record<string, string>,
  now: Record<string, string[]>,
): Record<string, string> {
  const stale = Object.entries(now).flatMap(([name, all]) => {
    const before = recorded[name];
    const [first] = all;
    return before !== undefined && first !== undefined && before !== first && all.includes(before)
      ? [[name, first] as const]
      : [];
  });
  return Object.fromEntries(stale);
}
