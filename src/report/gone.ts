import type { About } from "../core/plugin.ts";
import type { Change, Plan } from "../core/plan.ts";
import { code, link, oneLine, prose, visible } from "./escape.ts";
import { firstFew } from "./table.ts";

const most = 20;

/** What a plan deletes, replaced resources included, in the order in which it goes. */
export function goneList(plan: Plan): string[] {
  const gone = plan.changes.filter(({ action }) => action === "delete" || action === "replace");
  if (gone.length === 0) return [];
  const lines = gone.slice(0, most).map((change, i) => `${i + 1}. ${goneText(change)}`);
  const more = gone.length > most ? [`… and ${gone.length - most} more`] : [];
  return ["**Deletes existing resources, in this order:**", ...lines, ...more];
}

/** A resource as people know it, with a link to its page. */
export function aboutMarkdown({ kind, name, url }: About): string {
  return `${prose(oneLine(kind))} ${link(code(name), url)}`;
}

/** What a delete or replace destroys. */
export function lossMarkdown(loses: string[]): string {
  return `destroys ${prose(oneLine(loses.join(", ")))}`;
}

/** What is changed or deleted before a change. */
export function afterMarkdown({ action, after, dependsOn }: Change): string {
  const before = action === "delete" ? (after ?? []) : dependsOn;
  return before.length > 0 ? `after ${firstFew(before)}` : "";
}

/** The same on a terminal: the resource, what is destroyed with it, and what comes first. */
export function goneLines({ about, loses, after }: Change): string[] {
  const page = about?.url === undefined ? "" : ` (${oneLine(about.url)})`;
  return [
    ...(about ? [`${oneLine(about.kind)} ${oneLine(about.name)}${page}`] : []),
    ...(loses ? [`destroys: ${loses.map(visible).join(", ")}`] : []),
    ...(after ? [`after: ${after.map(oneLine).join(", ")}`] : []),
  ];
}

function goneText({ tool, about, loses, blocked }: Change): string {
  const parts = [
    ...(about ? [aboutMarkdown(about)] : []),
    ...(loses ? [lossMarkdown(loses)] : []),
    ...(blocked ? ["blocked"] : []),
  ];
  return parts.length > 0 ? `${code(tool)}: ${parts.join("; ")}` : code(tool);
}
