import { UserError } from "../core/errors.ts";
import type { Secrets } from "../core/secrets.ts";
import { marker, markerIn } from "../report/marker.ts";
import { offerIn } from "../report/offer.ts";
import type { Sticky } from "./comments.ts";
import type { Outputs } from "./outputs.ts";
import type { Log } from "./print.ts";
import type { Setting } from "./setting.ts";

/** What is said on the pull request of a run. */
export interface Conversation {
  /** The comment about a stack on this run's pull request, or on the one that was merged; null when there is none. */
  comment(stack: string): Promise<Sticky | null>;
  /** Says a plan, with all that a later apply must find again, or a failure. What stood there before is gone. */
  say(stack: string, markerLine: string, text: string): Promise<void>;
  /** Says what came of a plan, and keeps what was reviewed, or was offered since, for the next try. */
  answer(stack: string, text: string, offer?: string): Promise<void>;
  /** Takes a plan back, where there is one. */
  retire(stack: string, text: string): Promise<void>;
}

// What GitHub takes in a comment.
const longest = 65_536;

/** The conversation of a run. A comment that GitHub does not take is a warning: the summary says it all. */
export function makeConversation(
  setting: () => Setting,
  { log, outputs, secrets }: { log: Log; outputs: Outputs; secrets: Secrets },
): Conversation {
  const open = new Map<string, Promise<Sticky | null>>();
  const comment = (stack: string) => {
    const known = open.get(stack) ?? openComment(setting(), stack);
    open.set(stack, known);
    return known;
  };
  const put = async (stack: string, body: (before: string) => string | undefined): Promise<void> => {
    if (!setting().inputs.comment) return;
    try {
      const sticky = await comment(stack);
      if (!sticky) return;
      const before = await sticky.find();
      const wanted = body(before?.body ?? "");
      if (wanted === undefined) return;
      const { url } = await sticky.put(wanted);
      outputs.commentUrl(url);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      log.warn(
        `The comment could not be written: ${error.message}. ${error.hint ?? ""} The summary of this run says it all.`,
      );
    }
  };
  // The marker is packed: a short secret found in it would be there by chance, and blanking it out would lose the plan.
  const bodyOf = (markerLine: string, text: string) => `${markerLine}\n${secrets.redact(text)}`;
  return {
    comment,
    say: (stack, markerLine, text) => put(stack, () => bodyOf(markerLine, text)),
    answer: (stack, text, offer) =>
      put(stack, (before) => {
        const first = markerIn(before) ?? marker(stack);
        const second = offer ?? offerIn(before);
        const body = bodyOf(second === undefined ? first : `${first}\n${second}`, text);
        return body.length > longest ? bodyOf(first, text) : body;
      }),
    retire: (stack, text) =>
      put(stack, (before) => (before === "" ? undefined : bodyOf(marker(stack), text))),
  };
}

async function openComment({ pull, client, repo }: Setting, stack: string): Promise<Sticky | null> {
  const found = await pull();
  if (!found) return null;
  const { stickyComment } = await import("./comments.ts");
  return stickyComment(await client(), repo, found.number, stack);
}
