import { UserError } from "../../core/errors.ts";
import { lockedMarkdown } from "../../report/applying.ts";
import { errorMarkdown } from "../../report/problems.ts";
import { commandsOf, factsOf } from "../../review/facts.ts";
import { marker } from "../../review/marker.ts";
import { errorText, problemText } from "../../report/terminal.ts";
import { checkRoom, commentRoom, failureRoom, type Ports } from "./ports.ts";
import { settingIfAny } from "./setting.ts";

// What a reader is told of a failure that is ours. The stack is in the log.
const defect: Pick<UserError, "message" | "hint" | "problems"> = {
  message: "This run ended by a defect of dtm, not by a mistake of yours.",
  hint: "The log of the run shows where. What was finished is kept; running it again does nothing twice.",
  problems: [],
};

/** Puts a failure into the log. Problems with a place are shown there, so they are errors of their own. */
export async function logFailure(error: unknown, { log, annotations }: Ports): Promise<void> {
  if (!(error instanceof UserError))
    return log.annotate("error", errorText(error, { colour: false }), { title: "defect of dtm" });
  const whole = { message: error.message, ...(error.hint ? { hint: error.hint } : {}) };
  const problems = error.problems.length > 0 ? error.problems : [whole];
  for (const problem of problems) annotations.add("error", problem, error.code);
  await annotations.show();
  if (error.problems.length > 0) log.say(problemText(whole));
}

/** Tells of a failure where people look for the plan. */
export async function tellFailure(error: unknown, ports: Ports): Promise<void> {
  const { setting, outputs, conversation, nameOf, summaryRoom, live, check, labels, isOvertaken } = ports;
  const known = settingIfAny(setting);
  if (!known) return;
  const { links, trigger } = known;
  const stack = nameOf(known.stack ?? "");
  const failure = error instanceof UserError ? error : defect;
  await outputs.summary(errorMarkdown(stack, failure, links, Math.min(failureRoom, summaryRoom)));
  // Where it is not known which stacks there are, there is no comment that it could stand in.
  if (known.stack === undefined) return;
  // A token that GitHub refuses cannot write a comment either.
  if (error instanceof UserError && error.code === "scm-auth") return;
  // That is no word on the plan: who asked for it gets an answer.
  if (commandsOf(trigger).includes("unlock")) return;
  if (await isOvertaken()) return;
  labels.note("failed");
  await check(stack, {
    conclusion: "failure",
    title: failure.message,
    text: errorMarkdown(stack, failure, links, checkRoom),
  });
  const isLocked = error instanceof UserError && error.code === "locked" && live.waitedFor !== undefined;
  const text = isLocked
    ? lockedMarkdown(stack, live.waitedFor ?? null, links, { gaveUp: true })
    : errorMarkdown(stack, failure, links, commentRoom);
  // A pull request whose plan failed has no plan that its merge could be applied by.
  if (factsOf(trigger).plan === "reviewed") await conversation.say(stack, marker(stack), text);
  else await conversation.answer(stack, text);
}
