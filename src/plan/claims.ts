import type { DesiredTool } from "../core/plan.ts";
import type { State, ToolState } from "../core/state.ts";

/** A configured tool means the resource that the state has under another name. */
export interface Claim {
  now: string;
  /** The name in the state. */
  recordedAs: string;
  /** The state has it as `now`, too. */
  isOwn: boolean;
}

/** What to search for claims. */
interface ClaimInput {
  desired: ReadonlyMap<string, DesiredTool>;
  recorded: State["tools"];
  /** The identities of the desired options, as far as they are known. */
  identities: ReadonlyMap<string, string>;
}

/** Every claim of a configured tool on a resource that the state has under another name. */
export function findClaims({ desired, recorded, identities }: ClaimInput): Claim[] {
  const byIdentity = Map.groupBy(Object.entries(recorded), ([, tool]) => tool.identity ?? "");
  const keyed = Object.entries(recorded).filter(([, { identity }]) => identity?.startsWith("hmac:"));
  return [...identities].flatMap(([now, identity]) => {
    const { identity: identifier, plugin } = desired.get(now) ?? {};
    const isSame = ([, tool]: [string, ToolState]) =>
      tool.name === plugin?.name &&
      tool.identity !== undefined &&
      identifier?.compare(tool.identity, identity) === "same";
    const found = new Map([...(byIdentity.get(identity) ?? []), ...keyed].filter(isSame));
    const others = [...found.keys()].filter((key) => key !== now);
    return others.map((recordedAs) => ({ now, recordedAs, isOwn: found.has(now) }));
  });
}
