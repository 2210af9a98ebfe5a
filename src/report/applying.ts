import type { Holder } from "../core/backend.ts";
import type { Event, ToolResult } from "../core/events.ts";
import type { Change, Plan } from "../core/plan.ts";
import type { StackStatus } from "../core/stack-status.ts";
import { type Groups, type Row, tables, toolsTo } from "./comment/groups.ts";
import { again } from "./comment/next.ts";
import { code, link } from "./escape.ts";
import { fitted } from "./fit.ts";
import { heading } from "./heading.ts";
import { type Links, runFooter } from "./links.ts";
import { cellRoom, statusIcons } from "./table.ts";
import { notable, percent, seconds, verb, workOf } from "./words.ts";

/** How far an apply has come, according to its events. */
export interface ApplyProgress {
  /** The latest progress of each running tool. */
  running: Map<string, string>;
  finished: Map<string, ToolResult>;
}

/** Adds an event; returns whether it changes what is shown. */
export function follow(event: Event, { running, finished }: ApplyProgress): boolean {
  if (event.type === "started") {
    running.set(event.tool, "");
  } else if (event.type === "progress") {
    const { tool, text, fraction } = event;
    running.set(tool, fraction === undefined ? text : `${text} (${percent(fraction)})`);
  } else if (event.type === "finished") {
    running.delete(event.tool);
    finished.set(event.tool, event.result);
  } else {
    return false;
  }
  return true;
}

/** How far an apply is. What is blocked is not part of its work. */
export function applyingStatus(plan: Plan, { finished }: ApplyProgress): StackStatus & { kind: "applying" } {
  const work = workOf(plan);
  const done = work.filter(({ tool }) => finished.has(tool)).length;
  return { kind: "applying", done, total: work.length };
}

// Readers look for what failed, and for what is running.
const groups: Groups = {
  failed: { title: toolsTo("failed"), isOpen: true },
  running: { title: toolsTo("running"), isOpen: true },
  done: { title: toolsTo("done") },
  waiting: { title: toolsTo("waiting") },
};

/** A running apply. */
export function applyingMarkdown(plan: Plan, progress: ApplyProgress, links: Links, most: number): string {
  const order = Object.keys(groups);
  const rows = notable(plan).map((change) => rowOf(change, progress));
  const sorted = rows.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const head = [heading(plan.stack, applyingStatus(plan, progress))];
  return fitted(head, tables(sorted, groups), [runFooter(links)], most);
}

function rowOf({ tool, action }: Change, { running, finished }: ApplyProgress): Row {
  const result = finished.get(tool);
  const said = running.get(tool);
  const row = { verb: verb(action), details: "" };
  if (result) {
    const kind = result.status === "failed" ? "failed" : "done";
    const icon = statusIcons[result.status];
    return { ...row, kind, icon, text: `${code(tool)}: ${seconds(result.milliseconds)}` };
  }
  if (said === undefined) return { ...row, kind: "waiting", icon: "…", text: code(tool) };
  const text = said === "" ? code(tool) : `${code(tool)}: ${code(said, cellRoom)}`;
  return { ...row, kind: "running", icon: "🔄", text };
}

/** A run that is waiting for another run's lock, or has given up waiting. */
export function lockedMarkdown(
  stack: string,
  holder: Holder | null,
  links: Links,
  status: StackStatus & { kind: "waiting" | "locked" },
): string {
  const next =
    status.kind === "locked"
      ? "Nothing was applied. When that run has ended, run this workflow again. If it no longer exists, comment `/dtm unlock` or use `dtm unlock`."
      : "";
  return [heading(stack, status), holderLine(holder), next, runFooter(links)]
    .filter((text) => text !== "")
    .join("\n\n");
}

/** A run that was killed before it could report a result. */
export function interruptedMarkdown(stack: string, links: Links): string {
  const next = `What is done is kept. ${again(links, true)}`;
  return [heading(stack, { kind: "interrupted" }), next, runFooter(links)].join("\n\n");
}

function holderLine(holder: Holder | null): string {
  if (!holder) return "Another run holds it.";
  const { actor, host, operation, at, url } = holder;
  const by = code(actor ?? host ?? "somebody", 100);
  const since = at.replace(/^([\d-]{10})T(\d\d:\d\d)[\d:.]*Z$/, "$1 $2 UTC");
  return `${by} has held it since ${code(since, 40)}, for ${code(operation, 40)}${url ? ` (${link("its run", url)})` : ""}.`;
}
