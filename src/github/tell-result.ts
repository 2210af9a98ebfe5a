import type { Result } from "../core/events.ts";
import type { Plan } from "../core/plan.ts";
import { resultMarkdown } from "../report/markdown.ts";
import { outcome } from "../report/words.ts";
import { problemAt } from "./annotations.ts";
import { tellNeighbours } from "./neighbours.ts";
import { checkRoom, commentRoom, type Ports } from "./ports.ts";

/** Tells what came of an apply. */
export async function showResult(
  found: Plan,
  result: Result,
  { setting, log, annotations, outputs, conversation, nameOf, summaryRoom, live, check, later }: Ports,
): Promise<void> {
  const known = setting();
  const { links } = known;
  const plan = { ...found, stack: nameOf(found.stack) };
  outputs.result(result);
  await outputs.summary(resultMarkdown(plan, result, links, summaryRoom));
  const sources = new Map(plan.changes.map(({ tool, source }) => [tool, source]));
  for (const { tool, status, message = "" } of result.tools)
    if (status === "failed")
      annotations.add("error", problemAt(`${tool}: ${message}`, sources.get(tool)), "apply-failed");
  await annotations.show();
  await check(plan.stack, {
    conclusion: conclusions[result.outcome],
    title: outcome(result),
    text: resultMarkdown(plan, result, links, checkRoom),
  });
  if (result.outcome === "no-changes") log.say(`${plan.stack}: nothing to do`);
  if (result.outcome === "no-changes" && !live.hasSpoken) return;
  await conversation.answer(plan.stack, resultMarkdown(plan, result, links, commentRoom));
  const own = async () => (await conversation.comment(plan.stack))?.pull;
  later.push(() => tellNeighbours(plan, result, own, known, log));
}

const conclusions = {
  success: "success",
  "no-changes": "success",
  failed: "failure",
  cancelled: "cancelled",
} as const;
