import type { Result } from "../../core/events.ts";
import type { Plan } from "../../core/plan.ts";
import { togetherNote } from "../../report/history.ts";
import { resultMarkdown } from "../../report/markdown.ts";
import { outcome } from "../../report/words.ts";
import { factsOf } from "../../review/facts.ts";
import { problemAt } from "../api/annotations.ts";
import { tellNeighbours } from "./neighbours.ts";
import { checkRoom, commentRoom, type Ports } from "./ports.ts";

/** Tells what came of an apply. */
export async function showResult(found: Plan, result: Result, ports: Ports): Promise<void> {
  const {
    setting,
    log,
    annotations,
    outputs,
    conversation,
    nameOf,
    summaryRoom,
    live,
    check,
    labels,
    later,
  } = ports;
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
  labels.note(conclusions[result.outcome] === "success" ? "applied" : "failed");
  const text = resultMarkdown(plan, result, links, commentRoom);
  if (result.outcome === "no-changes") log.say(`${plan.stack}: nothing to do`);
  const isQuiet = factsOf(known.trigger).pull === "merged" && !live.hasSpoken;
  if (result.outcome === "no-changes" && isQuiet) return conversation.settle(plan.stack, text);
  await conversation.answer(plan.stack, text);
  later.push(() => tellOthers(plan, result, text, ports));
}

async function tellOthers(
  plan: Plan,
  result: Result,
  text: string,
  { setting, log, conversation, labels, together }: Ports,
): Promise<void> {
  const own = async () => (await conversation.comment(plan.stack))?.pull;
  for (const pull of together)
    await conversation.answerOn(pull, plan.stack, `${togetherNote(await own())}${text}`);
  await labels.outdate(await tellNeighbours(plan, result, own, setting(), log));
}

const conclusions = {
  success: "success",
  "no-changes": "success",
  failed: "failure",
  cancelled: "cancelled",
} as const;
