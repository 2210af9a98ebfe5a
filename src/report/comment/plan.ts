import type { Problem } from "../../core/errors.ts";
import { type Change, type Plan, secretChanged } from "../../core/plan.ts";
import { planCounts, plannedStatus } from "../../core/stack-status.ts";
import { block, code, link, prose } from "../escape.ts";
import { fitted, type Part } from "../fit.ts";
import { goneList } from "../gone.ts";
import { heading } from "../heading.ts";
import { footer, type Links } from "../links.ts";
import { planGraph } from "../plan-graph.ts";
import { pluginNotice } from "../plugins.ts";
import { notices } from "../problems.ts";
import { firstFew } from "../table.ts";
import { needLine, notable, ofFork, remarks } from "../words.ts";
import { changeTables } from "./changes.ts";
import { afterPlan } from "./next.ts";

/**
 * A plan as the body of a comment or a summary, without its marker. `warned` are warnings about the configuration,
 * `brought` the files of plugins that its pull request changes.
 */
export function planMarkdown(
  plan: Plan,
  links: Links,
  most: number,
  warned: Problem[] = [],
  brought: string[] = [],
): string {
  const next = afterPlan(plan, links);
  const { unchanged } = planCounts(plan);
  const head = [
    heading(plan.stack, plannedStatus(plan)),
    ...(next.isUrgent ? next.text : []),
    ...(plan.isolated ? [`> [!IMPORTANT]\n> ${ofFork}`] : []),
    ...(brought.length > 0 ? [codeNotice(brought)] : []),
    ...pluginNotice(plan),
    ...warnings(plan),
  ];
  const foot = [
    ...(unchanged > 0 ? [`${unchanged} unchanged.`] : []),
    ...(next.isUrgent ? [] : next.text),
    footer(links, `plan ${plan.digest.slice(7, 19)}`),
  ];
  const rest = [notices(warned, links), remarksOf(plan), graph(plan)];
  return withChanges(notable(plan), links, most, { head, before: [needsOf(plan)], rest, foot });
}

/** What is around the changes of a plan. */
interface Around {
  head: string[];
  before: Part[];
  rest: Part[];
  foot: string[];
}

/** The changes of a plan and what is around them, in `most` bytes. What is around them takes its room first. */
export function withChanges(
  changes: Change[],
  links: Links,
  most: number,
  { head, before, rest, foot }: Around,
): string {
  const around = Buffer.byteLength(fitted(head, [...before, ...rest], foot, most));
  const { parts, isCut } = changeTables(changes, links, most - around - 1000);
  const cut = isCut ? [cutNote(links)] : [];
  return fitted(head, [...before, ...parts, ...rest], [...cut, ...foot], most);
}

function cutNote({ run }: Links): string {
  return `Some contents are left out here. ${link("The summary of the run", run)}, \`plan.json\` and the plan's page have more.`;
}

/** A plan from a fork's run, for a comment on the fork's pull request. */
export function publishedMarkdown(plan: Plan, from: string, links: Links, most: number): string {
  const notice = `> [!CAUTION]\n> Reported by a run of the fork ${code(from)}. The fork controls what its runs report.`;
  return `${notice}\n\n${planMarkdown(plan, links, most - notice.length)}`;
}

/** Below a plan of which only the digest is kept. */
export const largePlanNote =
  "\n\n> [!WARNING]\n> **This plan cannot be resumed.** It has more than 2,000 changes, of which only the digest is kept. If its apply fails, review the rest: comment `/dtm plan`, then `/dtm apply`. Smaller pull requests avoid this.";

/** Below a plan whose pins are not kept. */
export const unpinnedNote =
  "\n\n> [!WARNING]\n> **This plan cannot keep its inputs.** They are too many for this comment. If a template or a download changes before the merge, the apply stops, and the plan has to be reviewed again. Smaller pull requests avoid this.";

function codeNotice(files: string[]): string {
  return `> [!CAUTION]\n> **This pull request brings code of its own:** ${firstFew(files)}. It ran to make this plan, with what this job reaches, and the apply runs it again. Review it as you would review the workflow.`;
}

/** What has to be noticed about a plan: what it deletes, and which secrets change. */
export function warnings(plan: Plan): string[] {
  const gone = goneList(plan);
  const secret = plan.changes.filter(({ fields }) => fields.some(({ after }) => after === secretChanged));
  const named = firstFew(secret.map(({ tool }) => tool));
  return [
    ...(gone.length > 0 ? [["> [!CAUTION]", ...gone].join("\n> ")] : []),
    ...(secret.length > 0 ? [`🔑 **Secrets changed:** ${named}`] : []),
  ];
}

/** What a plan lacks, and what to do about it. */
export function needsOf({ needs = [] }: Plan): Part {
  const rows = needs.map((need) => `- ${prose(needLine(need))} ${prose(need.hint)}`);
  return { head: ["**This plan is not ready.** An apply would be refused:\n"], rows, more: "missing" };
}

function remarksOf(plan: Plan): Part {
  const rows = remarks(plan).map(({ note, tools }) => `- ${firstFew(tools)}: ${code(note)}`);
  return { head: [], rows, more: "remarks" };
}

function graph(plan: Plan): Part {
  const drawn = planGraph(plan);
  const rows = drawn
    ? [`<details><summary>Dependencies</summary>\n\n${block(drawn, "mermaid")}\n\n</details>`]
    : [];
  return { head: [], rows, more: "" };
}
