import type { Holder } from "../core/backend.ts";
import type { Event, ToolResult } from "../core/events.ts";
import type { Plan } from "../core/plan.ts";
import type { StackStatus } from "../core/stack-status.ts";
import { code, link } from "./escape.ts";
import { fitted } from "./fit.ts";
import { heading } from "./heading.ts";
import { type Links, runFooter } from "./links.ts";
import { cellRoom, row, statusIcons, tableHead } from "./table.ts";
import { notable, percent, seconds, verb } from "./words.ts";

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

/** A running apply. */
export function applyingMarkdown(
  plan: Plan,
  { running, finished }: ApplyProgress,
  links: Links,
  most: number,
): string {
  const work = notable(plan);
  const head = [heading(plan.stack, { kind: "applying", done: finished.size, total: work.length })];
  // Readers look for what is running.
  const order = work.toSorted((a, b) => rank(a.tool) - rank(b.tool));
  function rank(tool: string): number {
    return running.has(tool) ? 0 : finished.has(tool) ? 1 : 2;
  }
  const rows = order.map(({ tool, action }) => {
    const result = finished.get(tool);
    const said = running.get(tool);
    if (result)
      return row([`${statusIcons[result.status]} ${verb(action)}`, code(tool), seconds(result.milliseconds)]);
    if (said === undefined) return row([`… ${verb(action)}`, code(tool), ""]);
    return row([`🔄 ${verb(action)}`, code(tool), said === "" ? "" : code(said, cellRoom)]);
  });
  const part = { head: tableHead("", "Tool", ""), rows, more: "tools" };
  return fitted(head, [part], [runFooter(links)], most);
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
  const next = "What is done is kept. Run this workflow again: it resumes where this run stopped.";
  return [heading(stack, { kind: "interrupted" }), next, runFooter(links)].join("\n\n");
}

function holderLine(holder: Holder | null): string {
  if (!holder) return "Another run holds it.";
  const { actor, host, operation, at, url } = holder;
  const by = code(actor ?? host ?? "somebody", 100);
  const since = at.replace(/^([\d-]{10})T(\d\d:\d\d)[\d:.]*Z$/, "$1 $2 UTC");
  return `${by} has held it since ${code(since, 40)}, for ${code(operation, 40)}${url ? ` (${link("its run", url)})` : ""}.`;
}
