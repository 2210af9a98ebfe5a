import type { Result } from "../../core/events.ts";
import type { Plan } from "../../core/plan.ts";
import { appliedStatus, type StackStatus } from "../../core/stack-status.ts";
import { trainNote } from "../../report/history.ts";
import { resultMarkdown } from "../../report/comment/result.ts";
import { outcome } from "../../report/words.ts";
import { factsOf } from "../../review/facts.ts";
import { outcomeOf } from "../../review/outcome.ts";
import { answering, settling } from "../../review/updates.ts";
import { problemAt } from "../api/annotations.ts";
import { tellNeighbors } from "../api/neighbors.ts";
import { nameOf, type Ports } from "./ports.ts";
import { tellCommit } from "./tell.ts";

/** An apply that was reported. */
export interface FinishedApply {
  /** The stack's name is the one in the repository. */
  plan: Plan;
  result: Result;
  /** Whether it was news: a push with nothing to do is not. */
  isNews: boolean;
}

/** Reports the result of an apply. `hasSpoken`: the comment has reported on this run before. */
export async function showResult(
  found: Plan,
  result: Result,
  hasSpoken: boolean,
  ports: Ports,
): Promise<FinishedApply> {
  const { setting, log, outputs, comments, labels, summaryRoom } = ports;
  const plan = { ...found, stack: nameOf(found.stack, ports) };
  const { stack } = plan;
  const status = appliedStatus(result);
  const text = (room: number) => resultMarkdown(plan, result, setting().links, room);
  await outputs.result(result);
  await outputs.summary(text(summaryRoom));
  await annotateFailures(plan, result, ports);
  await tellCommit({ stack, status, title: outcome(status.counts), text }, ports);
  labels.note(...outcomeOf(status).labels);
  const hasNothing = result.outcome === "no-changes";
  if (hasNothing) log.say(`${stack}: nothing to do`);
  const isNews = !hasNothing || hasSpoken || factsOf(setting().trigger).pull !== "merged";
  if (isNews) await comments.write(stack, answering(stack, status), text);
  else await comments.writeMerged(stack, settling(stack, status), text);
  return { plan, result, isNews };
}

/** Tells other pull requests about an apply: those whose merges it covers, and those whose plans are now outdated. */
export async function tellOthers(
  { plan, result, isNews }: FinishedApply,
  train: number[],
  ports: Ports,
): Promise<void> {
  if (!isNews) return;
  const { setting, log, comments, labels } = ports;
  const { stack } = plan;
  const own = async () => (await comments.of(stack))?.pull;
  const status: StackStatus = appliedStatus(result);
  const text = (room: number) => resultMarkdown(plan, result, setting().links, room);
  for (const pull of train) {
    const note = trainNote(await own());
    const noted = (room: number) => `${note}${text(room - note.length)}`;
    await comments.writeOn(pull, stack, answering(stack, status), noted);
  }
  await labels.outdate(await tellNeighbors(plan, result, own, setting(), log));
}

async function annotateFailures(plan: Plan, { tools }: Result, { annotations }: Ports): Promise<void> {
  const sources = new Map(plan.changes.map(({ tool, source }) => [tool, source]));
  for (const { tool, status, message = "" } of tools)
    if (status === "failed")
      annotations.add("error", problemAt(`${tool}: ${message}`, sources.get(tool)), "apply-failed");
  await annotations.show();
}
