import { UserError } from "../../core/errors.ts";
import { obstacleTo } from "../../review/command-rules.ts";
import type { Trigger, TriggerOf } from "../../review/trigger.ts";
import { readMergeable } from "../api/pull-state.ts";
import type { Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";
import { answer, help } from "./answers.ts";
import { type Checkout, pinned, pinnedToBase } from "./checkout.ts";
import { refusalOf } from "./permission.ts";
import { type Replies, makeReplies } from "./replies.ts";

type Comment = TriggerOf<"comment">;

/** The handling of a comment command. */
export interface CommandDesk {
  /** Checks whether the command is allowed, answers what needs no run, and returns what to do. */
  open(): Promise<Trigger>;
  /** Tells the author how it ended; `said` is what the run printed as its answer. */
  close(code: number, said: string): Promise<void>;
}

/** Starts handling a comment. */
export function commandDesk(
  comment: Comment,
  setting: Setting,
  checkout: Checkout,
  log: Pick<Log, "warn">,
): CommandDesk {
  const { verb } = comment.asked;
  const replies = makeReplies(comment, setting, log);
  let isRunning = false;
  return {
    async open() {
      const { trigger, isAccepted } = await consider(comment, setting, checkout, replies);
      isRunning = isAccepted;
      return trigger;
    },
    async close(exit, said) {
      if (!isRunning) return;
      await replies.react(exit === 0 ? "rocket" : "confused");
      if (comment.isIssue && exit === 0) await replies.closeIssue();
      if (verb === "unlock") await replies.say(answer(exit === 0 ? "🔓" : "❌", said));
    },
  };
}

interface Consideration {
  trigger: Trigger;
  isAccepted: boolean;
}

async function consider(
  comment: Comment,
  setting: Setting,
  checkout: Checkout,
  replies: Replies,
): Promise<Consideration> {
  const { verb, problem } = comment.asked;
  const { command } = setting.inputs;
  if (!isFor(command, verb))
    return declined(`\`/dtm ${verb}\` is not for a job with \`command: ${command}\``);
  const why = await refusalOf(comment, setting);
  if (why) return comment.isIssue ? declined(why) : refused(replies, why);
  const drift = comment.isIssue ? await driftOn(comment, setting) : undefined;
  if (comment.isIssue && drift === undefined) return declined("the issue is not an open drift issue of ours");
  await replies.react("eyes");
  return verb === "help" ? helped(replies, problem) : accepted(comment, drift, setting, checkout, replies);
}

async function accepted(
  comment: Comment,
  drift: string | undefined,
  setting: Setting,
  checkout: Checkout,
  replies: Replies,
): Promise<Consideration> {
  try {
    if (drift !== undefined)
      return { trigger: await pinnedToBase(comment, drift, checkout), isAccepted: true };
    const pull = await readMergeable(await setting.client(), setting.repo, comment.number);
    const obstacle = obstacleTo(comment.asked.verb, pull);
    if (obstacle) return await refused(replies, obstacle.why, obstacle.hint);
    return { trigger: await pinned(comment, pull, setting, checkout), isAccepted: true };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await replies.react("confused");
    await replies.say(answer("❌", `${error.message}.`, error.hint));
    throw error;
  }
}

// The stack whose drift issue has the comment. Anybody may comment on any issue.
async function driftOn({ number }: Comment, { client, repo }: Setting): Promise<string | undefined> {
  const { shownIssue } = await import("../api/issue.ts");
  return (await shownIssue(await client(), repo, number))?.marker.stack;
}

// With separate jobs for plans and applies, which have their own permissions and reviewers, each comment is for one.
function isFor(command: Setting["inputs"]["command"], verb: Comment["asked"]["verb"]): boolean {
  if (command === "auto") return true;
  const isPlan = verb === "plan" || verb === "help";
  return isPlan ? command === "plan" : command === "apply";
}

async function refused(replies: Replies, why: string, hint?: string): Promise<Consideration> {
  await replies.react("-1");
  if (hint !== undefined) await replies.say(answer("🚫", `${why}.`, hint));
  return declined(why);
}

async function helped(replies: Replies, problem: string | undefined): Promise<Consideration> {
  if (problem !== undefined) await replies.react("confused");
  await replies.say(problem === undefined ? help : `${problem}\n\n${help}`);
  return declined("the command was answered in a comment");
}

function declined(why: string): Consideration {
  return { trigger: { kind: "ignored", why }, isAccepted: false };
}
