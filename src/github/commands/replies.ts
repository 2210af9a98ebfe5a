import { UserError } from "../../core/errors.ts";
import { asking } from "../../scm/github/asking.ts";
import { repeatable } from "../../scm/github/repeat.ts";
import type { TriggerOf } from "../../review/trigger.ts";
import type { Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";

/** Answers to a comment. If GitHub does not accept one, that is a warning and stops nothing. */
export interface Replies {
  react(content: "eyes" | "rocket" | "confused" | "-1"): Promise<void>;
  say(text: string): Promise<void>;
  /** Closes the issue of the comment: what it shows is done. */
  closeIssue(): Promise<void>;
}

/** The answers to one comment. */
export function makeReplies(
  { number, comment: { id, author } }: TriggerOf<"comment">,
  { client, repo }: Setting,
  log: Pick<Log, "warn">,
): Replies {
  const tried = async (call: () => Promise<unknown>): Promise<void> => {
    try {
      await asking("answering the comment", call);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      log.warn(`The comment of ${author} could not be answered: ${error.message}`);
    }
  };
  return {
    react: (content) =>
      tried(async () =>
        (await client()).rest.reactions.createForIssueComment({
          ...repo,
          comment_id: id,
          content,
          request: repeatable,
        }),
      ),
    closeIssue: () =>
      tried(async () => {
        const closed = { issue_number: number, state: "closed", state_reason: "completed" } as const;
        return (await client()).rest.issues.update({ ...repo, ...closed });
      }),
    say: (text) =>
      tried(async () =>
        (await client()).rest.issues.createComment({ ...repo, issue_number: number, body: text }),
      ),
  };
}
