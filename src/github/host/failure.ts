import { UserError } from "../../core/errors.ts";
import { failedStatus } from "../../core/stack-status.ts";
import { lockedMarkdown } from "../../report/applying.ts";
import { errorMarkdown } from "../../report/problems.ts";
import { errorText, problemText } from "../../report/terminal.ts";
import { commandsOf, factsOf } from "../../review/facts.ts";
import { outcomeOf } from "../../review/outcome.ts";
import { answering, showing } from "../../review/updates.ts";
import { rooms } from "../api/limits.ts";
import { type Setting, settingIfAny } from "../run/setting.ts";
import { nameOf, type Ports } from "./ports.ts";
import type { Progress } from "./progress.ts";
import { isSuperseded, tellCommit } from "./tell.ts";

type Failure = Pick<UserError, "message" | "hint" | "problems">;

const locked = { kind: "locked" } as const;

// What readers are told about a bug of ours. The stack trace is in the log.
const defect: Failure = {
  message: "This run failed because of a bug in dtm, not because of a mistake of yours.",
  hint: "The log of the run shows where. Finished changes are kept, and running it again does nothing twice.",
  problems: [],
};

/** Writes a failure to the log. Problems with a place become annotations there. */
export async function logFailure(error: unknown, ports: Ports): Promise<void> {
  const { log, annotations } = ports;
  if (!(error instanceof UserError))
    return log.annotate("error", errorText(error, { color: false }), { title: "bug in dtm" });
  const whole = { message: error.message, ...(error.hint ? { hint: withDoor(error.hint, ports) } : {}) };
  const problems = error.problems.length > 0 ? error.problems : [whole];
  for (const problem of problems) annotations.add("error", problem, error.code);
  await annotations.show();
  if (error.problems.length > 0) log.say(problemText(whole));
}

// In a comment or summary, the last line links to it.
function withDoor(hint: string, { setting }: Ports): string {
  const workflow = settingIfAny(setting)?.links.workflow;
  return workflow && hint.includes("by hand") ? `${hint} ${workflow}` : hint;
}

/** How far a run got before its failure. */
interface Reach {
  waitedFor: Progress["waitedFor"];
  /** The comment on the pull request already shows this run, or what it has begun to apply. */
  isShown: boolean;
}

/** Reports a failure where people look for the plan; that of a command which did nothing, as an answer to it. */
export async function tellFailure(
  error: unknown,
  { waitedFor, isShown }: Reach,
  ports: Ports,
): Promise<void> {
  const known = settingIfAny(ports.setting);
  if (!known) return;
  const stack = nameOf(known.stack ?? "", ports);
  const failure = error instanceof UserError ? error : defect;
  const text = (room: number) => errorMarkdown(stack, failure, known.links, room);
  await ports.outputs.summary(text(Math.min(rooms.failure, ports.summaryRoom)));
  if (!isForPull(error, known) || (await isSuperseded(ports))) return;
  // The reviewed plan is still the one that a merge applies, so it stays in its place.
  if (factsOf(known.trigger).plan === "offered" && !isShown) return ports.comments.reply(text);
  const isLocked = error instanceof UserError && error.code === "locked" && waitedFor !== undefined;
  const status = isLocked ? locked : failedStatus(failure);
  await tellCommit({ stack, status, title: failure.message, text }, ports);
  ports.labels.note(...outcomeOf(status).labels);
  const said = isLocked ? () => lockedMarkdown(stack, waitedFor, known.links, locked) : text;
  // A pull request whose plan failed has no plan that its merge could apply.
  const isPlan = factsOf(known.trigger).plan === "reviewed";
  await ports.comments.write(stack, isPlan ? showing(stack, status) : answering(stack, status), said);
}

function isForPull(error: unknown, { stack, trigger }: Setting): boolean {
  // If the stacks are not known, there is no comment for it.
  if (stack === undefined) return false;
  // A token that GitHub refuses cannot write a comment either.
  if (error instanceof UserError && error.code === "scm-auth") return false;
  // That says nothing about the plan: whoever asked gets an answer.
  return !commandsOf(trigger).includes("unlock");
}
