import { UserError } from "../core/errors.ts";
import type { State, ToolState } from "../core/state.ts";
import { replaceBlock } from "../plan/destroying.ts";
import { diff } from "../plan/diff.ts";
import { optionsFor } from "./context.ts";
import { compareIdentity, identifierOf, identityIn } from "./identity.ts";
import type { PreparedTool } from "./prepare.ts";
import { isAsRecorded } from "./resolve.ts";
import type { ResolvedChange, Work } from "./work.ts";

type Action = ResolvedChange["change"]["action"];

/** A change for which everything that decides its action is known. */
interface ActionInput extends Pick<ResolvedChange, "change" | "call"> {
  prepared: PreparedTool;
  /** Whether the tool would be recorded as it is. */
  isSame: boolean;
}

/** What a change does, now that it is known which resource its options mean. Throws if the plan said otherwise. */
export function decideAction(known: ActionInput, work: Work): { action: Action; identity?: string } {
  const { change, call, isSame } = known;
  const { loaded, recorded, key } = call;
  if (!loaded.identity) return { action: change.action === "replace" && isSame ? "update" : change.action };
  const identity = identityIn(loaded, optionsFor(call, work.run.secrets), work.run.secrets);
  claim(key, identity, call, work);
  if (!recorded || change.action === "create") return { action: change.action, identity };
  return { action: decide(known, recorded, identity, work), identity };
}

/** Whether a tool would be recorded unchanged, apart from another spelling of the same resource. */
export function isSameButSpelling(
  record: ToolState,
  digests: Record<string, string[]>,
  recorded: ToolState | undefined,
  { loaded, literals }: PreparedTool,
  { run }: Work,
): boolean {
  if (!recorded) return false;
  if (isAsRecorded(record, digests, recorded)) return true;
  const identifier = identifierOf({ loaded, literals }, run.secrets);
  const now = identifier?.of(record.options);
  if (!identifier || now === undefined || recorded.identity === undefined) return false;
  const isSpelling = ({ path }: { path: string }) =>
    identifier.share(recorded.options, record.options, path) === "all";
  return (
    identifier.compare(recorded.identity, now) === "same" &&
    isAsRecorded({ ...record, options: recorded.options }, digests, recorded) &&
    diff(recorded.options, record.options, "options").every(isSpelling)
  );
}

function decide(
  { change, prepared }: ActionInput,
  recorded: ToolState,
  identity: string,
  work: Work,
): Action {
  const verdict =
    recorded.identity === undefined
      ? "unknown"
      : compareIdentity(recorded.identity, identity, work.run.secrets);
  if (verdict === "same" || (verdict === "unknown" && change.action === "update")) return "update";
  if (change.action === "update" || verdict === "unknown") throw surprised(change.tool, verdict);
  const block = replaceBlock(change.loses, prepared.desired.lifecycle);
  if (block) throw new UserError(block.code, block.message);
  return "replace";
}

function surprised(tool: string, verdict: "changed" | "unknown"): UserError {
  const message =
    verdict === "changed"
      ? `${tool} turned out to mean another resource than the recorded one, which the plan could not show`
      : `The state does not say which resource ${tool} is, so it cannot be replaced`;
  return new UserError("identity-changed", message, {
    hint:
      verdict === "changed"
        ? "It was not changed. Plan again, and look at the replace before you apply it."
        : `It was not changed. To start over, run \`dtm state rm ${tool}\` and \`dtm import ${tool}\`.`,
  });
}

/** The tools of a state by plugin and identity, as `Work.claimed` has them. */
export function claimedIn({ tools }: State): Work["claimed"] {
  const all = Object.entries(tools).flatMap(([key, { name, identity }]) =>
    identity === undefined ? [] : [[claimName(name, identity), key] as const],
  );
  return new Map(all);
}

// Of two tools with one resource, the second would change or delete what the first has created.
function claim(key: string, identity: string, { tool }: ResolvedChange["call"], work: Work): void {
  const { claimed, run } = work;
  const other = [identity, ...run.secrets.digests(identity)]
    .map((text) => claimed.get(claimName(tool.name, text)))
    .find((found) => found !== undefined && found !== key);
  if (other !== undefined)
    throw new UserError("exists", `${key} means the same resource as ${other}: ${identity}`, {
      hint: "It was not changed: a resource can belong to one tool only.",
    });
  claimed.set(claimName(tool.name, identity), key);
}

function claimName(plugin: string, identity: string): string {
  return JSON.stringify([plugin, identity]);
}
