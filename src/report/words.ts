import { counted } from "../core/counted.ts";
import type { Result } from "../core/events.ts";
import type { Change, Plan, Reason, Summary } from "../core/plan.ts";

/** Each reason in a few plain words. */
export const reasons: Record<Reason, string> = {
  new: "new",
  config: "its configuration changed",
  drift: "drift: reality is not what was made",
  missing: "missing: it is gone in reality",
  removed: "removed from the file",
  interrupted: "an interrupted run left it unfinished",
  dependency: "an output it uses will change",
  exists: "exists already",
  asked: "asked for",
};

/** What a reader must know of a plan that was made against nothing. */
export const ofFork =
  "Plan of a fork: against nothing, not what the merge will do. Neither the state nor what is there now was looked at, and plugins from outside were not asked.";

/** `2 to create, 1 to delete`; `no changes` when there are none. */
export function verdict(plan: Plan): string {
  const { create, update, replace, delete: remove, blocked: stopped } = counts(plan);
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

/** What a person is asked before a plan is applied: how many tools it takes away must not be overlooked. */
export function question(plan: Plan): string {
  const { create, update, replace, delete: remove } = counts(plan);
  const tools = (count: number) => counted(count, "tool");
  if (remove > 0 && create + update + replace === 0) return `Delete ${tools(remove)}?`;
  const losses = [
    ...(remove > 0 ? [`delete ${tools(remove)}`] : []),
    ...(replace > 0 ? [`delete and create again ${tools(replace)}`] : []),
  ];
  return losses.length === 0 ? "Apply these changes?" : `Apply these changes, which ${losses.join(" and ")}?`;
}

/** How many tools each action meets, and how many are blocked, whatever was to be done with them. */
export function counts({ summary, changes }: Plan): Summary & { blocked: number } {
  const blocked = changes.filter((change) => change.blocked);
  const free = (count: number, action: Change["action"]) =>
    count - blocked.filter((change) => change.action === action).length;
  return {
    create: free(summary.create, "create"),
    update: free(summary.update, "update"),
    replace: free(summary.replace, "replace"),
    delete: free(summary.delete, "delete"),
    unchanged: free(summary.unchanged, "none"),
    blocked: blocked.length,
  };
}

/** `2 done, 1 failed, 3 skipped`; `nothing to do` when there was nothing. */
export function outcome({ tools }: Result): string {
  const statuses = ["done", "unchanged", "failed", "skipped"] as const;
  const said = statuses.flatMap((status) => {
    const count = tools.filter((tool) => tool.status === status).length;
    return count > 0 ? `${count} ${status}` : [];
  });
  return said.length === 0 ? "nothing to do" : said.join(", ");
}

/** Why a change is made, or why it is not. */
export function why(change: Change): string {
  const reason = change.reason ? reasons[change.reason] : "";
  const said = [reason, change.blocked?.message, change.note].filter(
    (text) => text !== undefined && text !== "",
  );
  return said.map((text, i) => (i < said.length - 1 ? text?.replace(/\.$/, "") : text)).join(". ");
}

/** What is done with a tool; nothing is done with one that is blocked. */
export function verb(action: Change["action"]): string {
  return action === "none" ? "blocked" : action;
}

/** What a reader must see of a plan: changes, and tools that are blocked. */
export function notable(plan: Plan): Change[] {
  return plan.changes.filter((change) => change.action !== "none" || change.blocked);
}

/** What a reader must know of tools that are left alone, with the tools it is true of: they could not be compared. */
export function remarks(plan: Plan): { note: string; tools: string[] }[] {
  const alone = plan.changes.filter((change) => change.action === "none" && !change.blocked);
  const notes = Map.groupBy(alone, (change) => change.note ?? "");
  return [...notes].flatMap(([note, changes]) =>
    note === "" ? [] : [{ note, tools: changes.map(({ tool }) => tool) }],
  );
}

/** `1.2 s`, `350 ms`. */
export function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** `45 %`; a plugin may give any number. */
export function percent(fraction: number): string {
  return `${Math.round(Math.min(1, Math.max(0, fraction || 0)) * 100)} %`;
}
