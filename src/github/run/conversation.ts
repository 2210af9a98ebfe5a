import { UserError } from "../../core/errors.ts";
import type { Secrets } from "../../core/secrets.ts";
import { isSettled } from "../../report/markdown.ts";
import { mergeOf } from "../../review/facts.ts";
import { marker, markerIn } from "../../review/marker.ts";
import { offerIn } from "../../review/offer.ts";
import type { Comment, Sticky } from "../api/comments.ts";
import type { Outputs } from "./outputs.ts";
import type { Overview } from "./overview.ts";
import type { Log } from "./print.ts";
import type { Setting } from "./setting.ts";

/** What is said on the pull request of a run. */
export interface Conversation {
  /** The comment about a stack on this run's pull request, or on the one that was merged; null when there is none. */
  comment(stack: string): Promise<Sticky | null>;
  /** The one on another pull request. */
  commentOn(pull: number, stack: string): Promise<Sticky>;
  /** Says a plan, with all that a later apply must find again, or a failure. What stood there before is gone. */
  say(stack: string, markerLine: string, text: string): Promise<void>;
  /** Says what came of a plan, and keeps what was reviewed, or was offered since, for the next try. */
  answer(stack: string, text: string, offer?: string): Promise<void>;
  /** The same, on another pull request. */
  answerOn(pull: number, stack: string, text: string): Promise<void>;
  /** Says that nothing is left to do, where something else than success is the last word on a merge. */
  settle(stack: string, text: string): Promise<void>;
  /** Takes a plan back, where there is one. */
  retire(stack: string, text: string): Promise<void>;
}

// What GitHub takes in a comment.
const longest = 65_536;

/** The conversation of a run. A comment that GitHub does not take is a warning: the summary says it all. */
export function makeConversation(
  setting: () => Setting,
  { log, outputs, secrets, overview }: { log: Log; outputs: Outputs; secrets: Secrets; overview: Overview },
): Conversation {
  const open = new Map<string, Promise<Sticky | null>>();
  const comment = (stack: string) => {
    const known = open.get(stack) ?? openComment(setting(), stack);
    open.set(stack, known);
    return known;
  };
  const commentOn = (pull: number, stack: string) => openOn(setting(), pull, stack);
  const put = async (
    open: () => Promise<Sticky | null>,
    body: (before: string) => string | undefined,
  ): Promise<Comment | undefined> => {
    if (!setting().inputs.comment) return undefined;
    try {
      const sticky = await open();
      if (!sticky) return undefined;
      const before = await sticky.find();
      const wanted = body(before?.body ?? "");
      if (wanted === undefined) return undefined;
      return await sticky.put(wanted);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      log.warn(
        `The comment could not be written: ${error.message}. ${error.hint ?? ""} The summary of this run says it all.`,
      );
      return undefined;
    }
  };
  // The marker is packed: a short secret found in it would be there by chance, and blanking it out would lose the plan.
  const bodyOf = (markerLine: string, text: string) => `${markerLine}\n${secrets.redact(text)}`;
  const tell = async (stack: string, body: (before: string) => string | undefined): Promise<void> => {
    const told = await put(() => comment(stack), body);
    if (told) outputs.commentUrl(told.url);
    if (told?.hasCompany || (told?.isNew && mayHaveCompany(setting()))) overview.note();
  };
  const answering = (stack: string, text: string, offer?: string) => (before: string) => {
    const first = markerIn(before) ?? marker(stack);
    const second = offer ?? offerIn(before);
    const body = bodyOf(second === undefined ? first : `${first}\n${second}`, text);
    return body.length > longest ? bodyOf(first, text) : body;
  };
  return {
    comment,
    commentOn,
    say: (stack, markerLine, text) => tell(stack, () => bodyOf(markerLine, text)),
    answer: (stack, text, offer) => tell(stack, answering(stack, text, offer)),
    async answerOn(pull, stack, text) {
      await put(() => commentOn(pull, stack), answering(stack, text));
    },
    async settle(stack, text) {
      const answer = answering(stack, text);
      await put(
        () => openMerged(setting(), stack),
        (before) => (before === "" || isSettled(before) ? undefined : answer(before)),
      );
    },
    retire: (stack, text) =>
      tell(stack, (before) => (before === "" ? undefined : bodyOf(marker(stack), text))),
  };
}

// Other jobs may have other stacks only where an input says which one this is.
function mayHaveCompany({ inputs }: Setting): boolean {
  return inputs.config !== undefined || inputs.workingDirectory !== ".";
}

async function openComment(setting: Setting, stack: string): Promise<Sticky | null> {
  const found = await setting.pull();
  return found && openOn(setting, found.number, stack);
}

// Nobody waits here until GitHub knows of the merge: most often there is nothing to say.
async function openMerged(setting: Setting, stack: string): Promise<Sticky | null> {
  const { trigger, client, repo } = setting;
  const merge = mergeOf(trigger);
  if (!merge) return null;
  const { pullOfCommit } = await import("../api/pulls.ts");
  const found = await pullOfCommit(await client(), repo, merge);
  return found && openOn(setting, found.number, stack);
}

async function openOn({ client, repo }: Setting, pull: number, stack: string): Promise<Sticky> {
  const { stickyComment } = await import("../api/comments.ts");
  return stickyComment(await client(), repo, pull, stack);
}
