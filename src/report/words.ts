import { counted } from "../core/counted.ts";
import { withHeld } from "../core/held.ts";
import type { Change, Need, Plan, Reason } from "../core/plan.ts";
import { type PlanCounts, planCounts, type ResultCounts } from "../core/stack-status.ts";

/** Each reason in a few plain words. */
export const reasons: Record<Reason, string> = {
  new: "new",
  config: "its configuration changed",
  drift: "drift: it differs from what was last applied",
  missing: "missing: it no longer exists",
  removed: "removed from the configuration",
  interrupted: "an earlier run was interrupted",
  failed: "an earlier run failed at it",
  dependency: "an output it uses will change",
  exists: "already exists",
  asked: "requested",
};

/** What readers must know about a plan for a fork. */
export const ofFork =
  "Plan of a fork, made from its files alone; the merge may do something else. The state and existing resources were not read, and external plugins were not loaded.";

/** `2 to create, 1 to delete`; `no changes` when there are none; `not ready: …` if the run lacks something. */
export function verdict({ missing = 0, ...counts }: PlanCounts): string {
  const said = changesIn(counts);
  return missing > 0 ? `not ready: ${said}, ${missing} missing` : said;
}

function changesIn({ create, update, replace, delete: remove, blocked: stopped }: PlanCounts): string {
  const parts = [
    [create, "to create"],
    [update, "to update"],
    [replace, "to replace"],
    [remove, "to delete"],
    [stopped, "blocked"],
  ] as const;
  const said = parts.flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : []));
  return said.length === 0 ? "no changes" : said.join(", ");
}

/** The question before a plan is applied: the number of deleted tools must not be overlooked. */
export function question(plan: Plan): string {
  const { create, update, replace, delete: remove } = planCounts(plan);
  const tools = (count: number) => counted(count, "tool");
  if (remove > 0 && create + update + replace === 0) return `Delete ${tools(remove)}?`;
  const losses = [
    ...(remove > 0 ? [`delete ${tools(remove)}`] : []),
    ...(replace > 0 ? [`replace ${tools(replace)}`] : []),
  ];
  return losses.length === 0 ? "Apply these changes?" : `Apply these changes, which ${losses.join(" and ")}?`;
}

/** `2 done, 1 failed, 3 skipped`; `nothing to do` when there was nothing. */
export function outcome(counts: ResultCounts): string {
  const statuses = ["done", "unchanged", "failed", "skipped"] as const;
  const said = statuses.flatMap((status) => (counts[status] > 0 ? `${counts[status]} ${status}` : []));
  return said.length === 0 ? "nothing to do" : said.join(", ");
}

/** Why a change is made, or why it is not. */
export function why(change: Change): string {
  const said = [reasonOf(change), change.blocked?.message, change.note].filter(
    (text) => text !== undefined && text !== "",
  );
  return said.map((text, i) => (i < said.length - 1 ? text?.replace(/\.$/, "") : text)).join(". ");
}

/** The reason of a change in words; a blocked one has its action there, too. */
export function reasonOf({ action, reason, blocked }: Change): string {
  const said = reason ? reasons[reason] : "";
  return blocked && action !== "none" ? `${action}, ${said}` : said;
}

/** What a change is shown as. */
export type Shown = Exclude<Change["action"], "none"> | "blocked";

/** What a change is shown as: its action, unless it is blocked. */
export function shownAs({ action, blocked }: Pick<Change, "action" | "blocked">): Shown {
  return blocked ? "blocked" : verb(action);
}

/** An action as a word; a tool of an apply that has none is blocked. */
export function verb(action: Change["action"]): Shown {
  return action === "none" ? "blocked" : action;
}

/** The changes that readers must see: actions, and what is blocked, including what waits for it. */
export function notable(plan: Plan): Change[] {
  return withHeld(plan.changes).filter((change) => change.action !== "none" || change.blocked);
}

/** The changes that an apply makes. */
export function workOf(plan: Plan): Change[] {
  return notable(plan).filter(({ blocked }) => !blocked);
}

/** What readers must know about unchanged tools, grouped by remark: they could not be compared. */
export function remarks(plan: Plan): { note: string; tools: string[] }[] {
  const alone = plan.changes.filter((change) => change.action === "none" && !change.blocked);
  const notes = Map.groupBy(alone, (change) => change.note ?? "");
  return [...notes].flatMap(([note, changes]) =>
    note === "" ? [] : [{ note, tools: changes.map(({ tool }) => tool) }],
  );
}

/** What a plan lacks, and which tools need it. */
export function needLine({ message, tools }: Need): string {
  if (tools.length === 0) return `${message}.`;
  const named = tools.slice(0, mostNamed).join(", ");
  return `${message}. Needed by ${named}${tools.length > mostNamed ? ` and ${tools.length - mostNamed} more` : ""}.`;
}

const mostNamed = 5;

/** `1.2 s`, `350 ms`. */
export function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** `45 %`; a plugin may give any number. */
export function percent(fraction: number): string {
  return `${Math.round(Math.min(1, Math.max(0, fraction || 0)) * 100)} %`;
}

const byteFormat = new Intl.NumberFormat("en", {
  notation: "compact",
  style: "unit",
  unit: "byte",
  unitDisplay: "narrow",
});

/** `812B`, `12KB`. */
export function bytes(count: number): string {
  return byteFormat.format(count);
}
