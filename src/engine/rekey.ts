import { keyOf } from "../core/config.ts";
import { envNames } from "../core/deferred.ts";
import { stringsOf } from "../core/json.ts";
import { secretText } from "../core/plan.ts";
import type { ToolState } from "../core/state.ts";
import { digestReferences, sealed } from "./vault.ts";
import type { Work } from "./work.ts";

/**
 * Seals and digests again, with the first key, what an older key (or none) sealed and digested: known secret outputs,
 * and digests of unchanged secrets. Saves only if there is something to update.
 */
export async function rekey(work: Work): Promise<void> {
  const { claim, run } = work;
  const [key] = run.secrets.sealer.keys;
  if (key === undefined) return;
  const each = Object.values(claim.state.tools).map((tool) => rekeyed(tool, key, work));
  const changes = (await Promise.all(each)).filter((change) => change !== undefined);
  if (changes.length === 0) return;
  await claim.save((state) => {
    for (const { key, ...parts } of changes) {
      const tool = state.tools[key];
      if (tool) state.tools[key] = { ...tool, ...parts };
    }
  }, `secrets sealed with the state key ${key}`);
}

async function rekeyed(
  tool: ToolState,
  stateKey: string,
  { tools, run }: Work,
): Promise<({ key: string } & Pick<ToolState, "secrets" | "sealed">) | undefined> {
  const { vault, sealer, digests } = run.secrets;
  const key = keyOf(tool);
  const { resource } = tool;
  // An output that only contains a secret is recorded in part, and not sealed.
  const known = Object.entries(resource ? (vault.get(key) ?? {}) : {}).filter(
    ([output]) => !Object.hasOwn(resource?.outputs ?? {}, output),
  );
  const old = known.filter(([output]) => tool.sealed?.[output]?.key !== stateKey);
  const desired = tools.get(key)?.desired.secrets;
  const fresh = {
    ...freshDigests(tool.secrets, {
      ...desired,
      ...digestReferences(tool.options, (other) => vault.get(other), digests),
    }),
    ...firstDigests(tool, desired),
  };
  if (old.length === 0 && Object.keys(fresh).length === 0) return undefined;
  const made = await sealed(key, Object.fromEntries(old), sealer);
  return {
    key,
    secrets: { ...tool.secrets, ...fresh },
    ...(tool.sealed || made.sealed ? { sealed: { ...tool.sealed, ...made.sealed } } : {}),
  };
}

// Of secrets of which nothing was recorded without a key. From now on, a change of them shows.
function firstDigests(tool: ToolState, now: Record<string, string[]> = {}): Record<string, string> {
  const used = new Set(envNames(tool.options));
  const texts = stringsOf(tool.options, "options");
  const isUsed = (name: string) => used.has(name) || texts.get(name) === secretText;
  const missing = Object.entries(now).flatMap(([name, [first]]) =>
    first !== undefined && tool.secrets[name] === undefined && isUsed(name) ? [[name, first] as const] : [],
  );
  return Object.fromEntries(missing);
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
